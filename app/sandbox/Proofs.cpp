// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Proofs.h"

#include "crypto/Digest.h"
#include "crypto/ProofKey.h"
#include "sandbox/Json.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNonceWindowMs = 5 * 60 * 1000;
constexpr qsizetype kMaxProofBytes = 4096;
constexpr qsizetype kMaxJti = 64;

struct Parts {
    QJsonObject header;
    QJsonObject claims;
    QByteArray signedPart;
    QByteArray signature;
};

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return *decoded;
}

std::optional<Parts> takeApart(const QByteArray &proof)
{
    const QList<QByteArray> pieces = proof.split('.');
    if (proof.size() > kMaxProofBytes || pieces.size() != 3)
        return std::nullopt;
    const auto header = fromBase64Url(pieces[0]);
    const auto claims = fromBase64Url(pieces[1]);
    const auto signature = fromBase64Url(pieces[2]);
    if (!header || !claims || !signature)
        return std::nullopt;
    const auto headerObject = parseObject(*header);
    const auto claimsObject = parseObject(*claims);
    if (!headerObject || !claimsObject)
        return std::nullopt;
    return Parts{*headerObject, *claimsObject, pieces[0] + '.' + pieces[1], *signature};
}

// RFC 9449, 4.3, items 4 to 7: the algorithm is ours to choose, and the key is public.
std::optional<QByteArray> signingKey(const Parts &parts)
{
    if (parts.header.value(u"typ"_s).toString() != u"dpop+jwt"_s
        || parts.header.value(u"alg"_s).toString() != u"ES256"_s
        || parts.header.contains(u"crit"_s))
        return std::nullopt;
    const QJsonObject jwk = parts.header.value(u"jwk"_s).toObject();
    if (jwk.contains(u"d"_s))
        return std::nullopt;
    const QByteArray bytes = toBytes(jwk);
    if (!crypto::verifyEs256(bytes, parts.signedPart, parts.signature))
        return std::nullopt;
    return bytes;
}

QByteArray claim(const Parts &parts, const QString &name)
{
    return parts.claims.value(name).toString().toUtf8();
}

} // namespace

Proofs::Proofs(const BankClock &clock, base::Random &random)
    : m_clock(clock)
    , m_nonceKey(32)
{
    random.fill(m_nonceKey.bytes());
}

QByteArray Proofs::currentNonce() const
{
    return nonceOf(window());
}

Outcome<Proof> Proofs::check(const QByteArray &proof, const QByteArray &method,
                             const QByteArray &url, const QByteArray &accessToken) const
{
    const auto parts = takeApart(proof);
    if (!parts)
        return refuse(ProblemCode::DpopInvalid);
    const auto jwk = signingKey(*parts);
    if (!jwk)
        return refuse(ProblemCode::DpopInvalid);
    const auto thumbprint = crypto::jwkThumbprint(*jwk);
    const QByteArray jti = claim(*parts, u"jti"_s);
    if (!thumbprint || jti.isEmpty() || jti.size() > kMaxJti || claim(*parts, u"htm"_s) != method
        || claim(*parts, u"htu"_s) != url || !parts->claims.value(u"iat"_s).isDouble())
        return refuse(ProblemCode::DpopInvalid);
    if (!accessToken.isEmpty()
        && claim(*parts, u"ath"_s) != crypto::toBase64Url(crypto::sha256(accessToken)))
        return refuse(ProblemCode::DpopInvalid);
    const QByteArray nonce = claim(*parts, u"nonce"_s);
    const qint64 present = window();
    if (!crypto::equalInConstantTime(nonce, nonceOf(present))
        && !crypto::equalInConstantTime(nonce, nonceOf(present - 1)))
        return refuse(ProblemCode::UseDpopNonce);
    return Proof{*thumbprint, jti};
}

Outcome<void> Proofs::spend(const Proof &proof)
{
    const qint64 present = window();
    const std::scoped_lock lock(m_mutex);
    if (m_sweptWindow != present) {
        m_sweptWindow = present;
        m_seen.removeIf([present](const auto &entry) { return entry.value() < present - 1; });
    }
    const QByteArray name = proof.jkt + ' ' + proof.jti;
    if (m_seen.contains(name)) {
        Problem problem{ProblemCode::DpopInvalid};
        // The network layer below a client may send a request twice; a fresh proof helps.
        problem.retryable = true;
        return refuse(problem);
    }
    m_seen.insert(name, present);
    return {};
}

QByteArray Proofs::nonceOf(qint64 window) const
{
    return crypto::toBase64Url(crypto::hmacSha256(m_nonceKey, QByteArray::number(window)).left(18));
}

qint64 Proofs::window() const
{
    return m_clock.now() / kNonceWindowMs;
}

} // namespace qorgan::sandbox
