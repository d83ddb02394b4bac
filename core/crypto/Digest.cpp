// SPDX-License-Identifier: Apache-2.0
#include "crypto/Digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace qorgan::crypto {

namespace {

constexpr int kSha256Bytes = 32; // FIPS 180-4, figure 1

const unsigned char *data(QByteArrayView bytes)
{
    // OpenSSL's one-shot calls refuse a null pointer even for no bytes.
    static constexpr unsigned char kNothing = 0;
    return bytes.isEmpty() ? &kNothing : reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray digest(kSha256Bytes, Qt::Uninitialized);
    unsigned int length = 0;
    if (EVP_Digest(data(bytes), static_cast<std::size_t>(bytes.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), &length, EVP_sha256(), nullptr)
        != 1)
    {
        qFatal("SHA-256 is not available.");
    }
    return digest;
}

QByteArray hmacSha256(const base::SecretBytes &key, QByteArrayView bytes)
{
    QByteArray code(kSha256Bytes, Qt::Uninitialized);
    unsigned int length = 0;
    if (HMAC(EVP_sha256(), data(key.view()), static_cast<int>(key.size()), data(bytes),
             static_cast<std::size_t>(bytes.size()), reinterpret_cast<unsigned char *>(code.data()),
             &length)
        == nullptr)
    {
        qFatal("HMAC-SHA-256 is not available.");
    }
    return code;
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
           && (a.isEmpty()
               || CRYPTO_memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size())) == 0);
}

QByteArray toBase64Url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding
                                        | QByteArray::OmitTrailingEquals);
}

} // namespace qorgan::crypto
