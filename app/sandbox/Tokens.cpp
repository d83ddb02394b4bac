// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Tokens.h"

#include "crypto/Digest.h"

#include <array>

namespace qorgan::sandbox {

QString newToken(base::Random &random, const QString &prefix)
{
    std::array<std::byte, 32> bytes{};
    random.fill(bytes);
    const QByteArrayView view(reinterpret_cast<const char *>(bytes.data()), bytes.size());
    return prefix + QString::fromLatin1(crypto::toBase64Url(view));
}

QByteArray tokenHash(const QString &token)
{
    return crypto::sha256(token.toUtf8());
}

QString newId(base::Random &random, const QString &prefix)
{
    std::array<std::byte, 8> bytes{};
    random.fill(bytes);
    return prefix
           + QString::fromLatin1(
               QByteArray(reinterpret_cast<const char *>(bytes.data()), bytes.size()).toHex());
}

} // namespace qorgan::sandbox
