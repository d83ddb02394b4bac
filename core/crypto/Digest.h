// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"

#include <QByteArray>

namespace qorgan::crypto {

/// SHA-256 (FIPS 180-4), 32 bytes.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

/// HMAC-SHA-256 (RFC 2104), 32 bytes.
[[nodiscard]] QByteArray hmacSha256(const base::SecretBytes &key, QByteArrayView bytes);

/// Compares without telling by time where the difference is; lengths are not secret.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

/// base64url without padding (RFC 4648, 5).
[[nodiscard]] QByteArray toBase64Url(QByteArrayView bytes);

} // namespace qorgan::crypto
