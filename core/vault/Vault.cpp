// SPDX-License-Identifier: Apache-2.0
#include "vault/Vault.h"

#include "vault/DeviceSecret.h"
#include "vault/SqlText.h"
#include "vault/VaultPrivate.h"

#include <QScopeGuard>

#include <sqlite3.h>

namespace qorgan::vault {

using base::CancelScope;
using base::ErrorCode;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

constexpr std::size_t kKeyBytes = 32;
/// What is only a second copy must not keep a lock or a logout waiting.
constexpr std::chrono::seconds kPatienceWithKeychain{2};

} // namespace

Vault::Vault(QDir folder, KdfChoice kdf, base::Random &random, const base::Clock &clock,
             domain::Keychain *keychain)
    : d(std::make_unique<Private>(*this, folder, kdf, random, &clock, keychain, false))
{
    connect(&d->markTimer, &QTimer::timeout, this, [this] {
        if (auto key = subkey(crypto::KeyUse::Freshness))
            d->detach(d->copyMark(shared(*std::move(key)), d->opening));
    });
    if (d->storage.isUnfinished())
        d->detach(d->sweepFiles());
}

Vault::Vault(base::Random &random)
    : d(std::make_unique<Private>(*this, QDir(), KdfChoice{}, random, nullptr, nullptr, true))
{
}

Vault::~Vault()
{
    d->abandon();
    // The connection is closed where it lived; the thread ends behind that.
    if (d->databaseThread)
        static_cast<void>(d->closeStorage());
    d->life.cancel();
}

bool Vault::exists() const
{
    return !d->memoryOnly && d->storage.exists();
}

bool Vault::isOpen() const
{
    return d->open;
}

bool Vault::isInMemory() const
{
    return d->memoryOnly || d->inMemory;
}

Protection Vault::protection() const
{
    return d->header.deviceSecret ? Protection::DeviceSecret : Protection::PasswordOnly;
}

OutboxJournal *Vault::outboxJournal() const
{
    return d->storage.outbox();
}

Task<void> Vault::create(SecretBytes password, Protection protection, CancelScope scope)
{
    if (d->memoryOnly || d->open)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("create"));
    if (exists())
        co_return base::failure(ErrorCode::VaultExists);
    const CancelScope limited = d->begin(scope);
    const quint64 mine = d->attempt;
    const SharedSecret key = shared({});
    const auto made = co_await d->make(shared(std::move(password)), protection, key, limited);
    if (!d->isCurrent(mine))
        co_return base::failure(ErrorCode::Cancelled);
    if (!made)
        co_return base::failure(made.error());
    d->copiedGeneration = 0;
    d->knowsCopy = true;
    d->adopt(*made, std::move(*key));
    co_return Result<void>{};
}

Task<Opened> Vault::open(SecretBytes password, CancelScope scope)
{
    if (d->memoryOnly || d->open)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("open"));
    const CancelScope limited = d->begin(scope);
    const quint64 mine = d->attempt;
    auto done = co_await d->unlock(shared(std::move(password)), limited);
    if (!d->isCurrent(mine))
        co_return base::failure(ErrorCode::Cancelled);
    if (!done) {
        co_await d->closeStorage();
        co_return base::failure(std::move(done).error());
    }
    d->adopt(done->header, std::move(done->dek));
    // Not before the timer: a session may be short.
    if (auto markKey = subkey(crypto::KeyUse::Freshness); markKey && !d->knowsCopy)
        d->detach(d->copyMark(shared(*std::move(markKey)), d->opening));
    d->detach(d->sweepDeviceSecrets(d->life));
    co_return done->opened;
}

Task<void> Vault::openInMemory(CancelScope scope)
{
    if (d->open)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("openInMemory"));
    const CancelScope limited = d->begin(scope);
    const quint64 mine = d->attempt;
    auto made = co_await d->onFiles<void>([](VaultStorage &files) { return files.openInMemory(); },
                                          limited);
    if (!d->isCurrent(mine))
        co_return base::failure(ErrorCode::Cancelled);
    if (!made) {
        co_await d->closeStorage();
        co_return made;
    }
    SecretBytes key(kKeyBytes);
    d->random.fill(key.bytes());
    d->inMemory = true;
    d->adopt({}, std::move(key));
    co_return Result<void>{};
}

