// SPDX-License-Identifier: Apache-2.0
#include "testkit/FakeClock.h"

namespace qorgan::testkit {

FakeClock::FakeClock(QDateTime start)
    : m_wall(std::move(start))
{
}

QDateTime FakeClock::utcNow() const
{
    return m_wall;
}

std::chrono::milliseconds FakeClock::monotonicNow() const
{
    return m_monotonic;
}

void FakeClock::advance(std::chrono::milliseconds duration)
{
    m_wall = m_wall.addMSecs(duration.count());
    m_monotonic += duration;
    m_sinceBoot += duration;
}

std::chrono::milliseconds FakeClock::sinceBoot() const
{
    return m_sinceBoot;
}

QByteArray FakeClock::bootId() const
{
    return "boot " + QByteArray::number(m_boot);
}

void FakeClock::suspend(std::chrono::milliseconds duration)
{
    m_wall = m_wall.addMSecs(duration.count());
    m_sinceBoot += duration;
}

void FakeClock::reboot()
{
    m_boot += 1;
    m_sinceBoot = {};
}

void FakeClock::setWall(const QDateTime &utc)
{
    m_wall = utc;
}

} // namespace qorgan::testkit
