// SPDX-License-Identifier: Apache-2.0
#include "bank/DpopProof.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

// RFC 7515, 2: base64url without padding.
QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray headerOf(const domain::ProofSigner &signer)
{
    return compact({{u"typ"_s, u"dpop+jwt"_s},
                    {u"alg"_s, u"ES256"_s},
                    {u"jwk"_s, QJsonDocument::fromJson(signer.publicJwk()).object()}});
}

QByteArray payloadOf(const DpopClaims &claims)
{
    const QUrl::FormattingOptions bare = QUrl::RemoveQuery | QUrl::RemoveFragment;
    QJsonObject payload{
        {u"jti"_s, QString::fromLatin1(claims.jti)},
        {u"htm"_s, QString::fromLatin1(toWord(claims.method))},
        {u"htu"_s, QString::fromLatin1(claims.url.toEncoded(bare))},
        {u"iat"_s, claims.issuedAt},
    };
    if (!claims.nonce.isEmpty())
        payload.insert(u"nonce"_s, QString::fromLatin1(claims.nonce));
    if (claims.accessToken != nullptr) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(claims.accessToken->view());
        payload.insert(u"ath"_s, QString::fromLatin1(base64Url(hash.result())));
    }
    return compact(payload);
}

} // namespace

base::Result<QByteArray> makeDpopProof(const DpopClaims &claims, const domain::ProofSigner &signer)
{
    const QByteArray message = base64Url(headerOf(signer)) + '.' + base64Url(payloadOf(claims));
    return signer.sign(message).map(
        [&message](const QByteArray &signature) { return message + '.' + base64Url(signature); });
}

} // namespace qorgan::bank
