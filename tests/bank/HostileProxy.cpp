// SPDX-License-Identifier: Apache-2.0
#include "HostileProxy.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslKey>

#include <memory>

namespace qorgan::bank {

HostileProxy::HostileProxy()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QNetworkProxy HostileProxy::address() const
{
    return {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), serverPort()};
}

void HostileProxy::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    const auto hearing = std::make_shared<QMetaObject::Connection>();
    *hearing = connect(socket, &QSslSocket::readyRead, socket, [this, socket, hearing] {
        if (socket->isEncrypted()) {
            m_requestBytes += socket->readAll().size();
            return;
        }
        const QByteArray bytes = socket->readAll();
        m_heard += bytes;
        if (!bytes.contains("\r\n\r\n"))
            return;
        if (m_target != 0)
            disconnect(*hearing);
        connectFor(*socket);
    });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
}

void HostileProxy::connectFor(QSslSocket &socket)
{
    if (!m_answer.isEmpty()) {
        socket.write(m_answer);
        socket.disconnectFromHost();
        return;
    }
    if (m_identity) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificateChain(QSslCertificate::fromData(m_identity->chain, QSsl::Pem));
        tls.setPrivateKey(QSslKey(m_identity->key, QSsl::Ec, QSsl::Pem));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setSslConfiguration(tls);
        socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
        socket.flush();
        socket.startServerEncryption();
        return;
    }
    lead(socket);
}

void HostileProxy::lead(QSslSocket &socket)
{
    auto *target = new QTcpSocket(&socket);
    target->connectToHost(QHostAddress::LocalHost, m_target);
    connect(target, &QTcpSocket::connected, &socket,
            [&socket] { socket.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(target, &QTcpSocket::readyRead, &socket,
            [&socket, target] { socket.write(target->readAll()); });
    connect(&socket, &QSslSocket::readyRead, target,
            [&socket, target] { target->write(socket.readAll()); });
    connect(target, &QTcpSocket::disconnected, &socket, &QSslSocket::disconnectFromHost);
}

} // namespace qorgan::bank
