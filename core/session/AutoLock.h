// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace qorgan::platform {
class SessionWatcher;
}

namespace qorgan::session {

/// Says when the open vault must be locked: after a time without a touch, and whenever the desktop
/// session is left. Sleep counts as time without a touch.
/// @thread main
class AutoLock : public QObject
{
    Q_OBJECT
public:
    enum class Reason { Idle, Suspend, ScreenLock, UserSwitch };
    Q_ENUM(Reason)
    enum class Watch { Off, On };

    static constexpr std::chrono::minutes kShortest{1};
    static constexpr std::chrono::minutes kUsual{5};
    static constexpr std::chrono::minutes kLongest{60};

    /// Both outlive this object; the watcher is started here.
    AutoLock(platform::SessionWatcher &watcher, const base::Clock &clock);

    /// Cut to kShortest..kLongest.
    void setIdleLimit(std::chrono::minutes limit);
    [[nodiscard]] std::chrono::minutes idleLimit() const { return m_limit; }

    /// On while there is something to lock.
    void setWatch(Watch watch);
    /// The customer touched keyboard, mouse or screen.
    void noteActivity();
    /// What lockWanted() asked for is done: the computer may sleep.
    void lockDone();

signals:
    void lockWanted(qorgan::session::AutoLock::Reason reason);

private:
    void look();
    void demand(Reason reason);

    platform::SessionWatcher &m_watcher;
    const base::Clock &m_clock;
    std::chrono::minutes m_limit = kUsual;
    std::chrono::milliseconds m_lastTouch{0};
    Watch m_watch = Watch::Off;
    QTimer m_timer;
};

} // namespace qorgan::session
