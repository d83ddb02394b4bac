// SPDX-License-Identifier: Apache-2.0
#include "bank/BankConnection.h"

#include "bank/NetworkFailure.h"
#include "bank/TlsVerification.h"
#include "base/LogCategories.h"

#include <QHostInfo>

namespace qorgan::bank {

using base::ErrorCode;

namespace {

constexpr int kHttpsPort = 443;
constexpr qint64 kSliceBytes = 64 * 1024;
// What may wait to be read: the sender is slowed down instead of filling memory.
constexpr qint64 kWaitingBytes = 256 * 1024;

quint16 portOf(const QUrl &server)
{
    return static_cast<quint16>(server.port(kHttpsPort));
}

// RFC 8305, 4: one family after the other, for one of them may lead nowhere.
QList<QHostAddress> alternating(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> first;
    QList<QHostAddress> second;
    for (const QHostAddress &address : addresses)
        (address.protocol() == addresses.first().protocol() ? first : second).append(address);
    QList<QHostAddress> order;
    while (!first.isEmpty() || !second.isEmpty()) {
        if (!first.isEmpty())
            order.append(first.takeFirst());
        if (!second.isEmpty())
            order.append(second.takeFirst());
    }
    return order;
}

// What a network does that lets nobody through: it answers in everyone's place, or not at all.
bool mayBeOfPortal(ErrorCode cause)
{
    switch (cause) {
    case ErrorCode::Offline:
    case ErrorCode::BankUnreachable:
    case ErrorCode::ConnectionTimedOut:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateExpired:
    case ErrorCode::PinMismatch:
    case ErrorCode::TlsTooOld:
        return true;
    default:
        return false;
    }
}

} // namespace

BankConnection::BankConnection(Destination destination)
    : m_destination(std::move(destination))
{
    m_socket.setSslConfiguration(m_destination.tls);
    m_socket.setProxy(m_destination.proxy);
    m_socket.setReadBufferSize(kWaitingBytes);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &BankConnection::tryNext);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_reached = true;
        m_silence.stop();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &BankConnection::judgePeer);
    connect(&m_socket, &QSslSocket::sslErrors, this, &BankConnection::refusePeer);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &BankConnection::fail);
    connect(&m_socket, &QSslSocket::disconnected, this, [this] {
        if (m_reached)
            end(m_refused.value_or(ErrorCode::BankUnreachable));
    });
    connect(&m_socket, &QSslSocket::readyRead, this, [this] {
        if (m_ready)
            emit bytesArrived();
    });
}

void BankConnection::open()
{
    const QString host = m_destination.server.host(QUrl::FullyEncoded);
    if (isProxied()) {
        // The proxy looks the name up.
        m_socket.connectToHostEncrypted(host, portOf(m_destination.server));
        return;
    }
    if (!m_destination.addresses.isEmpty()) {
        m_addresses = alternating(m_destination.addresses);
        tryNext();
        return;
    }
    m_lookup = QHostInfo::lookupHost(host, this, [this](const QHostInfo &found) {
        if (found.addresses().isEmpty()) {
            end(ErrorCode::Offline);
            return;
        }
        m_addresses = alternating(found.addresses());
        tryNext();
    });
}

void BankConnection::tryNext()
{
    if (m_ended || m_reached || m_addresses.isEmpty())
        return;
    // QAbstractSocket would give each address half a minute.
    m_socket.abort();
    const QHostAddress address = m_addresses.takeFirst();
    m_socket.connectToHostEncrypted(address.toString(), portOf(m_destination.server),
                                    m_destination.server.host(QUrl::FullyEncoded));
    if (!m_addresses.isEmpty())
        m_silence.start(kAddressPatience);
}

bool BankConnection::isReady() const
{
    return m_ready && !m_ended && m_socket.state() == QAbstractSocket::ConnectedState;
}

bool BankConnection::isQuiet() const
{
    return isReady() && m_socket.bytesAvailable() == 0 && m_socket.encryptedBytesAvailable() == 0;
}

void BankConnection::write(QByteArrayView bytes)
{
    if (!isReady())
        return;
    // A socket keeps the room of what it has sent, with what stood in it; only what is sent next
    // takes its place.
    const qsizetype half = bytes.size() / 2;
    m_socket.write(bytes.data(), half);
    m_socket.flush();
    m_socket.write(bytes.data() + half, bytes.size() - half);
    m_socket.flush();
}

