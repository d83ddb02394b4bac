// SPDX-License-Identifier: Apache-2.0
#include "bank/TlsVerification.h"

#include <QCryptographicHash>
#include <QSslCipher>
#include <QSslKey>

#include <algorithm>
#include <array>

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

// A clock this far off explains a certificate that looks expired (docs/bank-api.md, "Auth").
constexpr std::chrono::minutes kClockTolerance{5};
constexpr int kLeastBits = 128;

bool anyOf(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> kinds)
{
    return std::any_of(errors.cbegin(), errors.cend(), [kinds](const QSslError &error) {
        return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
    });
}

bool onlyAmong(const QList<QSslError> &errors, std::initializer_list<QSslError::SslError> kinds)
{
    return std::all_of(errors.cbegin(), errors.cend(), [kinds](const QSslError &error) {
        return std::find(kinds.begin(), kinds.end(), error.error()) != kinds.end();
    });
}

// RFC 9325, 4.2: forward secrecy and authenticated encryption, whatever the library offers besides.
bool isSound(const QSslCipher &cipher)
{
    const QString name = cipher.name();
    const bool authenticated = name.contains("GCM"_L1) || name.contains("CHACHA20"_L1);
    const bool forward = name.startsWith("TLS_"_L1) || name.startsWith("ECDHE-ECDSA-"_L1)
                         || name.startsWith("ECDHE-RSA-"_L1);
    return cipher.usedBits() >= kLeastBits && authenticated && forward;
}

QList<QSslCipher> soundCiphers()
{
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher &cipher) { return !isSound(cipher); });
    return ciphers;
}

} // namespace

QByteArray pinOf(const QSslCertificate &certificate)
{
    const QByteArray publicKeyInfo = certificate.publicKey().toDer();
    if (publicKeyInfo.isEmpty())
        return {};
    return QCryptographicHash::hash(publicKeyInfo, QCryptographicHash::Sha256).toBase64();
}

QSslConfiguration configurationFor(const TlsPolicy &policy)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setCiphers(soundCiphers());
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    if (!policy.authorities.isEmpty())
        configuration.setCaCertificates(QSslCertificate::fromData(policy.authorities, QSsl::Pem));
    return configuration;
}

ErrorCode causeOf(const QList<QSslError> &errors, std::optional<std::chrono::seconds> clockOffset)
{
    const auto isTime = {QSslError::CertificateExpired, QSslError::CertificateNotYetValid};
    const auto isTimeOrPlace = {QSslError::CertificateExpired, QSslError::CertificateNotYetValid,
                                QSslError::HostNameMismatch};
    if (!onlyAmong(errors, isTimeOrPlace))
        return ErrorCode::CertificateUntrusted;
    if (anyOf(errors, {QSslError::HostNameMismatch}))
        return ErrorCode::CertificateWrongHost;
    if (!anyOf(errors, isTime))
        return ErrorCode::CertificateUntrusted;
    const bool clockIsOff = clockOffset && std::chrono::abs(*clockOffset) > kClockTolerance;
    // Nobody serves a certificate from the future: then it is this computer that lives in the past.
    if (clockIsOff || anyOf(errors, {QSslError::CertificateNotYetValid}))
        return ErrorCode::ClockWrong;
    return ErrorCode::CertificateExpired;
}

ErrorCode causeOfHandshakeFailure(const QString &text)
{
    // OpenSSL's reasons, which it does not translate. What a sign-in page says to everyone is
    // "HTTP/1.1 302", whatever the port: no version of TLS.
    if (text.contains("wrong version number"_L1, Qt::CaseInsensitive))
        return ErrorCode::CaptivePortal;
    // The server's alert, and our own refusal.
    static constexpr std::array kTooOld{"protocol version"_L1, "unsupported protocol"_L1,
                                        "handshake failure"_L1, "no protocols available"_L1,
                                        "version too low"_L1};
    const bool tooOld =
        std::any_of(kTooOld.begin(), kTooOld.end(), [&text](QLatin1StringView reason) {
            return text.contains(reason, Qt::CaseInsensitive);
        });
    return tooOld ? ErrorCode::TlsTooOld : ErrorCode::BankUnreachable;
}

} // namespace qorgan::bank
