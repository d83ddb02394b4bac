// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"

namespace qorgan::testkit {

/// Time that only moves when a test says so.
class FakeClock final : public base::Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));

    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::milliseconds monotonicNow() const override;

    /// Lets time pass, on the wall and monotonic.
    void advance(std::chrono::milliseconds duration);
    /// Sets the computer's clock, as a person does: only wall time changes.
    void setWall(const QDateTime &utc);

private:
    QDateTime m_wall;
    std::chrono::milliseconds m_monotonic{1'000'000};
};

} // namespace qorgan::testkit
