// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"
#include "bank/ReconnectPolicy.h"
#include "bank/ServerAddress.h"
#include "bank/ServerSentEvents.h"
#include "bank/Transport.h"

#include <memory>
#include <optional>

namespace qorgan::bank {

/// The wake-up stream over Server-Sent Events. It has a network manager of its own: open streams
/// would take the connections that calls need.
/// Ends by itself, with `disconnected`, when the bank says that the session is over (204, 401,
/// 403). A stream that stood and was cut is told by `disconnected` when the first try to open it
/// anew failed too, and by another `connected` when that succeeded.
class SseEventStream final : public EventStream
{
    Q_OBJECT
public:
    /// @param silence  the longest wait between two bytes before the stream counts as dead
    SseEventStream(const ServerAddress &server, const base::Clock &clock, base::Random &random,
                   std::chrono::milliseconds silence = std::chrono::seconds(45));
    ~SseEventStream() override;

    /// Goes on undisturbed when it already runs with this token.
    void start(base::SecretBytes eventsToken) override;
    void stop() override;
    void retryNow() override;

private:
    /// Why a connection ended, and whether another is worth trying.
    struct Ending {
        base::ErrorCode reason = base::ErrorCode::BankUnreachable;
        bool isFinal = false;
        /// What a refusal asked for.
        std::chrono::milliseconds retryAfter{};
    };
    QCoro::Task<> run(std::shared_ptr<const base::SecretBytes> token, base::CancelScope scope);
    [[nodiscard]] HttpRequest requestWith(std::shared_ptr<const base::SecretBytes> token) const;
    [[nodiscard]] bool take(QByteArrayView bytes);
    [[nodiscard]] bool open(const QByteArray &contentType);
    [[nodiscard]] Ending judge(const base::Result<HttpAnswer> &answer) const;

    const base::Clock &m_clock;
    Transport m_transport;
    ReconnectPolicy m_policy;
    std::chrono::milliseconds m_silence;
    ServerSentEvents m_events;
    std::shared_ptr<const base::SecretBytes> m_token;
    base::CancelScope m_scope;
    /// Cancelling it ends the pause before the next try.
    base::CancelScope m_rest;
    /// The next try is not to wait; forgotten when the bank is heard.
    bool m_hurried = false;
};

} // namespace qorgan::bank
