// SPDX-License-Identifier: Apache-2.0
#include "vault/Vault.h"

#include "vault/SqlText.h"
#include "vault/VaultStorage.h"

#include <sqlite3.h>

namespace qorgan::vault {

namespace {

using base::ErrorCode;
using base::Result;
using base::SecretBytes;
using base::Task;

constexpr std::size_t kKeyBytes = 32;

QByteArray randomBytes(base::Random &random, qsizetype size)
{
    QByteArray bytes(size, '\0');
    random.fill({reinterpret_cast<std::byte *>(bytes.data()), static_cast<std::size_t>(size)});
    return bytes;
}

/// Password to key-encryption key; takes as long as the header's costs say.
Result<SecretBytes> kekOf(const SecretBytes &password, const VaultHeader &header)
{
    return crypto::argon2id(password, header.salt, header.kdf)
        .and_then([&](const SecretBytes &key) {
            return crypto::deriveKek(key, {}, header.vaultId, VaultHeader::kVersion);
        });
}

} // namespace

struct Vault::Private {
    Private(const QDir &folder, crypto::KdfParameters kdf, base::Random &chance, bool memory)
        : parameters(kdf)
        , random(chance)
        , inMemory(memory)
        , storage(folder)
    {
    }

    /// The threads start with the first use: a program that only looks whether a vault exists needs
    /// none.
    base::WorkerThread &onDatabase()
    {
        if (!databaseThread)
            databaseThread = std::make_unique<base::WorkerThread>(QStringLiteral("vault-db"));
        return *databaseThread;
    }

    Task<SecretBytes> deriveKek(std::shared_ptr<SecretBytes> password, VaultHeader header,
                                base::CancelScope scope)
    {
        if (!kdfThread)
            kdfThread = std::make_unique<base::WorkerThread>(QStringLiteral("vault-kdf"));
        return kdfThread->run<SecretBytes>([password, header] { return kekOf(*password, header); },
                                           std::move(scope));
    }

    Task<void> closeStorage()
    {
        return onDatabase().run<void>(
            [this]() -> Result<void> {
                storage.close();
                return {};
            },
            life);
    }

    // Plain functions, so that no lambda is made within a co_await: g++ 12 would destroy what it
    // captured twice.
    Task<void> createFiles(VaultHeader header, SecretBytes key)
    {
        const auto shared = std::make_shared<SecretBytes>(std::move(key));
        return onDatabase().run<void>(
            [this, header, shared] { return storage.create(header, *shared); }, life);
    }

    Task<VaultHeader> claim(base::CancelScope scope)
    {
        return onDatabase().run<VaultHeader>([this] { return storage.claim(); }, std::move(scope));
    }

    Task<void> openDatabase(VaultHeader header, SecretBytes key, base::CancelScope scope)
    {
        const auto shared = std::make_shared<SecretBytes>(std::move(key));
        return onDatabase().run<void>(
            [this, header, shared] { return storage.open(header, *shared); }, std::move(scope));
    }

    Task<void> openInMemory(base::CancelScope scope)
    {
        return onDatabase().run<void>([this] { return storage.openInMemory(); }, std::move(scope));
    }

    Task<void> destroyFiles()
    {
        return onDatabase().run<void>([this] { return storage.destroy(); }, life);
    }

    /// Begins an opening or creation; what was under way before loses.
    base::CancelScope begin(const base::CancelScope &outer)
    {
        opening.cancel();
        ++attempt;
        opening = outer.child();
        return opening;
    }

    /// Ends one that succeeded or failed on its own. False when another call has come in between:
    /// that one has queued its own work behind ours and decides about the files.
    [[nodiscard]] bool isCurrent(quint64 mine) const { return attempt == mine; }

    const crypto::KdfParameters parameters;
    base::Random &random;
    const bool inMemory;

    /// Only touched on the database thread, but for exists().
    VaultStorage storage;

    SecretBytes dek;
    bool open = false;
    quint64 attempt = 0;
    /// Closed when this object dies.
    base::CancelScope life;
    base::CancelScope opening;

