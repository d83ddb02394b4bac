// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpRequest.h"
#include "bank/TlsPolicy.h"
#include "base/Clock.h"
#include "base/Task.h"

#include <QByteArrayView>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;
class QNetworkRequest;

namespace qorgan::bank {

class Exchange;
struct ExchangeTerms;

/// What one answer may cost.
struct TransportLimits {
    std::chrono::milliseconds answerWithin{30'000};
    qint64 bodyBytes = 8 * 1024 * 1024;
};

/// One HTTPS origin. The only class that hands secrets to Qt's network classes, which leave no
/// choice but QByteArray; the wiping free() of the client cleans up behind them.
/// Network and TLS libraries are loaded with the first request, not before.
/// @thread main
class Transport
{
public:
    /// @param server  API base without /v1; https
    Transport(QUrl server, TlsPolicy policy, const base::Clock &clock, TransportLimits limits = {});
    ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    /// The whole address of `request`.
    [[nodiscard]] QUrl urlOf(const HttpRequest &request) const;

    /// Sends one request. An answer of any status but a redirect is a value.
    /// @errors Cancelled, BankNotConnected (no https address), PinsExpired, Offline,
    ///         BankUnreachable, ConnectionTimedOut, Certificate…, PinMismatch, TlsTooOld,
    ///         RedirectRefused, ProxyRefused, ClockWrong, BankAnswerTooLarge, BankAnswerMalformed
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

private:
    [[nodiscard]] std::optional<base::Error> refusal() const;
    [[nodiscard]] QNetworkRequest prepare(const HttpRequest &request);
    Exchange *begin(const HttpRequest &request, ExchangeTerms terms,
                    const base::CancelScope &scope);
    QNetworkAccessManager &manager();
    void compareClocks(const base::Result<HttpAnswer> &answer);

    QUrl m_server;
    TlsPolicy m_policy;
    const base::Clock &m_clock;
    TransportLimits m_limits;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::vector<QPointer<Exchange>> m_running;
    /// The bank's clock less ours, from its last answer.
    std::optional<std::chrono::seconds> m_clockOffset;
};

} // namespace qorgan::bank
