// SPDX-License-Identifier: Apache-2.0
#include "base/LogCategories.h"
#include "vault/DeviceSecret.h"
#include "vault/VaultPrivate.h"

namespace qorgan::vault {

using base::CancelScope;
using base::ErrorCode;
using base::Result;
using base::SecretBytes;
using base::Task;

namespace {

constexpr std::size_t kKeyBytes = 32;
constexpr quint32 kPasswordOnlyKib = 256U * 1024U;
constexpr std::size_t kIdBytes = 16;
constexpr std::size_t kSaltBytes = 16;
/// Leaving nothing behind in the keychain must not keep an answer waiting for long.
constexpr std::chrono::seconds kPatienceWithRemoval{2};

QByteArray randomBytes(base::Random &random, std::size_t size)
{
    QByteArray bytes(static_cast<qsizetype>(size), '\0');
    random.fill({reinterpret_cast<std::byte *>(bytes.data()), size});
    return bytes;
}

} // namespace

Task<VaultHeader> Vault::Private::make(SharedSecret password, Protection protection,
                                       SharedSecret key, CancelScope scope)
{
    VaultHeader draft;
    draft.vaultId = randomBytes(random, kIdBytes);
    draft.salt = randomBytes(random, kSaltBytes);
    if (protection == Protection::DeviceSecret) {
        const auto place = co_await newDeviceSecretPlace(keychain, random, scope);
        if (!place)
            co_return base::failure(place.error());
        draft.deviceSecret = *place;
    }
    auto made = co_await makeWithSecret(password, draft, key, scope);
    if (made)
        co_return made;
    const auto shortly = base::closingAfter(kPatienceWithRemoval, life);
    auto forgotten = forgetEntriesOf(entriesOf(draft), shortly);
    // Whoever has given up is not kept waiting for it.
    if (!scope.isCancelled())
        co_await std::move(forgotten);
    co_return made;
}

Task<VaultHeader> Vault::Private::makeWithSecret(SharedSecret password, VaultHeader draft,
                                                 SharedSecret key, CancelScope scope)
{
    if (kdf.fixed) {
        if (const auto accepted = crypto::checkKdfParameters(*kdf.fixed); !accepted)
            co_return base::failure(accepted.error());
    }
    // Noted before they are made, so that a kill leaves no entry that nobody knows of.
    const auto noted = co_await noteEntries(draft, scope);
    if (!noted)
        co_return base::failure(noted.error());
    const SharedSecret secret = shared({});
    if (draft.deviceSecret) {
        auto made = co_await makeDeviceSecret(keychain, *draft.deviceSecret, random, scope);
        if (!made)
            co_return base::failure(made.error());
        *secret = *std::move(made);
    }
    auto copied = co_await makeAttemptsCopy(draft, secret, scope);
    if (!copied)
        co_return base::failure(copied.error());
    co_return co_await makeFiles(password, secret, draft, key, scope);
}

/// From the beginning on the keychain knows the count, so that its silence is never an innocent
/// one.
Task<void> Vault::Private::makeAttemptsCopy(VaultHeader draft, SharedSecret deviceSecret,
                                            CancelScope scope)
{
    const auto macKey = attemptsKey(*deviceSecret, draft.vaultId);
    if (!macKey || keychain == nullptr)
        co_return macKey.map([](const SecretBytes &) {});
    const std::vector<const SecretBytes *> macKeys{&*macKey};
    auto record = SecretBytes::copyOf(AttemptsRecord().encode(draft.vaultId, macKeys));
    const auto shortly = base::closingAfter(kPatienceWithRemoval, scope);
    auto copied = co_await keychain->write(VaultAttempts::entryName(draft.vaultId),
                                           std::move(record), shortly);
    if (copied || !draft.deviceSecret)
        co_return Result<void>{};
    // Too slow for a copy is locked to whoever asked.
    if (copied.error().code == ErrorCode::Cancelled && !scope.isCancelled())
        co_return base::failure(ErrorCode::KeychainLocked, QStringLiteral("attempts"));
    co_return copied;
}

Task<crypto::KdfParameters> Vault::Private::chooseCosts(Protection protection, CancelScope scope)
{
    if (kdf.fixed)
        co_return *kdf.fixed;
    emit owner.keyStepBegun(KeyStep::MeasuringComputer);
    auto measured = co_await measure(protection, scope);
    if (measured && protection == Protection::PasswordOnly
        && measured->memoryKib < kPasswordOnlyKib)
        qCWarning(base::logVault) << "Only" << measured->memoryKib
                                  << "KiB could be had for a vault of the password alone.";
    co_return measured;
}

Task<VaultHeader> Vault::Private::makeFiles(SharedSecret password, SharedSecret deviceSecret,
                                            VaultHeader draft, SharedSecret key, CancelScope scope)
{
    const auto protection =
        draft.deviceSecret ? Protection::DeviceSecret : Protection::PasswordOnly;
    const auto costs = co_await chooseCosts(protection, scope);
    if (!costs)
        co_return base::failure(costs.error());
    draft.kdf = *costs;
    emit owner.keyStepBegun(KeyStep::DerivingKey);
    const auto kek = co_await derive(password, deviceSecret, draft, scope);
    if (!kek)
        co_return base::failure(kek.error());
    *key = SecretBytes(kKeyBytes);
    random.fill(key->bytes());
    auto envelope = crypto::KeyEnvelope::wrap(*kek, *key, draft.associated(), random);
    auto derived = VaultKeys::of(*key);
    const auto macKey = attemptsKey(*deviceSecret, draft.vaultId);
    if (!envelope || !derived || !macKey)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("wrap"));
    draft.envelope = *std::move(envelope);
    const std::vector<const SecretBytes *> macKeys{&*macKey};
    const QByteArray attempts = AttemptsRecord().encode(draft.vaultId, macKeys);
    const auto keys = std::make_shared<VaultKeys>(*std::move(derived));
    emit owner.keyStepBegun(KeyStep::WritingVault);
    // From here on nothing cancels: the files are made whole or not at all.
    std::function<Result<void>(VaultStorage &)> step = [this, draft, keys,
                                                        attempts](VaultStorage &files) {
        return files.create(draft, *keys, attempts, random);
    };
    const auto made = co_await onFiles<void>(std::move(step), life);
    if (!made)
        co_return base::failure(made.error());
    co_return draft;
}

