// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultPrivate.h"

#include "crypto/KdfCalibration.h"

#include <atomic>

namespace qorgan::vault {

using base::CancelScope;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

constexpr quint32 kPasswordOnlyKib = 256U * 1024U;
constexpr std::chrono::seconds kMarkCopiedEvery{30};

} // namespace

Vault::Private::Private(Vault &vault, const QDir &folder, KdfChoice choice, base::Random &chance,
                        const base::Clock *systemClock, domain::Keychain *systemKeychain,
                        bool memory)
    : owner(vault)
    , kdf(choice)
    , random(chance)
    , clock(systemClock)
    , keychain(systemKeychain)
    , memoryOnly(memory)
    , storage(folder)
{
    markTimer.setInterval(kMarkCopiedEvery);
}

base::WorkerThread &Vault::Private::onDatabase()
{
    if (!databaseThread)
        databaseThread = std::make_unique<base::WorkerThread>(QStringLiteral("vault-db"));
    return *databaseThread;
}

base::WorkerThread &Vault::Private::onKdf()
{
    if (!kdfThread)
        kdfThread = std::make_unique<base::WorkerThread>(QStringLiteral("vault-kdf"));
    return *kdfThread;
}

Task<SecretBytes> Vault::Private::derive(SharedSecret password, SharedSecret deviceSecret,
                                         VaultHeader sound, CancelScope scope)
{
    // Whoever comes first, the thread or the one who gives up, decides whether it is done at all:
    // what was given up must neither keep the thread nor a password.
    const auto isTaken = std::make_shared<std::atomic<bool>>(false);
    std::function<Result<SecretBytes>()> work = [isTaken, password, deviceSecret,
                                                 sound]() -> Result<SecretBytes> {
        if (isTaken->exchange(true))
            return base::failure(base::ErrorCode::Cancelled);
        return deriveKek(*password, *deviceSecret, sound);
    };
    auto key = co_await onKdf().run<SecretBytes>(std::move(work), scope);
    if (!key && !isTaken->exchange(true))
        password->clear();
    co_return key;
}

Task<crypto::KdfParameters> Vault::Private::measure(Protection protection, CancelScope scope)
{
    crypto::KdfSearch search;
    search.lanes = crypto::usefulKdfLanes();
    if (protection == Protection::PasswordOnly)
        search.startKib = search.leastKib = kPasswordOnlyKib;
    const auto isGivenUp = std::make_shared<std::atomic<bool>>(false);
    const crypto::KdfTimer timer =
        [isGivenUp](const crypto::KdfParameters &costs) -> Result<std::chrono::milliseconds> {
        if (*isGivenUp)
            return base::failure(base::ErrorCode::Cancelled);
        return crypto::timeKdf(costs);
    };
    std::function<Result<crypto::KdfParameters>()> work = [search, timer] {
        return crypto::chooseKdfParameters(search, timer);
    };
    auto measured = co_await onKdf().run<crypto::KdfParameters>(std::move(work), scope);
    if (!measured)
        *isGivenUp = true;
    co_return measured;
}

Task<void> Vault::Private::closeStorage()
{
    return onFiles<void>(
        [](VaultStorage &files) -> Result<void> {
            files.close();
            return {};
        },
        life);
}

Task<void> Vault::Private::sweepFiles()
{
    return onFiles<void>(
        [](VaultStorage &files) -> Result<void> {
            files.sweep();
            return {};
        },
        life);
}

CancelScope Vault::Private::begin(const CancelScope &outer)
{
    abandon();
    opening = outer.child();
    return opening;
}

void Vault::Private::abandon()
{
    // First the number: what resumes by the closing scope must see that it has lost.
    ++attempt;
    opening.cancel();
}

void Vault::Private::adopt(const VaultHeader &sound, SecretBytes key)
{
    header = sound;
    dek = std::move(key);
    open = true;
    // The page that opened it goes its way: what follows ends by a lock alone.
    opening = CancelScope();
    if (!inMemory && keychain != nullptr)
        markTimer.start();
    emit owner.opened();
}

void Vault::Private::detach(Task<void> task)
{
    base::deliver(std::move(task), &owner, [](const Result<void> &) {});
}

} // namespace qorgan::vault