Task<AttemptState> Vault::attempts(CancelScope scope)
{
    AttemptState state;
    if (d->memoryOnly || d->open || !exists())
        co_return state;
    const auto header =
        co_await d->onFiles<VaultHeader>([](VaultStorage &files) { return files.header(); }, scope);
    if (!header)
        co_return state;
    auto secret = co_await d->deviceSecretOf(*header, scope);
    if (!secret)
        co_return state;
    const SharedSecret deviceSecret = shared(*std::move(secret));
    const auto attempts = co_await d->attemptsOf(*header, deviceSecret, scope);
    if (!attempts)
        co_return base::failure(attempts.error());
    state.triesLeft = kUnlockTries - (*attempts)->record().triesUsed();
    // A countdown shows 1 until the very end.
    state.blockedFor = std::chrono::ceil<std::chrono::seconds>((*attempts)->blockedFor());
    co_return state;
}

Task<void> Vault::changePassword(SecretBytes password, CancelScope scope)
{
    if (!d->open)
        co_return base::failure(ErrorCode::VaultLocked);
    if (isInMemory())
        co_return Result<void>{};
    if (std::exchange(d->isChangingPassword, true))
        co_return base::failure(ErrorCode::Internal, QStringLiteral("two password changes"));
    const auto done = qScopeGuard([d = d.get()] { d->isChangingPassword = false; });
    co_return co_await d->changePassword(shared(std::move(password)), scope);
}

Task<void> Vault::rebuild(CancelScope scope)
{
    if (!d->open)
        co_return base::failure(ErrorCode::VaultLocked);
    auto keys = VaultKeys::of(d->dek);
    if (!keys)
        co_return base::failure(keys.error());
    ++d->rebuildings;
    const SharedSecret key = shared(std::move(keys->database));
    std::function<Result<void>(VaultStorage &)> step = [key](VaultStorage &files) {
        return files.rebuild(*key);
    };
    co_return co_await d->onFiles<void>(std::move(step), scope);
}

Task<void> Vault::noteHeardFromBank(CancelScope scope)
{
    if (!d->open)
        co_return base::failure(ErrorCode::VaultLocked);
    if (isInMemory())
        co_return Result<void>{};
    co_return co_await d->onFiles<void>([](VaultStorage &files) { return files.heardFromBank(); },
                                        scope);
}

Task<void> Vault::close()
{
    const bool hadFiles = d->open && !isInMemory();
    const bool wasOpen = std::exchange(d->open, false);
    auto markKey = hadFiles ? crypto::deriveSubkey(d->dek, crypto::KeyUse::Freshness)
                            : Result<SecretBytes>(SecretBytes());
    d->dek.clear();
    d->inMemory = false;
    d->markTimer.stop();
    d->abandon();
    if (wasOpen)
        emit closed();
    if (!d->databaseThread)
        co_return Result<void>{};
    auto shut = co_await d->closeStorage();
    if (hadFiles && markKey) {
        const auto shortly = base::closingAfter(kPatienceWithKeychain, d->life);
        co_await d->copyMark(shared(*std::move(markKey)), shortly);
    }
    co_return shut;
}

Task<void> Vault::quarantine()
{
    // What lies in the folder is not what is open then.
    if (isInMemory())
        co_return co_await close();
    auto shut = co_await close();
    if (!shut)
        co_return shut;
    co_return co_await d->onFiles<void>([](VaultStorage &files) { return files.quarantine(); },
                                        d->life);
}

Task<void> Vault::destroy()
{
    if (isInMemory())
        co_return co_await close();
    d->markIsWanted = false;
    auto shut = co_await close();
    d->markIsWanted = true;
    if (!shut)
        co_return shut;
    const auto shortly = base::closingAfter(kPatienceWithKeychain, d->life);
    co_await d->forgetEntries(shortly);
    co_return co_await d->onFiles<void>([](VaultStorage &files) { return files.destroy(); },
                                        d->life);
}

void Vault::noteDamage()
{
    if (d->open)
        emit damaged();
}

quint64 Vault::rebuildings() const
{
    return d->rebuildings;
}

Task<void> Vault::runErased(std::function<void(SQLite::Database &)> work, CancelScope scope)
{
    std::function<Result<void>()> guarded = [d = d.get(),
                                             work = std::move(work)]() -> Result<void> {
        SQLite::Database *database = d->storage.database();
        if (database == nullptr)
            return base::failure(ErrorCode::VaultLocked);
        try {
            work(*database);
            d->storage.noteGeneration();
        } catch (const SQLite::Exception &exception) {
            return base::failure(errorOf(exception, sqlite3_system_errno(database->getHandle())));
        }
        return {};
    };
    if (!d->open)
        co_return base::failure(ErrorCode::VaultLocked);
    co_return co_await d->onDatabase().run<void>(std::move(guarded), std::move(scope));
}

Result<SecretBytes> Vault::subkey(crypto::KeyUse use) const
{
    if (!d->open)
        return base::failure(ErrorCode::VaultLocked);
    return crypto::deriveSubkey(d->dek, use);
}

} // namespace qorgan::vault
