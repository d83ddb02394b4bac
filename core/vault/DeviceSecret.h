// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "domain/Keychain.h"
#include "vault/VaultHeader.h"

namespace qorgan::vault {

/// What its entry in the keychain is called.
[[nodiscard]] QString keychainEntryOf(const DeviceSecretPlace &place);

/// A new place for a device secret in the keychain at hand; nothing is written yet.
/// @param keychain  may be nullptr: KeychainUnavailable
/// @errors KeychainUnavailable, KeychainLocked, Cancelled
base::Task<DeviceSecretPlace> newDeviceSecretPlace(domain::Keychain *keychain, base::Random &random,
                                                   base::CancelScope scope);

/// Makes a secret of 32 random bytes in a new place and reads it back. After an error the entry may
/// be there all the same: the caller removes it.
/// @errors KeychainUnavailable, KeychainLocked (also when it does not give back what it was
///         given), Cancelled
base::Task<base::SecretBytes> makeDeviceSecret(domain::Keychain *keychain, DeviceSecretPlace place,
                                               base::Random &random, base::CancelScope scope);

/// Reads the secret of a header. Never writes.
/// @errors KeychainUnavailable, KeychainLocked, DeviceSecretMissing (another keychain, or no such
///         entry: locked or elsewhere), Cancelled
base::Task<base::SecretBytes> readDeviceSecret(domain::Keychain *keychain, DeviceSecretPlace place,
                                               base::CancelScope scope);

/// Forgets it. One that is not there is fine.
/// @errors KeychainUnavailable, KeychainLocked, DeviceSecretMissing (another keychain), Cancelled
base::Task<void> removeDeviceSecret(domain::Keychain *keychain, DeviceSecretPlace place,
                                    base::CancelScope scope);

} // namespace qorgan::vault
