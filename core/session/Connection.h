// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QDateTime>
#include <QObject>

#include <optional>

namespace qorgan::session {

/// How fresh the customer's picture is: what the window always shows.
class Connection : public QObject
{
    Q_OBJECT
public:
    enum class State {
        SignedOut,  ///< nothing to connect for
        Connecting, ///< a first answer is awaited
        Online,     ///< the bank answers and pushes changes
        Offline,    ///< no way to the bank; what is shown is as of asOf()
        Refused,    ///< the bank or its certificate refuses; error() says why
        Ended,      ///< the bank's session ended; sign in again to refresh
    };
    Q_ENUM(State)

    using QObject::QObject;

    [[nodiscard]] State state() const { return m_state; }
    /// Set in Offline and Refused.
    [[nodiscard]] std::optional<base::ErrorCode> error() const { return m_error; }
    /// The bank's time of the newest data in the vault, UTC; invalid before the first.
    [[nodiscard]] const QDateTime &asOf() const { return m_asOf; }

    void update(State state, std::optional<base::ErrorCode> error = std::nullopt);
    void updateAsOf(const QDateTime &asOf);

signals:
    void changed();

private:
    State m_state = State::SignedOut;
    std::optional<base::ErrorCode> m_error;
    QDateTime m_asOf;
};

} // namespace qorgan::session