Task<void> Vault::Private::bridgeAttempts(SharedSecret nextDeviceSecret, CancelScope scope)
{
    auto secret = co_await deviceSecretOf(header, scope);
    if (!secret)
        co_return base::failure(secret.error());
    const SharedSecret current = shared(*std::move(secret));
    const auto attempts = co_await attemptsOf(header, current, scope);
    const auto nextKey = attemptsKey(*nextDeviceSecret, header.vaultId);
    if (!attempts || !nextKey)
        co_return base::failure(attempts ? nextKey.error() : attempts.error());
    co_return co_await (*attempts)->resetForBoth(*nextKey, scope);
}

Task<HeaderSlots::Written> Vault::Private::rewrap(SharedSecret password, VaultHeader next,
                                                  quint64 mine, CancelScope scope)
{
    const SharedSecret secret = shared({});
    if (next.deviceSecret) {
        auto made = co_await makeDeviceSecret(keychain, *next.deviceSecret, random, scope);
        if (!made)
            co_return base::failure(made.error());
        *secret = *std::move(made);
    }
    emit owner.keyStepBegun(KeyStep::DerivingKey);
    const auto kek = co_await derive(password, secret, next, scope);
    if (!kek)
        co_return base::failure(kek.error());
    // The two slots are not written at once: until they are, a kill must cost nobody a try.
    const auto bridged = co_await bridgeAttempts(secret, scope);
    if (!bridged)
        co_return base::failure(bridged.error());
    if (!open || !isCurrent(mine))
        co_return base::failure(ErrorCode::Cancelled);
    auto envelope = crypto::KeyEnvelope::wrap(*kek, dek, next.associated(), random);
    if (!envelope)
        co_return base::failure(envelope.error());
    next.envelope = *std::move(envelope);
    emit owner.keyStepBegun(KeyStep::WritingVault);
    std::function<Result<HeaderSlots::Written>(VaultStorage &)> step = [next](VaultStorage &files) {
        return files.replaceHeader(next);
    };
    const auto written = co_await onFiles<HeaderSlots::Written>(std::move(step), life);
    if (written && isCurrent(mine))
        header = next;
    co_return written;
}

Task<void> Vault::Private::changePassword(SharedSecret password, CancelScope outer)
{
    const quint64 mine = attempt;
    const CancelScope scope = outer.child();
    // A lock ends it like an opening.
    const auto link = opening.onCancel([scope] { scope.cancel(); });
    const VaultHeader before = header;
    VaultHeader next = before;
    next.version = VaultHeader::kVersion;
    next.generation += 1;
    next.salt = randomBytes(random, kSaltBytes);
    if (header.deviceSecret) {
        const auto place = co_await newDeviceSecretPlace(keychain, random, scope);
        if (!place)
            co_return base::failure(place.error());
        next.deviceSecret = *place;
        // Noted before it is made, so that a kill leaves no secret that nobody knows of.
        const auto noted = co_await noteEntries(next, scope);
        if (!noted)
            co_return base::failure(noted.error());
    }
    const auto written = co_await rewrap(password, next, mine, scope);
    // As long as a power cut may bring the old header back, its secret stays; the next opening
    // removes it.
    VaultHeader loser;
    if (!written || *written == HeaderSlots::Written::Durably)
        loser = written ? before : next;
    auto tidied = removeSecretOf(loser);
    // Whoever has given up is not kept waiting for it.
    if (!outer.isCancelled())
        co_await std::move(tidied);
    co_return written.map([](HeaderSlots::Written) {});
}

/// By its name alone: a change that follows at once may have noted a secret that no header names
/// yet.
Task<void> Vault::Private::removeSecretOf(VaultHeader loser)
{
    QStringList names;
    if (loser.deviceSecret)
        names.append(keychainEntryOf(*loser.deviceSecret));
    const auto shortly = base::closingAfter(kPatienceWithRemoval, life);
    co_return co_await forgetEntriesOf(names, shortly);
}

} // namespace qorgan::vault
