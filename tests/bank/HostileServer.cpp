// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTimer>

#include <memory>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

/// The first complete request of `buffer`, taken out of it.
std::optional<SeenRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    SeenRequest request;
    QByteArrayList lines = buffer.first(end).split('\n');
    request.line = lines.takeFirst().trimmed();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return std::nullopt;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return request;
}

} // namespace

HostileServer::HostileServer(TestIdentity identity)
    : m_identity(std::move(identity))
{
    answerWith(httpAnswer("200 OK", "application/json", "{}"));
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

void HostileServer::answerWith(const QByteArray &bytes)
{
    m_answer = [bytes](QSslSocket &socket, const SeenRequest &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

QUrl HostileServer::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort()));
}

void HostileServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(m_identity.chain, QSsl::Pem));
    tls.setPrivateKey(QSslKey(m_identity.key, QSsl::Ec, QSsl::Pem));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(m_protocol);
    socket->setSslConfiguration(tls);
    const auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::readyRead, socket,
            [this, socket, key = m_identity.key, buffer] { read(*socket, key, *buffer); });
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(m_delay, socket, [socket] { socket->startServerEncryption(); });
}

void HostileServer::read(QSslSocket &socket, const QByteArray &key, QByteArray &buffer)
{
    // What comes before the handshake is not for us.
    if (!socket.isEncrypted())
        return;
    const QByteArray bytes = socket.readAll();
    m_requestBytes += bytes.size();
    m_bytesByKey[key] += bytes.size();
    buffer += bytes;
    while (auto request = takeRequest(buffer)) {
        m_requests.append(*request);
        m_answer(socket, *request);
    }
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &contentType,
                      const QByteArray &body, const QByteArrayList &headers)
{
    QByteArray answer = "HTTP/1.1 " + status + "\r\n";
    for (const QByteArray &header : headers)
        answer += header + "\r\n";
    return answer + "Content-Type: " + contentType + "\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

QByteArray problemAnswer(const QByteArray &status, const QByteArray &code,
                         const QByteArray &furtherMembers, const QByteArrayList &headers)
{
    const QByteArray body = "{\"type\":\"urn:qorgan:problem:" + code
                            + "\",\"title\":\"t\",\"status\":" + status.left(3) + ",\"code\":\""
                            + code + "\",\"retryable\":false,\"errors\":[]" + furtherMembers + "}";
    return httpAnswer(status, "application/problem+json", body, headers);
}

} // namespace qorgan::bank
