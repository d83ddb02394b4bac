// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "TestAuthority.h"
#include "bank/ProxySource.h"

#include <QSslSocket>
#include <QTcpServer>

#include <optional>

namespace qorgan::bank {

/// A proxy on loopback that is asked to CONNECT, and does something else, or just that.
class HostileProxy : public QTcpServer
{
public:
    HostileProxy();

    /// Leads everyone to this port of loopback, whatever host they ask for.
    void leadTo(quint16 port) { m_target = port; }
    /// Says that it connected, and then is the server itself.
    void openTls(TestIdentity identity) { m_identity = std::move(identity); }
    /// Answers CONNECT with these bytes and closes.
    void answerItself(QByteArray bytes) { m_answer = std::move(bytes); }

    [[nodiscard]] QNetworkProxy address() const;
    /// What arrived in the clear.
    [[nodiscard]] const QByteArray &heard() const { return m_heard; }
    /// Decrypted bytes that arrived, when it opens TLS.
    [[nodiscard]] qint64 requestBytes() const { return m_requestBytes; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void connectFor(QSslSocket &socket);
    void lead(QSslSocket &socket);

    quint16 m_target = 0;
    std::optional<TestIdentity> m_identity;
    QByteArray m_answer;
    QByteArray m_heard;
    qint64 m_requestBytes = 0;
};

/// Always the same proxy.
class FixedProxy final : public ProxySource
{
public:
    explicit FixedProxy(QNetworkProxy proxy)
        : m_proxy(std::move(proxy))
    {
    }
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &) const override { return m_proxy; }

private:
    QNetworkProxy m_proxy;
};

} // namespace qorgan::bank
