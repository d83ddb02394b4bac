// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>

#include <memory>

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

/// The same key where it can be put away for the next start: `session` stores it in the vault.
class DeviceKey : public ProofSigner
{
public:
    /// The private half as DER (PKCS #8), for the vault only.
    /// @errors Internal
    [[nodiscard]] virtual base::Result<base::SecretBytes> exportPkcs8() const = 0;
};

/// Makes device keys: joins `session` and `crypto`.
class DeviceKeyFactory
{
public:
    virtual ~DeviceKeyFactory() = default;

    /// @errors Internal
    [[nodiscard]] virtual base::Result<std::unique_ptr<DeviceKey>> generate() = 0;
    /// @errors VaultDamaged when `pkcs8` is no key of ours
    [[nodiscard]] virtual base::Result<std::unique_ptr<DeviceKey>>
    load(const base::SecretBytes &pkcs8) = 0;
};

} // namespace qorgan::domain
