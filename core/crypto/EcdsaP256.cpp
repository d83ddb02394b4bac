// SPDX-License-Identifier: Apache-2.0
#include "crypto/EcdsaP256.h"

#include "crypto/Digest.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>

namespace qorgan::crypto {

namespace {

constexpr int kCoordinateBytes = 32; // SEC 1, 2.3.7 for a 256-bit field
constexpr char kUncompressed = 0x04; // SEC 1, 2.3.3
constexpr char kCurve[] = "prime256v1";

struct FreeOpenSsl {
    void operator()(BIGNUM *number) const { BN_clear_free(number); }
    void operator()(ECDSA_SIG *signature) const { ECDSA_SIG_free(signature); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
};
template<typename T>
using Owned = std::unique_ptr<T, FreeOpenSsl>;

const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

QByteArray padded(const BIGNUM *number)
{
    QByteArray bytes(kCoordinateBytes, '\0');
    return BN_bn2binpad(number, data(bytes), kCoordinateBytes) == kCoordinateBytes ? bytes
                                                                                   : QByteArray();
}

std::optional<QByteArray> coordinate(const QJsonObject &jwk, QLatin1String member)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        jwk.value(member).toString().toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != kCoordinateBytes)
        return std::nullopt;
    return decoded.decoded;
}

/// r and s out of a DER signature, each left-padded to 32 bytes.
QByteArray rawSignature(const QByteArray &der)
{
    const unsigned char *read = data(der);
    const Owned<ECDSA_SIG> signature(d2i_ECDSA_SIG(nullptr, &read, static_cast<long>(der.size())));
    if (!signature)
        return {};
    return padded(ECDSA_SIG_get0_r(signature.get())) + padded(ECDSA_SIG_get0_s(signature.get()));
}

QByteArray derSignature(const QByteArray &raw)
{
    Owned<BIGNUM> r(BN_bin2bn(data(raw), kCoordinateBytes, nullptr));
    Owned<BIGNUM> s(BN_bin2bn(data(raw) + kCoordinateBytes, kCoordinateBytes, nullptr));
    const Owned<ECDSA_SIG> signature(ECDSA_SIG_new());
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return {};
    // set0 took both numbers.
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    const int length = i2d_ECDSA_SIG(signature.get(), nullptr);
    QByteArray der(std::max(length, 0), '\0');
    unsigned char *out = data(der);
    return i2d_ECDSA_SIG(signature.get(), &out) == length ? der : QByteArray();
}

} // namespace

void FreeEvpKey::operator()(evp_pkey_st *key) const
{
    EVP_PKEY_free(key);
}

std::optional<P256Point> pointOf(const evp_pkey_st *key)
{
    std::array<char, 32> curve{};
    std::size_t length = 0;
    if (EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, curve.data(), curve.size(),
                                       &length)
            != 1
        || QByteArrayView(curve.data(), static_cast<qsizetype>(length)) != QByteArrayView(kCurve))
        return std::nullopt;
    BIGNUM *x = nullptr;
    BIGNUM *y = nullptr;
    const bool read = EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_X, &x) == 1
                      && EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_Y, &y) == 1;
    const Owned<BIGNUM> ownedX(x);
    const Owned<BIGNUM> ownedY(y);
    if (!read)
        return std::nullopt;
    return P256Point{padded(x), padded(y)};
}

EvpKey keyOf(const P256Point &point)
{
    QByteArray encoded = QByteArray(1, kUncompressed) + point.x + point.y;
    char curve[] = "prime256v1";
    std::array<OSSL_PARAM, 3> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, encoded.data(),
                                          static_cast<std::size_t>(encoded.size())),
        OSSL_PARAM_construct_end(),
    };
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.data()) != 1)
        return nullptr;
    return EvpKey(key);
}

QByteArray canonicalJwk(const P256Point &point)
{
    return R"({"crv":"P-256","kty":"EC","x":")" + toBase64Url(point.x) + R"(","y":")"
           + toBase64Url(point.y) + R"("})";
}

std::optional<P256Point> pointFromJwk(const QByteArray &jwk)
{
    const QJsonObject object = QJsonDocument::fromJson(jwk).object();
    if (object.value(QLatin1String("kty")).toString() != QLatin1String("EC")
        || object.value(QLatin1String("crv")).toString() != QLatin1String("P-256"))
        return std::nullopt;
    auto x = coordinate(object, QLatin1String("x"));
    auto y = coordinate(object, QLatin1String("y"));
    if (!x || !y)
        return std::nullopt;
    return P256Point{*std::move(x), *std::move(y)};
}

std::optional<QByteArray> signP256(evp_pkey_st *key, const QByteArray &message)
{
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    std::size_t length = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1
        || EVP_DigestSign(context.get(), nullptr, &length, data(message),
                          static_cast<std::size_t>(message.size()))
               != 1)
        return std::nullopt;
    QByteArray der(static_cast<qsizetype>(length), '\0');
    if (EVP_DigestSign(context.get(), data(der), &length, data(message),
                       static_cast<std::size_t>(message.size()))
        != 1)
        return std::nullopt;
    der.truncate(static_cast<qsizetype>(length));
    QByteArray raw = rawSignature(der);
    if (raw.size() != 2 * kCoordinateBytes)
        return std::nullopt;
    return raw;
}

bool verifyP256(evp_pkey_st *key, const QByteArray &message, const QByteArray &signature)
{
    if (signature.size() != 2 * kCoordinateBytes)
        return false;
    const QByteArray der = derSignature(signature);
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return !der.isEmpty() && context
           && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1
           && EVP_DigestVerify(context.get(), data(der), static_cast<std::size_t>(der.size()),
                               data(message), static_cast<std::size_t>(message.size()))
                  == 1;
}

} // namespace qorgan::crypto
