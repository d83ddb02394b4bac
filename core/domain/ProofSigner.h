// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace qorgan::domain {

/// The device's P-256 key as the bank gateway needs it: joins `bank` and `crypto`, which never
/// link each other.
/// @source RFC 9449 (DPoP), RFC 7638 (thumbprint), RFC 7518 3.4 (ES256)
class ProofSigner
{
public:
    virtual ~ProofSigner() = default;

    /// The public key as a compact JWK: {"crv":"P-256","kty":"EC","x":…,"y":…}.
    [[nodiscard]] virtual QByteArray publicJwk() const = 0;

    /// base64url of SHA-256 over the canonical JWK.
    [[nodiscard]] virtual QByteArray thumbprint() const = 0;

    /// ES256 over `message`: 64 bytes, r then s.
    [[nodiscard]] virtual base::Result<QByteArray> sign(const QByteArray &message) const = 0;
};

} // namespace qorgan::domain
