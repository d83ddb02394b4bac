// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"

#include <atomic>

namespace qorgan::sandbox {

/// The bank's clock: the computer's, plus an offset that staff and tests move forward to see a
/// block or a key run out. The offset is not kept over a restart. Any thread.
class BankClock final : public base::Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override;
    /// The computer's own: the offset does not touch it.
    [[nodiscard]] std::chrono::milliseconds monotonicNow() const override;
    [[nodiscard]] std::chrono::milliseconds sinceBoot() const override
    {
        return m_system.sinceBoot();
    }
    [[nodiscard]] QByteArray bootId() const override { return m_system.bootId(); }

    /// Milliseconds since the epoch, as the store keeps instants.
    [[nodiscard]] qint64 now() const { return utcNow().toMSecsSinceEpoch(); }

    void advance(std::chrono::milliseconds step);
    [[nodiscard]] std::chrono::milliseconds offset() const;

private:
    base::SystemClock m_system;
    std::atomic<qint64> m_offset = 0;
};

} // namespace qorgan::sandbox
