// SPDX-License-Identifier: Apache-2.0
#include "bank/ConnectionRecord.h"

#include "bank/TlsVerification.h"

#include <QCryptographicHash>
#include <QSslCipher>

#include <algorithm>
#include <utility>

namespace qorgan::bank {

using domain::PinState;
using namespace Qt::StringLiterals;

namespace {

constexpr int kHttpsPort = 443;
// A chain to show, not one to fill memory with.
constexpr qsizetype kLongestChain = 10;
constexpr qsizetype kLongestName = 120;

PinState stateOf(const QByteArray &pin, const TlsPolicy &policy)
{
    if (policy.pins.contains(pin))
        return PinState::Live;
    return policy.sparePins.contains(pin) ? PinState::Spare : PinState::Mismatch;
}

/// The authorities' word counts when every one of them is pinned; then the weakest of them.
PinState stateOfAuthorities(const TlsPolicy &policy)
{
    const auto authorities = QSslCertificate::fromData(policy.authorities, QSsl::Pem);
    if (authorities.isEmpty())
        return PinState::Mismatch;
    PinState weakest = PinState::Live;
    for (const QSslCertificate &authority : authorities) {
        const PinState state = stateOf(pinOf(authority), policy);
        if (state == PinState::Mismatch)
            return state;
        if (state == PinState::Spare)
            weakest = state;
    }
    return weakest;
}

QString nameFrom(const QStringList &commonNames, const QStringList &organisations)
{
    return (commonNames.isEmpty() ? organisations : commonNames).join(u", "_s).left(kLongestName);
}

domain::CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    domain::CertificateFacts facts;
    facts.owner = nameFrom(certificate.subjectInfo(QSslCertificate::CommonName),
                           certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameFrom(certificate.issuerInfo(QSslCertificate::CommonName),
                            certificate.issuerInfo(QSslCertificate::Organization));
    facts.validFrom = certificate.effectiveDate().toUTC();
    facts.validUntil = certificate.expiryDate().toUTC();
    facts.fingerprint = certificate.digest(QCryptographicHash::Sha256).toHex();
    facts.pin = pinOf(certificate);
    return facts;
}

QString nameOf(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    default:
        return {};
    }
}

} // namespace

PinState pinStateOf(const QSslConfiguration &connection, const TlsPolicy &policy)
{
    if (policy.pins.isEmpty() && policy.sparePins.isEmpty())
        return PinState::NotPinned;
    const QByteArray own = pinOf(connection.peerCertificate());
    const PinState state = own.isEmpty() ? PinState::Mismatch : stateOf(own, policy);
    return state == PinState::Mismatch ? stateOfAuthorities(policy) : state;
}

ConnectionRecord::ConnectionRecord(QUrl server, TlsPolicy policy, const base::Clock &clock)
    : m_server(std::move(server))
    , m_policy(std::move(policy))
    , m_clock(clock)
{
}

void ConnectionRecord::note(const QSslConfiguration &connection,
                            std::optional<base::ErrorCode> refused)
{
    domain::ConnectionFacts facts = begun();
    const QSslCipher cipher = connection.sessionCipher();
    facts.protocol = nameOf(connection.sessionProtocol());
    facts.cipher = cipher.name();
    facts.keyBits = cipher.usedBits();
    const auto chain = connection.peerCertificateChain();
    for (qsizetype i = 0; i < std::min(chain.size(), kLongestChain); ++i)
        facts.chain.append(certificateFacts(chain.at(i)));
    facts.pins = pinStateOf(connection, m_policy);
    facts.refused = refused;
    m_facts = std::move(facts);
}

void ConnectionRecord::noteExpiredPins(base::ErrorCode refused)
{
    domain::ConnectionFacts facts = begun();
    facts.pins = PinState::Expired;
    facts.refused = refused;
    m_facts = std::move(facts);
}

domain::ConnectionFacts ConnectionRecord::begun() const
{
    domain::ConnectionFacts facts;
    facts.address =
        u"%1:%2"_s.arg(m_server.host(QUrl::FullyDecoded)).arg(m_server.port(kHttpsPort));
    facts.at = m_clock.utcNow();
    facts.pinsExpireAt = m_policy.pinsExpireAt;
    return facts;
}

} // namespace qorgan::bank
