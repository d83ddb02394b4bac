// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

namespace qorgan::platform {

/// Tells when the desktop session is left: the moments at which a bank's window must lock.
/// Linux: logind (PrepareForSleep, Lock, Active) and the screen savers of freedesktop.org, GNOME.
/// @thread main
class SessionWatcher : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins to listen. Where the desktop tells nothing, nothing comes; the idle limit remains.
    virtual void start() = 0;

    /// Lets the computer go to sleep now, after suspending(); without this call the system waits
    /// for at most its own limit (logind: 5 s).
    virtual void letSleep() = 0;

signals:
    void suspending();
    void screenLocked();
    void userSwitched();
};

/// The one of this operating system.
[[nodiscard]] std::unique_ptr<SessionWatcher> makeSessionWatcher();

} // namespace qorgan::platform
