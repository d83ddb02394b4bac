// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/ConnectionRecord.h"
#include "bank/Exchange.h"
#include "bank/HttpRequest.h"
#include "bank/ServerAddress.h"
#include "base/Clock.h"
#include "base/Task.h"

#include <QByteArrayView>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace qorgan::bank {

/// What one answer may cost.
struct TransportLimits {
    /// As long again where the way to the bank has to be asked for first.
    std::chrono::milliseconds answerWithin{30'000};
    qint64 bodyBytes = 8 * 1024 * 1024;
};

/// One HTTPS origin over HTTP/1.1. A connection carries one request at a time and is kept for the
/// next ones; at most two tries of a request reach the bank, the second only when the first got no
/// byte of an answer on a connection that had been kept.
/// Network and TLS libraries are loaded with the first request, not before.
/// @thread main
class Transport
{
public:
    /// @param server  its url is https
    /// @param clock   outlives the transport
    Transport(const ServerAddress &server, const base::Clock &clock, TransportLimits limits = {});
    ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    /// The whole address of `request`.
    [[nodiscard]] QUrl urlOf(const HttpRequest &request) const;

    /// Sends one request. An answer of any status but a redirect is a value.
    /// @errors Cancelled, BankNotConnected (no https address), PinsExpired, Offline,
    ///         BankUnreachable, ConnectionTimedOut, Certificate…, PinMismatch, TlsTooOld,
    ///         RedirectRefused, ProxyRefused, CaptivePortal, ClockWrong, BankAnswerTooLarge,
    ///         BankAnswerMalformed
    base::Task<HttpAnswer> send(HttpRequest request, base::CancelScope scope);

    /// Reads an answer of status 200 as it comes, until either side ends it.
    struct StreamReader {
        /// The bank answered 200 with this content type; false ends it with BankAnswerMalformed.
        std::function<bool(const QByteArray &)> opened;
        /// Takes the next bytes; false ends the stream with BankAnswerMalformed.
        std::function<bool(QByteArrayView)> bytes;
        /// The longest wait between two bytes.
        std::chrono::milliseconds silence{45'000};
    };
    base::Task<HttpAnswer> stream(HttpRequest request, StreamReader reader,
                                  base::CancelScope scope);

    /// Ends the connections that wait for their next request: what came over them last is still in
    /// their memory.
    void endIdle();

    /// The TLS connection of the last call; nothing before the first.
    [[nodiscard]] const std::optional<domain::ConnectionFacts> &connectionFacts() const
    {
        return m_record->facts();
    }

private:
    /// A connection that waits for its next request, since when.
    struct Idle {
        ConnectionPointer connection;
        std::chrono::milliseconds since{};
    };

    /// What the bank's clock said to a request sent at that time since this computer was started.
    struct BankDate {
        QDateTime date;
        std::chrono::milliseconds askedAt{};
    };

    [[nodiscard]] std::optional<base::Error> refusal() const;
    base::Task<HttpAnswer> exchange(HttpRequest request, ExchangeTerms terms,
                                    base::CancelScope scope);
    base::Task<QNetworkProxy> proxy(std::chrono::milliseconds patience, base::CancelScope scope);
    void lookUpProxy() const;
    [[nodiscard]] ConnectionPointer takeIdle();
    [[nodiscard]] ConnectionPointer newConnection(const QNetworkProxy &proxy);
    void keep(ConnectionPointer connection);
    /// The bank's clock less ours, where an earlier answer told it.
    [[nodiscard]] std::optional<std::chrono::seconds> clockOffset() const;

    QUrl m_server;
    TlsPolicy m_policy;
    /// Null when no proxy is asked for.
    std::shared_ptr<const ProxySource> m_proxies;
    /// Null when the network is not asked after.
    NetworkWatch *m_network;
    const base::Clock &m_clock;
    TransportLimits m_limits;
    std::shared_ptr<ConnectionRecord> m_record;
    std::optional<QSslConfiguration> m_tls;
    std::vector<Idle> m_idle;
    /// Who waits for the look-up under way, and who gave up; empty when none is.
    std::shared_ptr<std::vector<base::Pending<QNetworkProxy>>> m_proxySeekers =
        std::make_shared<std::vector<base::Pending<QNetworkProxy>>>();
    /// Of the bank's last answer. It chooses how a refusal is named, and refuses or accepts
    /// nothing.
    std::optional<BankDate> m_bankDate;
    /// Ends what is under way with this object.
    base::CancelScope m_scope;
};

} // namespace qorgan::bank