QByteArray BankConnection::read()
{
    return m_ready ? m_socket.read(kSliceBytes) : QByteArray();
}

void BankConnection::abandon()
{
    m_ended = true;
    m_ready = false;
    m_silence.stop();
    QHostInfo::abortHostLookup(m_lookup);
    m_socket.disconnect(this);
    m_socket.abort();
}

// QSslSocket says `encrypted` only after a handshake without faults, and nothing was written yet.
void BankConnection::judgePeer()
{
    const QSslConfiguration connection = m_socket.sslConfiguration();
    if (pinStateOf(connection, m_destination.policy) == domain::PinState::Mismatch) {
        m_refused = blame(ErrorCode::PinMismatch);
        m_destination.record->note(connection, m_refused);
        // Not from within the handshake's own signal; until then nothing can be written either.
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_socket.abort();
                end(*m_refused);
            },
            Qt::QueuedConnection);
        return;
    }
    m_destination.record->note(connection, std::nullopt);
    // A small request must not wait for the answer to the one before (RFC 896).
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_ready = true;
    emit ready();
}

// Never ignored: the socket gives up by itself, this only keeps why.
void BankConnection::refusePeer(const QList<QSslError> &errors)
{
    m_refused = blame(bank::causeOf(errors, m_destination.clockOffset));
    m_destination.record->note(m_socket.sslConfiguration(), m_refused);
}

void BankConnection::fail(QAbstractSocket::SocketError error)
{
    const bool inHandshake = error == QAbstractSocket::SslHandshakeFailedError;
    const ErrorCode cause = m_refused.value_or(blame(causeOf(error)));
    if (inHandshake && !m_refused)
        m_destination.record->note(QSslConfiguration(), cause);
    qCDebug(base::logBank) << "connection:" << error << m_socket.errorString();
    if (!m_reached && !m_addresses.isEmpty()) {
        // Not from within the socket's own signal.
        m_silence.start(0);
        return;
    }
    end(cause);
}

void BankConnection::end(ErrorCode cause)
{
    if (!std::exchange(m_ended, true))
        emit ended(blame(cause));
}

bool BankConnection::isProxied() const
{
    return m_destination.proxy.type() != QNetworkProxy::NoProxy;
}

ErrorCode BankConnection::causeOfSilence() const
{
    return blame(ErrorCode::ConnectionTimedOut);
}

// Whoever answers in the bank's place or lets nobody through is to blame, not the bank: a proxy
// that opens TLS shows a certificate of its own, and so do some sign-in pages.
ErrorCode BankConnection::blame(ErrorCode cause) const
{
    if (isProxied()) {
        const bool byProxy =
            cause == ErrorCode::CertificateUntrusted || cause == ErrorCode::PinMismatch;
        return byProxy ? ErrorCode::ProxyRefused : cause;
    }
    const bool behindPortal = m_destination.network && m_destination.network->isBehindPortal();
    if (m_ready || !behindPortal || !mayBeOfPortal(cause))
        return cause;
    qCInfo(base::logBank) << "behind a sign-in page:" << base::shortCode(cause);
    return ErrorCode::CaptivePortal;
}

ErrorCode BankConnection::causeOf(QAbstractSocket::SocketError error) const
{
    const ErrorCode cause = bank::causeOf(error, m_socket.errorString());
    if (!isProxied() || m_ready)
        return cause;
    // What Qt makes of a proxy's answer to CONNECT: 403 and 405 are no access, 404 is an unknown
    // host, 503 a refused connection.
    if (error == QAbstractSocket::SocketAccessError)
        return ErrorCode::ProxyRefused;
    if (error == QAbstractSocket::HostNotFoundError)
        return ErrorCode::BankUnreachable;
    // Behind its "OK" came something else than TLS.
    const bool noTls =
        error == QAbstractSocket::SslHandshakeFailedError
        && (cause == ErrorCode::BankUnreachable || cause == ErrorCode::CaptivePortal);
    return noTls ? ErrorCode::ProxyRefused : cause;
}

} // namespace qorgan::bank
