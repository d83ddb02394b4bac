// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/ProxySource.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace qorgan::testkit {

/// A proxy between a client and a bank on loopback. It passes bytes on, but for the answers that it
/// is told to lose: then the bank hears the request, and the client only that the connection ended.
class LosingRelay final : public QTcpServer
{
public:
    explicit LosingRelay(const QUrl &bank)
        : m_bank(bank)
    {
        listen(QHostAddress::LocalHost);
    }

    bool losesAnswers = false;
    /// The connection stays, silent, once an answer was lost.
    bool stalls = false;
    int lost = 0;

    /// Leads through this relay.
    [[nodiscard]] std::shared_ptr<const bank::ProxySource> source() const
    {
        return std::make_shared<const Source>(
            QNetworkProxy(QNetworkProxy::HttpProxy, serverAddress().toString(), serverPort()));
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *client = new QTcpSocket(this);
        auto *bank = new QTcpSocket(client);
        client->setSocketDescriptor(descriptor);
        connect(client, &QTcpSocket::readyRead, bank,
                [this, client, bank] { pass(*client, *bank); });
        connect(bank, &QTcpSocket::readyRead, client,
                [this, client, bank] { back(*bank, *client); });
        connect(bank, &QTcpSocket::connected, client,
                [client] { client->write("HTTP/1.1 200 OK\r\n\r\n"); });
        connect(bank, &QTcpSocket::errorOccurred, client, [client] {
            if (client->property(kSent).toInt() == 0)
                client->write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            client->disconnectFromHost();
        });
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    }

private:
    struct Source final : bank::ProxySource {
        explicit Source(QNetworkProxy relay)
            : proxy(std::move(relay))
        {
        }
        [[nodiscard]] QNetworkProxy proxyFor(const QUrl &) const override { return proxy; }
        QNetworkProxy proxy;
    };

    void pass(QTcpSocket &client, QTcpSocket &bank)
    {
        const QByteArray bytes = client.readAll();
        if (bank.state() == QAbstractSocket::UnconnectedState && bytes.startsWith("CONNECT ")) {
            bank.connectToHost(m_bank.host(), static_cast<quint16>(m_bank.port()));
            return;
        }
        client.setProperty(kSent, client.property(kSent).toInt() + static_cast<int>(bytes.size()));
        bank.write(bytes);
    }

    void back(QTcpSocket &bank, QTcpSocket &client)
    {
        const QByteArray bytes = bank.readAll();
        if (!losesAnswers || client.property(kSent).toInt() < kHandshake) {
            client.write(bytes);
            return;
        }
        ++lost;
        // What is still on its way to the bank arrives.
        if (!stalls)
            QTimer::singleShot(200, &client, &QTcpSocket::abort);
    }

    static constexpr char kSent[] = "sent";
    /// What a client says in a handshake is shorter, a request with its proof is longer.
    static constexpr int kHandshake = 1'000;

    QUrl m_bank;
};

} // namespace qorgan::testkit
