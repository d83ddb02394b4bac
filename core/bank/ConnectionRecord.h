// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/TlsPolicy.h"
#include "base/Clock.h"
#include "domain/ConnectionFacts.h"

#include <QSslConfiguration>
#include <QUrl>

#include <optional>

namespace qorgan::bank {

/// How the verified peer of `connection` stands to the pins of `policy`; never Expired, which is a
/// matter of time alone.
[[nodiscard]] domain::PinState pinStateOf(const QSslConfiguration &connection,
                                          const TlsPolicy &policy);

/// The last TLS connection to one server, accepted or refused, for the person to look at.
/// @thread main
class ConnectionRecord
{
public:
    /// @param clock  outlives the record
    ConnectionRecord(QUrl server, TlsPolicy policy, const base::Clock &clock);

    /// A handshake ended.
    /// @param connection  as the TLS library left it; null when it did not get that far
    /// @param refused     why nothing will be sent, or nothing
    void note(const QSslConfiguration &connection, std::optional<base::ErrorCode> refused);
    /// Nobody was called, for by this computer's clock the pins mean nothing any more.
    /// @param refused  PinsExpired, or ClockWrong when the bank's clock says otherwise
    void noteExpiredPins(base::ErrorCode refused);

    [[nodiscard]] const std::optional<domain::ConnectionFacts> &facts() const { return m_facts; }

private:
    [[nodiscard]] domain::ConnectionFacts begun() const;

    QUrl m_server;
    TlsPolicy m_policy;
    const base::Clock &m_clock;
    std::optional<domain::ConnectionFacts> m_facts;
};

} // namespace qorgan::bank
