// SPDX-License-Identifier: Apache-2.0
#include "base/Clock.h"

#include <QSysInfo>

#ifdef Q_OS_WIN
#include <realtimeapiset.h>
#include <windows.h>
#else
#include <ctime>
#endif

namespace qorgan::base {

namespace {

#ifdef Q_OS_WIN
std::chrono::milliseconds runningTime()
{
    // Counts sleep and, unlike the tick count, never jumps; in units of 100 ns.
    ULONGLONG ticks = 0;
    QueryInterruptTime(&ticks);
    return std::chrono::milliseconds(static_cast<qint64>(ticks / 10'000));
}
#else
std::chrono::milliseconds runningTime()
{
#ifdef Q_OS_LINUX
    // CLOCK_MONOTONIC stands still while the computer sleeps: clock_gettime(2).
    constexpr clockid_t kClock = CLOCK_BOOTTIME;
#else
    // Darwin's counts sleep.
    constexpr clockid_t kClock = CLOCK_MONOTONIC;
#endif
    timespec now{};
    clock_gettime(kClock, &now);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec));
}
#endif

} // namespace

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonicNow() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

std::chrono::milliseconds SystemClock::sinceBoot() const
{
    return runningTime();
}

QByteArray SystemClock::bootId() const
{
    return QSysInfo::bootUniqueId();
}

} // namespace qorgan::base
