// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"
#include "domain/ProofSigner.h"

#include <memory>

namespace qorgan::crypto {

/// The device's P-256 key: signs proofs of possession; its private half leaves only as a sealed
/// PKCS #8 in SecretBytes, for the vault.
class ProofKey final : public domain::DeviceKey
{
public:
    /// @errors Internal
    [[nodiscard]] static base::Result<std::unique_ptr<ProofKey>> generate();
    /// @param pkcs8  DER
    /// @errors VaultDamaged when it is no P-256 key
    [[nodiscard]] static base::Result<std::unique_ptr<ProofKey>>
    load(const base::SecretBytes &pkcs8);

    ~ProofKey() override;

    [[nodiscard]] base::Result<base::SecretBytes> exportPkcs8() const override;

    [[nodiscard]] QByteArray publicJwk() const override;
    [[nodiscard]] QByteArray thumbprint() const override;
    [[nodiscard]] base::Result<QByteArray> sign(const QByteArray &message) const override;

private:
    struct Key;
    explicit ProofKey(std::unique_ptr<Key> key);
    std::unique_ptr<Key> m_key;
};

/// Verifies ES256 with a public JWK as publicJwk() gives it; the bank's side of a proof.
/// @param signature  64 bytes, r then s
[[nodiscard]] bool verifyEs256(const QByteArray &jwk, const QByteArray &message,
                               const QByteArray &signature);

/// RFC 7638 thumbprint of a P-256 JWK (extra members ignored), base64url.
/// @errors BankAnswerMalformed when it is no P-256 public key
[[nodiscard]] base::Result<QByteArray> jwkThumbprint(const QByteArray &jwk);

} // namespace qorgan::crypto
