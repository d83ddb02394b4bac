// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace qorgan::base {

/// Where time comes in. Tests hand in their own.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall time in UTC; may jump when the computer's clock is set.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;

    /// Time since an arbitrary start that never goes back.
    [[nodiscard]] virtual std::chrono::milliseconds monotonicNow() const = 0;

    /// Time since this computer was started, sleep included; never goes back while it runs.
    [[nodiscard]] virtual std::chrono::milliseconds sinceBoot() const = 0;

    /// Another value after each start of the computer; empty where the system tells none.
    [[nodiscard]] virtual QByteArray bootId() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::milliseconds monotonicNow() const override;
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override;
    [[nodiscard]] QByteArray bootId() const override;
};

} // namespace qorgan::base
