// SPDX-License-Identifier: Apache-2.0
#include "crypto/Hkdf.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>
#include <memory>

namespace qorgan::crypto {

namespace {

constexpr std::size_t kLongestOutput = 255 * 32; // RFC 5869, 2.3: 255 blocks of the hash

struct FreeKdf {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

OSSL_PARAM bytesParameter(const char *name, QByteArrayView bytes)
{
    // The parameter is only read; OpenSSL's type has no const form. Nor may it be null.
    static char nothing = 0;
    char *data = bytes.isEmpty() ? &nothing : const_cast<char *>(bytes.data());
    return OSSL_PARAM_construct_octet_string(name, data, static_cast<std::size_t>(bytes.size()));
}

} // namespace

base::Result<base::SecretBytes> hkdfSha256(const base::SecretBytes &keyMaterial,
                                           QByteArrayView salt, QByteArrayView info,
                                           std::size_t length)
{
    if (length == 0 || length > kLongestOutput)
        return base::failure(base::ErrorCode::Internal, QStringLiteral("HKDF length"));
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    char digest[] = "SHA256";
    const std::array<OSSL_PARAM, 5> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        bytesParameter(OSSL_KDF_PARAM_KEY, keyMaterial.view()),
        bytesParameter(OSSL_KDF_PARAM_SALT, salt),
        bytesParameter(OSSL_KDF_PARAM_INFO, info),
        OSSL_PARAM_construct_end(),
    };
    base::SecretBytes output(length);
    auto *out = reinterpret_cast<unsigned char *>(output.bytes().data());
    if (!context || EVP_KDF_derive(context.get(), out, length, parameters.data()) != 1)
        return base::failure(base::ErrorCode::Internal, QStringLiteral("HKDF"));
    return output;
}

} // namespace qorgan::crypto
