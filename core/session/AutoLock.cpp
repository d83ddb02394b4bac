// SPDX-License-Identifier: Apache-2.0
#include "session/AutoLock.h"

#include "platform/SessionWatcher.h"

#include <algorithm>

namespace qorgan::session {

namespace {

// A timer stands still while the computer sleeps, so it is never set for the whole limit at once.
constexpr std::chrono::milliseconds kLongestRest{5'000};

} // namespace

AutoLock::AutoLock(platform::SessionWatcher &watcher, const base::Clock &clock)
    : m_watcher(watcher)
    , m_clock(clock)
{
    using platform::SessionWatcher;
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::look);
    connect(&m_watcher, &SessionWatcher::suspending, this, [this] {
        if (m_watch == Watch::Off)
            m_watcher.letSleep();
        else
            demand(Reason::Suspend);
    });
    connect(&m_watcher, &SessionWatcher::screenLocked, this,
            [this] { demand(Reason::ScreenLock); });
    connect(&m_watcher, &SessionWatcher::userSwitched, this,
            [this] { demand(Reason::UserSwitch); });
    m_watcher.start();
}

void AutoLock::setIdleLimit(std::chrono::minutes limit)
{
    m_limit = std::clamp(limit, kShortest, kLongest);
    look();
}

void AutoLock::setWatch(Watch watch)
{
    if (m_watch == watch)
        return;
    m_watch = watch;
    m_lastTouch = m_clock.sinceBoot();
    look();
}

void AutoLock::noteActivity()
{
    // The touch that wakes the computer comes before the timer that slept with it.
    if (m_watch == Watch::On && m_clock.sinceBoot() - m_lastTouch >= m_limit)
        return demand(Reason::Idle);
    m_lastTouch = m_clock.sinceBoot();
}

void AutoLock::lockDone()
{
    m_watcher.letSleep();
}

void AutoLock::look()
{
    m_timer.stop();
    if (m_watch == Watch::Off)
        return;
    const auto left = m_lastTouch + m_limit - m_clock.sinceBoot();
    if (left.count() <= 0)
        return demand(Reason::Idle);
    m_timer.start(std::min<std::chrono::milliseconds>(left, kLongestRest));
}

void AutoLock::demand(Reason reason)
{
    if (m_watch == Watch::Off)
        return;
    emit lockWanted(reason);
    // Until it is obeyed, which turns the watch off.
    if (m_watch == Watch::On)
        m_timer.start(kLongestRest);
}

} // namespace qorgan::session
