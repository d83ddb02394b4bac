// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>

namespace qorgan::crypto {

/// A data-encryption key wrapped by a key-encryption key (AES-256-GCM).
struct KeyEnvelope {
    QByteArray nonce;  ///< 12 bytes
    QByteArray sealed; ///< 32 bytes of key and a 16-byte tag

    /// Wraps `dek` (32 bytes) under `kek` (32 bytes), binding `associated` to it.
    [[nodiscard]] static base::Result<KeyEnvelope> wrap(const base::SecretBytes &kek,
                                                        const base::SecretBytes &dek,
                                                        QByteArrayView associated,
                                                        base::Random &random);
    /// @errors VaultWrongPassword
    [[nodiscard]] base::Result<base::SecretBytes> unwrap(const base::SecretBytes &kek,
                                                         QByteArrayView associated) const;
};

/// The KEK: HKDF-SHA-256 over the password key followed by the device secret (may be empty).
/// @param vaultId        16 bytes
/// @param headerVersion  folded in so that a downgraded header opens nothing
[[nodiscard]] base::Result<base::SecretBytes> deriveKek(const base::SecretBytes &passwordKey,
                                                        const base::SecretBytes &deviceSecret,
                                                        QByteArrayView vaultId,
                                                        quint32 headerVersion);

/// What is derived from the DEK, one label each.
enum class KeyUse { Database, Tokens, ProofKey, OutboxJournal, JournalMac, Freshness };

/// @returns 32 bytes
[[nodiscard]] base::Result<base::SecretBytes> deriveSubkey(const base::SecretBytes &dek,
                                                           KeyUse use);

} // namespace qorgan::crypto
