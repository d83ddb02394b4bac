// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "TestAuthority.h"

#include <QByteArrayList>
#include <QList>
#include <QMap>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>

namespace qorgan::bank {

/// A request as it came in.
struct SeenRequest {
    QByteArray line;
    /// By lower-case name.
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
};

/// A TLS server on loopback that answers whatever a test tells it to, right or wrong.
class HostileServer : public QTcpServer
{
public:
    /// Called for each complete request; writes whatever it likes.
    using Answer = std::function<void(QSslSocket &, const SeenRequest &)>;

    explicit HostileServer(TestIdentity identity);

    /// From the next connection on.
    void useIdentity(TestIdentity identity) { m_identity = std::move(identity); }
    /// From the next connection on, the handshake waits so long.
    void delayHandshakes(std::chrono::milliseconds delay) { m_delay = delay; }
    /// From the next connection on.
    void useProtocol(QSsl::SslProtocol protocol) { m_protocol = protocol; }
    void answerWith(Answer answer) { m_answer = std::move(answer); }
    /// The same bytes for every request, then the connection is closed.
    void answerWith(const QByteArray &bytes);

    [[nodiscard]] QUrl url() const;
    /// Decrypted bytes that arrived, of all connections.
    [[nodiscard]] qint64 requestBytes() const { return m_requestBytes; }
    /// Those that arrived where this identity was shown.
    [[nodiscard]] qint64 requestBytesFor(const TestIdentity &identity) const
    {
        return m_bytesByKey.value(identity.key);
    }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QList<SeenRequest> &requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QSslSocket &socket, const QByteArray &key, QByteArray &buffer);

    TestIdentity m_identity;
    std::chrono::milliseconds m_delay{};
    QSsl::SslProtocol m_protocol = QSsl::TlsV1_2OrLater;
    QMap<QByteArray, qint64> m_bytesByKey;
    Answer m_answer;
    qint64 m_requestBytes = 0;
    int m_connections = 0;
    QList<SeenRequest> m_requests;
};

/// A whole HTTP/1.1 answer with its length, after which the connection closes.
[[nodiscard]] QByteArray httpAnswer(const QByteArray &status, const QByteArray &contentType,
                                    const QByteArray &body, const QByteArrayList &headers = {});
/// A problem of the bank.
[[nodiscard]] QByteArray problemAnswer(const QByteArray &status, const QByteArray &code,
                                       const QByteArray &furtherMembers = {},
                                       const QByteArrayList &headers = {});

} // namespace qorgan::bank