    // Last, so that they end before what their work uses.
    std::unique_ptr<base::WorkerThread> kdfThread;
    std::unique_ptr<base::WorkerThread> databaseThread;
};

Vault::Vault(QDir folder, crypto::KdfParameters parameters, base::Random &random)
    : d(std::make_unique<Private>(folder, parameters, random, false))
{
}

Vault::Vault(base::Random &random)
    : d(std::make_unique<Private>(QDir(), crypto::KdfParameters{}, random, true))
{
}

Vault::~Vault()
{
    d->opening.cancel();
    // The connection is closed where it lived; the thread ends behind that.
    if (d->databaseThread)
        static_cast<void>(d->closeStorage());
    d->life.cancel();
}

bool Vault::exists() const
{
    return !d->inMemory && d->storage.exists();
}

bool Vault::isOpen() const
{
    return d->open;
}

bool Vault::isInMemory() const
{
    return d->inMemory;
}

Task<void> Vault::create(SecretBytes password, base::CancelScope scope)
{
    if (d->inMemory || d->open)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("create"));
    if (exists())
        co_return base::failure(ErrorCode::VaultExists);
    const base::CancelScope limited = d->begin(scope);
    const quint64 mine = d->attempt;
    VaultHeader header;
    header.kdf = d->parameters;
    header.vaultId = randomBytes(d->random, 16);
    header.salt = randomBytes(d->random, 16);
    const auto secret = std::make_shared<SecretBytes>(std::move(password));
    const auto kek = co_await d->deriveKek(secret, header, limited);
    if (!kek)
        co_return base::failure(kek.error());
    SecretBytes dek(kKeyBytes);
    d->random.fill(dek.bytes());
    auto envelope = crypto::KeyEnvelope::wrap(*kek, dek, header.associated(), d->random);
    auto key = crypto::deriveSubkey(dek, crypto::KeyUse::Database);
    if (!envelope || !key)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("wrap"));
    header.envelope = *std::move(envelope);
    // From here on nothing cancels: the files are made whole or not at all.
    auto made = co_await d->createFiles(header, *std::move(key));
    if (!made)
        co_return made;
    if (!d->isCurrent(mine))
        co_return base::failure(ErrorCode::Cancelled);
    d->dek = std::move(dek);
    d->open = true;
    emit opened();
    co_return Result<void>{};
}

Task<void> Vault::open(SecretBytes password, base::CancelScope scope)
{
    if (d->inMemory || d->open)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("open"));
    const base::CancelScope limited = d->begin(scope);
    const quint64 mine = d->attempt;
    auto done = co_await unlock(std::make_shared<SecretBytes>(std::move(password)), limited);
    if (!d->isCurrent(mine))
        co_return base::failure(ErrorCode::Cancelled);
    if (!done) {
        co_await d->closeStorage();
        co_return base::failure(std::move(done).error());
    }
    d->dek = *std::move(done);
    d->open = true;
    emit opened();
    co_return Result<void>{};
}

Task<SecretBytes> Vault::unlock(std::shared_ptr<SecretBytes> password, base::CancelScope scope)
{
    const auto header = co_await d->claim(scope);
    if (!header)
        co_return base::failure(header.error());
    if (const auto accepted = crypto::checkKdfParameters(header->kdf); !accepted)
        co_return base::failure(accepted.error());
    const auto kek = co_await d->deriveKek(password, *header, scope);
    if (!kek)
        co_return base::failure(kek.error());
    auto dek = header->envelope.unwrap(*kek, header->associated());
    if (!dek)
        co_return dek;
    auto key = crypto::deriveSubkey(*dek, crypto::KeyUse::Database);
    if (!key)
        co_return key;
    auto opened = co_await d->openDatabase(*header, *std::move(key), scope);
    if (!opened)
        co_return base::failure(opened.error());
    co_return dek;
}

Task<void> Vault::openInMemory(base::CancelScope scope)
{
    if (!d->inMemory || d->open)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("openInMemory"));
    const base::CancelScope limited = d->begin(scope);
    const quint64 mine = d->attempt;
    auto made = co_await d->openInMemory(limited);
    if (!d->isCurrent(mine))
        co_return base::failure(ErrorCode::Cancelled);
    if (!made) {
        co_await d->closeStorage();
        co_return made;
    }
    d->dek = SecretBytes(kKeyBytes);
    d->random.fill(d->dek.bytes());
    d->open = true;
    emit opened();
    co_return Result<void>{};
}

Task<void> Vault::close()
{
    const bool wasOpen = std::exchange(d->open, false);
    d->dek.clear();
    ++d->attempt;
    d->opening.cancel();
    if (wasOpen)
        emit closed();
    if (!d->databaseThread)
        co_return Result<void>{};
    co_return co_await d->closeStorage();
}

Task<void> Vault::destroy()
{
    auto shut = co_await close();
    if (!shut || d->inMemory)
        co_return shut;
    co_return co_await d->destroyFiles();
}

Task<void> Vault::runErased(std::function<void(SQLite::Database &)> work, base::CancelScope scope)
{
    std::function<Result<void>()> guarded = [d = d.get(),
                                             work = std::move(work)]() -> Result<void> {
        SQLite::Database *database = d->storage.database();
        if (database == nullptr)
            return base::failure(ErrorCode::VaultLocked);
        try {
            work(*database);
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
