// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"
#include "vault/VaultHeader.h"

namespace qorgan::vault {

/// The subkeys that the vault's files need, 32 bytes each.
struct VaultKeys {
    base::SecretBytes database;
    base::SecretBytes freshness;
    base::SecretBytes outbox;

    /// @param dek  32 bytes
    /// @errors Internal
    [[nodiscard]] static base::Result<VaultKeys> of(const base::SecretBytes &dek);
};

/// Password and device secret to the key that wraps the DEK; takes as long as the header's costs
/// say: never on the main thread.
/// @param deviceSecret  empty for a vault of the password alone
/// @errors KdfParametersRefused, KdfOutOfMemory, Internal
[[nodiscard]] base::Result<base::SecretBytes> deriveKek(const base::SecretBytes &password,
                                                        const base::SecretBytes &deviceSecret,
                                                        const VaultHeader &header);

} // namespace qorgan::vault
