// SPDX-License-Identifier: Apache-2.0
#include "base/LogCategories.h"
#include "vault/DeviceSecret.h"
#include "vault/VaultPrivate.h"

#include <algorithm>

namespace qorgan::vault {

using base::CancelScope;
using base::ErrorCode;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

/// What is only a second copy must not keep an unlock waiting.
constexpr std::chrono::seconds kPatienceWithMark{2};

// These keep the attempts alive until they are written, whoever waits no longer.

Task<void> reset(std::shared_ptr<VaultAttempts> attempts, CancelScope scope)
{
    co_return co_await attempts->reset(scope);
}

Task<void> refund(std::shared_ptr<VaultAttempts> attempts, CancelScope scope)
{
    co_return co_await attempts->refundTry(scope);
}

} // namespace

Task<SecretBytes> Vault::Private::deviceSecretOf(VaultHeader sound, CancelScope scope)
{
    if (!sound.deviceSecret)
        co_return SecretBytes();
    co_return co_await readDeviceSecret(keychain, *sound.deviceSecret, scope);
}

Task<std::shared_ptr<VaultAttempts>>
Vault::Private::attemptsOf(VaultHeader sound, SharedSecret deviceSecret, CancelScope scope)
{
    auto macKey = attemptsKey(*deviceSecret, sound.vaultId);
    if (!macKey)
        co_return base::failure(macKey.error());
    auto attempts = std::make_shared<VaultAttempts>(storage, onDatabase(), *clock, keychain, sound,
                                                    *std::move(macKey), remembered);
    auto read = co_await attempts->read(scope);
    if (!read)
        co_return base::failure(read.error());
    co_return attempts;
}

base::Error Vault::Private::blocked(const VaultAttempts &attempts) const
{
    return {
        ErrorCode::VaultBlocked, {}, clock->utcNow().addMSecs(attempts.blockedFor().count()), 0};
}

Task<SecretBytes> Vault::Private::tryPassword(SharedSecret password, VaultHeader sound,
                                              SharedSecret deviceSecret,
                                              std::shared_ptr<VaultAttempts> attempts,
                                              CancelScope scope)
{
    const auto stored = co_await attempts->storeFound(scope);
    if (!stored)
        co_return base::failure(stored.error());
    if (attempts->blockedFor().count() > 0)
        co_return base::failure(blocked(*attempts));
    const auto counted = co_await attempts->countTry(scope);
    if (!counted) {
        if (counted.error().code == ErrorCode::Cancelled)
            detach(refund(attempts, life));
        co_return base::failure(counted.error());
    }
    const auto kek = co_await derive(password, deviceSecret, sound, scope);
    if (!kek) {
        // A lock came, or memory ran out: nobody learned whether the password was right.
        detach(refund(attempts, life));
        co_return base::failure(kek.error());
    }
    auto key = sound.envelope.unwrap(*kek, sound.associated());
    if (key)
        co_return key;
    if (attempts->blockedFor().count() > 0)
        co_return base::failure(blocked(*attempts));
    base::Error wrong = key.error();
    wrong.triesLeft = kUnlockTries - attempts->record().triesUsed();
    co_return base::failure(std::move(wrong));
}

Task<Opened> Vault::Private::openData(SharedSecret key, VaultHeader sound,
                                      Result<std::optional<QByteArray>> copy, CancelScope scope)
{
    auto derived = VaultKeys::of(*key);
    if (!derived)
        co_return base::failure(derived.error());
    const auto keys = std::make_shared<VaultKeys>(*std::move(derived));
    std::function<Result<VaultStorage::Found>(VaultStorage &)> step =
        [sound, keys, this](VaultStorage &files) { return files.open(sound, *keys, random); };
    const auto found = co_await onFiles<VaultStorage::Found>(std::move(step), scope);
    if (!found)
        co_return base::failure(found.error());
    const QByteArray mark = copy.value_or(std::nullopt).value_or(QByteArray());
    const auto copied = generationIn(mark, sound.vaultId, keys->freshness);
    const quint64 seen = std::max(found->noted.value_or(0), copied.value_or(0));
    const bool isBehind = found->generation < seen;
    // A vault of the first form had no marks; in any other a lost one is as good as an old one.
    const bool markIsMissing = !found->noted && sound.version > 1;
    // One that was made anew has everything yet to come from the bank, whatever its age.
    const bool older = !found->rebuilt && (isBehind || markIsMissing);
    if (isBehind || !found->noted) {
        // From here on the marks follow the database again; it says itself what is to be told.
        std::function<Result<void>(VaultStorage &)> raise = [seen, older](VaultStorage &files) {
            return files.raiseGeneration(seen, older);
        };
        const auto raised = co_await onFiles<void>(std::move(raise), life);
        if (!raised)
            co_return base::failure(raised.error());
    }
    if (scope.isCancelled())
        co_return base::failure(ErrorCode::Cancelled);
    copiedGeneration = copied.value_or(0);
    // A locked keychain can say that it has none.
    knowsCopy = copied.has_value();
    co_return Opened{found->rebuilt, found->older || older, found->outboxDamaged};
}

Task<Vault::Private::Unlocked> Vault::Private::unlock(SharedSecret password, CancelScope scope)
{
    const auto sound =
        co_await onFiles<VaultHeader>([](VaultStorage &files) { return files.claim(); }, scope);
    if (!sound)
        co_return base::failure(sound.error());
    if (const auto accepted = crypto::checkKdfParameters(sound->kdf); !accepted)
        co_return base::failure(accepted.error());
    auto secret = co_await deviceSecretOf(*sound, scope);
    if (!secret)
        co_return base::failure(secret.error());
    const SharedSecret deviceSecret = shared(*std::move(secret));
    const auto attempts = co_await attemptsOf(*sound, deviceSecret, scope);
    if (!attempts)
        co_return base::failure(attempts.error());
    // The keychain answers while the key is derived.
    auto mark = readMark(*sound, base::closingAfter(kPatienceWithMark, scope));
    auto opener = co_await tryPassword(password, *sound, deviceSecret, *attempts, scope);
    if (!opener)
        co_return base::failure(opener.error());
    const auto copy = co_await std::move(mark);
    const SharedSecret key = shared(*std::move(opener));
    const auto opened = co_await openData(key, *sound, copy, scope);
    // The password was right, whatever became of the data.
    detach(reset(*attempts, life));
    if (!opened)
        co_return base::failure(opened.error());
    co_return Unlocked{*sound, std::move(*key), *opened};
}

} // namespace qorgan::vault
