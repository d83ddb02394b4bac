// SPDX-License-Identifier: Apache-2.0
#include "sandbox/BankClock.h"

namespace qorgan::sandbox {

QDateTime BankClock::utcNow() const
{
    return m_system.utcNow().addMSecs(m_offset);
}

std::chrono::milliseconds BankClock::monotonicNow() const
{
    return m_system.monotonicNow();
}

void BankClock::advance(std::chrono::milliseconds step)
{
    m_offset += step.count();
}

std::chrono::milliseconds BankClock::offset() const
{
    return std::chrono::milliseconds(m_offset);
}

} // namespace qorgan::sandbox
