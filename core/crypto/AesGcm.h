// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>

namespace qorgan::crypto {

/// AES-256-GCM (NIST SP 800-38D): 96-bit nonce, 128-bit tag.
constexpr std::size_t kAesGcmKeyBytes = 32;
constexpr std::size_t kAesGcmNonceBytes = 12;
constexpr std::size_t kAesGcmTagBytes = 16;

/// Encrypts; a nonce must never be used twice with one key.
/// @returns ciphertext followed by the tag
/// @errors Internal (wrong sizes)
[[nodiscard]] base::Result<QByteArray> aesGcmSeal(const base::SecretBytes &key,
                                                  QByteArrayView nonce,
                                                  const base::SecretBytes &plain,
                                                  QByteArrayView associated);

/// Decrypts and authenticates.
/// @errors VaultWrongPassword when the tag does not fit (wrong key or changed bytes)
[[nodiscard]] base::Result<base::SecretBytes> aesGcmOpen(const base::SecretBytes &key,
                                                         QByteArrayView nonce,
                                                         QByteArrayView sealed,
                                                         QByteArrayView associated);

} // namespace qorgan::crypto
