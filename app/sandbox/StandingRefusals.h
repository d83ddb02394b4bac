// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Problem.h"

#include <QByteArray>
#include <QHash>

#include <mutex>
#include <utility>

namespace qorgan::sandbox {

/// What staff and tests told the bank to refuse: the next commands of a kind from one customer.
/// Gone when the process ends. Any thread.
class StandingRefusals
{
public:
    /// @param pattern  of the route, "/v1/operations/{}/note"
    /// @param times    at least 1; 0 ends the refusing
    void set(const QString &customer, const QByteArray &pattern, const Problem &problem, int times);
    /// The refusal of the command at hand, counted; nothing when it may run.
    [[nodiscard]] std::optional<Problem> take(const QString &customer, const QByteArray &pattern);

private:
    struct Standing {
        Problem problem;
        int times = 0;
    };

    std::mutex m_mutex;
    QHash<std::pair<QString, QByteArray>, Standing> m_standing;
};

} // namespace qorgan::sandbox
