// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/ConnectionRecord.h"
#include "bank/NetworkWatch.h"
#include "bank/TlsPolicy.h"
#include "base/Error.h"

#include <QByteArrayView>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QObject>
#include <QPointer>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace qorgan::bank {

/// Whom to call and whom to believe, the same for every connection to a bank.
struct Destination {
    QUrl server;
    TlsPolicy policy;
    QSslConfiguration tls;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    /// The bank's clock less ours, where an earlier answer told it.
    std::optional<std::chrono::seconds> clockOffset;
    std::shared_ptr<ConnectionRecord> record;
    /// Tried instead of what the server's name is looked up as.
    QList<QHostAddress> addresses = {};
    /// Null when the network is not asked after.
    QPointer<const NetworkWatch> network = nullptr;
};

/// One TLS connection to the bank. Nothing can be written to it before the peer was verified and
/// found to bear a pin: only then is it ready. QNetworkAccessManager cannot promise that: it opens
/// connections ahead that no request is told of.
/// @thread main
class BankConnection final : public QObject
{
    Q_OBJECT
public:
    explicit BankConnection(Destination destination);

    /// How long one of several addresses may keep silent before the next is tried.
    static constexpr std::chrono::seconds kAddressPatience{3};

    void open();
    /// The peer is the bank, and the connection stands.
    [[nodiscard]] bool isReady() const;
    /// Ready, and nothing came that nobody asked for.
    [[nodiscard]] bool isQuiet() const;

    /// Copies `bytes`. Only when ready. Of the first half no copy stays behind: what is secret
    /// belongs there.
    void write(QByteArrayView bytes);
    /// What has come, at most 64 KiB; empty when no more has come.
    [[nodiscard]] QByteArray read();
    /// What it means that nothing more came in time.
    [[nodiscard]] base::ErrorCode causeOfSilence() const;
    /// Ends it at once and emits nothing more.
    void abandon();

signals:
    void ready();
    void bytesArrived();
    /// It was not made, was refused, or has ended; read() may still hold something.
    void ended(qorgan::base::ErrorCode cause);

private:
    void tryNext();
    void judgePeer();
    void refusePeer(const QList<QSslError> &errors);
    void fail(QAbstractSocket::SocketError error);
    void end(base::ErrorCode cause);
    [[nodiscard]] bool isProxied() const;
    [[nodiscard]] base::ErrorCode blame(base::ErrorCode cause) const;
    [[nodiscard]] base::ErrorCode causeOf(QAbstractSocket::SocketError error) const;

    Destination m_destination;
    QSslSocket m_socket;
    /// Still to be tried, in this order.
    QList<QHostAddress> m_addresses;
    QTimer m_silence;
    int m_lookup = -1;
    bool m_reached = false;
    bool m_ready = false;
    bool m_ended = false;
    std::optional<base::ErrorCode> m_refused;
};

} // namespace qorgan::bank
