// SPDX-License-Identifier: Apache-2.0
#include "crypto/ProofKey.h"

#include "crypto/Digest.h"
#include "crypto/EcdsaP256.h"

#include <openssl/x509.h>

namespace qorgan::crypto {

using base::ErrorCode;

struct ProofKey::Key {
    EvpKey pair;
    P256Point point;
};

namespace {

struct FreePkcs8 {
    void operator()(PKCS8_PRIV_KEY_INFO *info) const { PKCS8_PRIV_KEY_INFO_free(info); }
};

} // namespace

ProofKey::ProofKey(std::unique_ptr<Key> key)
    : m_key(std::move(key))
{
}

ProofKey::~ProofKey() = default;

base::Result<std::unique_ptr<ProofKey>> ProofKey::generate()
{
    EvpKey pair(EVP_EC_gen("P-256"));
    const auto point = pair ? pointOf(pair.get()) : std::nullopt;
    if (!point)
        return base::failure(ErrorCode::Internal, QStringLiteral("P-256 generation"));
    return std::unique_ptr<ProofKey>(
        new ProofKey(std::make_unique<Key>(Key{std::move(pair), *point})));
}

base::Result<std::unique_ptr<ProofKey>> ProofKey::load(const base::SecretBytes &pkcs8)
{
    const auto *start = reinterpret_cast<const unsigned char *>(pkcs8.view().data());
    const auto *read = start;
    const std::unique_ptr<PKCS8_PRIV_KEY_INFO, FreePkcs8> info(
        d2i_PKCS8_PRIV_KEY_INFO(nullptr, &read, static_cast<long>(pkcs8.size())));
    const bool whole = info && read == start + pkcs8.size();
    EvpKey pair(whole ? EVP_PKCS82PKEY(info.get()) : nullptr);
    const auto point = pair ? pointOf(pair.get()) : std::nullopt;
    if (!point)
        return base::failure(ErrorCode::VaultDamaged, QStringLiteral("proof key"));
    return std::unique_ptr<ProofKey>(
        new ProofKey(std::make_unique<Key>(Key{std::move(pair), *point})));
}

base::Result<base::SecretBytes> ProofKey::exportPkcs8() const
{
    const std::unique_ptr<PKCS8_PRIV_KEY_INFO, FreePkcs8> info(EVP_PKEY2PKCS8(m_key->pair.get()));
    const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr) : 0;
    if (length <= 0)
        return base::failure(ErrorCode::Internal, QStringLiteral("PKCS #8"));
    base::SecretBytes pkcs8(static_cast<std::size_t>(length));
    auto *out = reinterpret_cast<unsigned char *>(pkcs8.bytes().data());
    if (i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out) != length)
        return base::failure(ErrorCode::Internal, QStringLiteral("PKCS #8"));
    return pkcs8;
}

QByteArray ProofKey::publicJwk() const
{
    return canonicalJwk(m_key->point);
}

QByteArray ProofKey::thumbprint() const
{
    return toBase64Url(sha256(canonicalJwk(m_key->point)));
}

base::Result<QByteArray> ProofKey::sign(const QByteArray &message) const
{
    auto signature = signP256(m_key->pair.get(), message);
    if (!signature)
        return base::failure(ErrorCode::Internal, QStringLiteral("ECDSA"));
    return *std::move(signature);
}

bool verifyEs256(const QByteArray &jwk, const QByteArray &message, const QByteArray &signature)
{
    const auto point = pointFromJwk(jwk);
    const EvpKey key = point ? keyOf(*point) : EvpKey();
    return key && verifyP256(key.get(), message, signature);
}

base::Result<QByteArray> jwkThumbprint(const QByteArray &jwk)
{
    const auto point = pointFromJwk(jwk);
    // A point off the curve has a thumbprint too, but no key: refuse it where it comes in.
    if (!point || !keyOf(*point))
        return base::failure(ErrorCode::BankAnswerMalformed, QStringLiteral("JWK"));
    return toBase64Url(sha256(canonicalJwk(*point)));
}

} // namespace qorgan::crypto
