// SPDX-License-Identifier: Apache-2.0
#include "crypto/AesGcm.h"

#include <openssl/evp.h>

#include <limits>
#include <memory>

namespace qorgan::crypto {

namespace {

using base::ErrorCode;

// Far below the limit of SP 800-38D, 5.2.1.1; OpenSSL counts in int.
constexpr std::size_t kLongestText = std::numeric_limits<int>::max() - kAesGcmTagBytes;

struct FreeContext {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const unsigned char *data(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

bool sizesFit(const base::SecretBytes &key, QByteArrayView nonce, std::size_t text,
              QByteArrayView associated)
{
    return key.size() == kAesGcmKeyBytes
           && static_cast<std::size_t>(nonce.size()) == kAesGcmNonceBytes && text <= kLongestText
           && static_cast<std::size_t>(associated.size()) <= kLongestText;
}

} // namespace

base::Result<QByteArray> aesGcmSeal(const base::SecretBytes &key, QByteArrayView nonce,
                                    const base::SecretBytes &plain, QByteArrayView associated)
{
    if (!sizesFit(key, nonce, plain.size(), associated))
        return base::failure(ErrorCode::Internal, QStringLiteral("AES-GCM sizes"));
    QByteArray sealed(static_cast<qsizetype>(plain.size() + kAesGcmTagBytes), Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    bool done = context
                && EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), data(key.view()),
                                       data(nonce), nullptr);
    if (done && !associated.isEmpty()) {
        done = EVP_EncryptUpdate(context.get(), nullptr, &written, data(associated),
                                 static_cast<int>(associated.size()));
    }
    if (done && !plain.isEmpty()) {
        done = EVP_EncryptUpdate(context.get(), out, &written, data(plain.view()),
                                 static_cast<int>(plain.size()));
    }
    done = done && EVP_EncryptFinal_ex(context.get(), out + plain.size(), &written)
           && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kAesGcmTagBytes,
                                  out + plain.size());
    if (!done)
        return base::failure(ErrorCode::Internal, QStringLiteral("AES-GCM"));
    return sealed;
}

base::Result<base::SecretBytes> aesGcmOpen(const base::SecretBytes &key, QByteArrayView nonce,
                                           QByteArrayView sealed, QByteArrayView associated)
{
    const auto tagBytes = static_cast<qsizetype>(kAesGcmTagBytes);
    if (sealed.size() < tagBytes || !sizesFit(key, nonce, kAesGcmTagBytes, associated)
        || static_cast<std::size_t>(sealed.size()) > kLongestText)
        return base::failure(ErrorCode::VaultWrongPassword, QStringLiteral("AES-GCM sizes"));
    const QByteArrayView cipherText = sealed.chopped(tagBytes);
    // EVP_CIPHER_CTX_ctrl reads the tag but takes it without const.
    QByteArray tag = sealed.last(tagBytes).toByteArray();
    base::SecretBytes plain(static_cast<std::size_t>(cipherText.size()));
    auto *out = reinterpret_cast<unsigned char *>(plain.bytes().data());
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    bool done = context
                && EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), data(key.view()),
                                       data(nonce), nullptr);
    if (done && !associated.isEmpty()) {
        done = EVP_DecryptUpdate(context.get(), nullptr, &written, data(associated),
                                 static_cast<int>(associated.size()));
    }
    if (done && !cipherText.isEmpty()) {
        done = EVP_DecryptUpdate(context.get(), out, &written, data(cipherText),
                                 static_cast<int>(cipherText.size()));
    }
    unsigned char end[kAesGcmTagBytes];
    done = done
           && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, kAesGcmTagBytes, tag.data())
           && EVP_DecryptFinal_ex(context.get(), end, &written) == 1;
    if (!done)
        return base::failure(ErrorCode::VaultWrongPassword, QStringLiteral("AES-GCM tag"));
    return plain;
}

} // namespace qorgan::crypto
