// SPDX-License-Identifier: Apache-2.0
#include "testkit/TcpRelay.h"

#include <QTcpSocket>
#include <QTimer>

#ifndef Q_OS_WIN
#include <sys/socket.h>
#endif

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace qorgan::testkit {

/// One client's connection and the one to the server that belongs to it.
class TcpRelay::Link final : public QObject
{
public:
    Link(TcpRelay &relay, qintptr descriptor)
        : QObject(&relay)
        , m_relay(relay)
    {
        m_client.setSocketDescriptor(descriptor);
        m_drops.setSingleShot(true);
        connect(&m_client, &QTcpSocket::readyRead, this, [this] { hear(); });
        connect(&m_server, &QTcpSocket::readyRead, this, [this] { pass(Direction::ToClient); });
        connect(&m_server, &QTcpSocket::connected, this, [this] { greet(); });
        connect(&m_server, &QTcpSocket::errorOccurred, this, [this] { refuse(); });
        connect(&m_server, &QTcpSocket::disconnected, this, [this] { end(End::Orderly); });
        connect(&m_client, &QTcpSocket::disconnected, this, [this] { end(End::Orderly); });
        connect(&m_drops, &QTimer::timeout, this, [this] { passBoth(); });
        connect(&relay, &TcpRelay::planChanged, this, [this] {
            m_passed = {};
            m_struck = false;
            passBoth();
        });
        connect(&relay, &TcpRelay::cutting, this, [this] { end(End::Reset); });
    }

private:
    void hear()
    {
        if (m_isLed) {
            pass(Direction::ToServer);
            return;
        }
        m_asked += m_client.readAll();
        if (!m_asked.endsWith("\r\n\r\n") || m_server.state() != QAbstractSocket::UnconnectedState)
            return;
        m_server.connectToHost(m_relay.m_server.host(),
                               static_cast<quint16>(m_relay.m_server.port()));
    }

    void greet()
    {
        for (QTcpSocket *socket : {&m_client, &m_server})
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_isLed = true;
        m_client.write("HTTP/1.1 200 Connection established\r\n\r\n");
        passBoth();
    }

    void refuse()
    {
        if (!m_isLed)
            m_client.write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
        end(End::Orderly);
    }

    void passBoth()
    {
        pass(Direction::ToServer);
        pass(Direction::ToClient);
    }

    void pass(Direction direction)
    {
        if (!m_isLed || m_ended)
            return;
        const bool toServer = direction == Direction::ToServer;
        QTcpSocket &from = toServer ? m_client : m_server;
        QTcpSocket &to = toServer ? m_server : m_client;
        const Plan &plan = m_relay.m_plan;
        if (plan.fault == Fault::Drip) {
            drip(from, to, plan);
            return;
        }
        qint64 &passed = m_passed[toServer ? 0 : 1];
        const bool isMeant = plan.fault != Fault::None && plan.direction == direction;
        const qint64 most = isMeant ? plan.bytes - passed : std::numeric_limits<qint64>::max();
        const QByteArray bytes = from.read(std::min(most, from.bytesAvailable()));
        passed += bytes.size();
        to.write(bytes);
        to.flush();
        // The next byte is what the plan is about.
        if (!isMeant || from.bytesAvailable() == 0)
            return;
        strike();
        if (plan.fault == Fault::Cut)
            end(plan.end);
    }

    void drip(QTcpSocket &from, QTcpSocket &to, const Plan &plan)
    {
        while (from.bytesAvailable() > 0) {
            if (plan.interval.count() > 0 && m_drops.isActive())
                return;
            strike();
            to.write(from.read(plan.bytes));
            to.flush();
            if (plan.interval.count() > 0)
                m_drops.start(plan.interval);
        }
    }

    void strike() { m_relay.m_strikes += std::exchange(m_struck, true) ? 0 : 1; }

    void end(End how)
    {
        if (std::exchange(m_ended, true))
            return;
        for (QTcpSocket *socket : {&m_client, &m_server}) {
            socket->disconnect(this);
            if (how == End::Reset) {
#ifndef Q_OS_WIN
                const linger atOnce{1, 0};
                ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                             &atOnce, sizeof atOnce);
#endif
                socket->abort();
            } else {
                socket->flush();
                socket->disconnectFromHost();
            }
        }
        deleteLater();
    }

    TcpRelay &m_relay;
    QTcpSocket m_client;
    QTcpSocket m_server;
    QTimer m_drops;
    QByteArray m_asked;
    /// The server is reached, and the client knows.
    bool m_isLed = false;
    bool m_ended = false;
    bool m_struck = false;
    /// To the server, to the client.
    std::array<qint64, 2> m_passed{};
};

TcpRelay::TcpRelay(const QUrl &server)
    : m_server(server)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

TcpRelay::~TcpRelay()
{
    // The links live a little longer than what they use.
    cutAll();
}

void TcpRelay::follow(const Plan &plan)
{
    m_plan = plan;
    m_strikes = 0;
    emit planChanged();
}

void TcpRelay::cutAll()
{
    emit cutting();
}

QNetworkProxy TcpRelay::proxy() const
{
    return {QNetworkProxy::HttpProxy, serverAddress().toString(), serverPort()};
}

void TcpRelay::incomingConnection(qintptr descriptor)
{
    new Link(*this, descriptor);
}

} // namespace qorgan::testkit
