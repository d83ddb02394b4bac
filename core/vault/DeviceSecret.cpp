// SPDX-License-Identifier: Apache-2.0
#include "vault/DeviceSecret.h"

namespace qorgan::vault {

namespace {

using base::CancelScope;
using base::ErrorCode;
using base::failure;
using base::SecretBytes;
using base::Task;

constexpr std::size_t kSecretBytes = 32;
constexpr std::size_t kEntryBytes = 16;

/// Whether the keychain at hand is the one of `place`: another one's silence means nothing.
Task<void> sameKeychain(domain::Keychain *keychain, DeviceSecretPlace place, CancelScope scope)
{
    if (keychain == nullptr)
        co_return failure(ErrorCode::KeychainUnavailable);
    const auto backend = co_await keychain->backend(scope);
    if (!backend)
        co_return failure(backend.error());
    if (*backend != place.backend)
        co_return failure(ErrorCode::DeviceSecretMissing, QStringLiteral("another keychain"));
    co_return base::Result<void>{};
}

} // namespace

QString keychainEntryOf(const DeviceSecretPlace &place)
{
    return QStringLiteral("device-secret.") + QString::fromLatin1(place.entry.toHex());
}

Task<DeviceSecretPlace> newDeviceSecretPlace(domain::Keychain *keychain, base::Random &random,
                                             CancelScope scope)
{
    if (keychain == nullptr)
        co_return failure(ErrorCode::KeychainUnavailable);
    auto backend = co_await keychain->backend(scope);
    if (!backend)
        co_return failure(backend.error());
    DeviceSecretPlace place{*std::move(backend), QByteArray(kEntryBytes, '\0')};
    random.fill({reinterpret_cast<std::byte *>(place.entry.data()), kEntryBytes});
    co_return place;
}

Task<SecretBytes> makeDeviceSecret(domain::Keychain *keychain, DeviceSecretPlace place,
                                   base::Random &random, CancelScope scope)
{
    if (keychain == nullptr)
        co_return failure(ErrorCode::KeychainUnavailable);
    SecretBytes secret(kSecretBytes);
    random.fill(secret.bytes());
    const auto written = co_await keychain->write(keychainEntryOf(place), secret.clone(), scope);
    if (!written)
        co_return failure(written.error());
    const auto kept = co_await keychain->read(keychainEntryOf(place), scope);
    if (!kept)
        co_return failure(kept.error());
    if (!*kept || !(*kept)->equals(secret))
        co_return failure(ErrorCode::KeychainLocked, QStringLiteral("not given back"));
    co_return secret;
}

Task<SecretBytes> readDeviceSecret(domain::Keychain *keychain, DeviceSecretPlace place,
                                   CancelScope scope)
{
    const auto same = co_await sameKeychain(keychain, place, scope);
    if (!same)
        co_return failure(same.error());
    auto kept = co_await keychain->read(keychainEntryOf(place), scope);
    if (!kept)
        co_return failure(kept.error());
    if (!*kept || (*kept)->size() != kSecretBytes)
        co_return failure(ErrorCode::DeviceSecretMissing);
    co_return std::move(**kept);
}

Task<void> removeDeviceSecret(domain::Keychain *keychain, DeviceSecretPlace place,
                              CancelScope scope)
{
    auto same = co_await sameKeychain(keychain, place, scope);
    if (!same)
        co_return same;
    co_return co_await keychain->remove(keychainEntryOf(place), scope);
}

} // namespace qorgan::vault
