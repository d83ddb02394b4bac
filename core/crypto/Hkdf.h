// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArrayView>

namespace qorgan::crypto {

/// HKDF-SHA-256 (RFC 5869).
/// @param length  bytes wanted, 1..8160
/// @errors Internal
[[nodiscard]] base::Result<base::SecretBytes> hkdfSha256(const base::SecretBytes &keyMaterial,
                                                         QByteArrayView salt, QByteArrayView info,
                                                         std::size_t length);

} // namespace qorgan::crypto
