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
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override;
    [[nodiscard]] QByteArray bootId() const override;

    /// Lets time pass, on the wall and monotonic.
    void advance(std::chrono::milliseconds duration);
    /// The computer sleeps: the wall and the time since boot go on, monotonic time does not.
    void suspend(std::chrono::milliseconds duration);
    /// The computer is started anew: another boot, its time from zero; the wall stays.
    void reboot();
    /// Sets the computer's clock, as a person does: only wall time changes.
    void setWall(const QDateTime &utc);

private:
    QDateTime m_wall;
    std::chrono::milliseconds m_monotonic{1'000'000};
    std::chrono::milliseconds m_sinceBoot{2'000'000};
    int m_boot = 1;
};

} // namespace qorgan::testkit
