// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/WorkerThread.h"
#include "platform/DesktopNotifier.h"

#include <QSet>
#include <QString>

namespace qorgan::platform {

/// org.freedesktop.Notifications on the session bus that DBUS_SESSION_BUS_ADDRESS names. Without
/// that variable there is no bus: libdbus would start one that outlives the program.
/// Connecting waits on a thread of its own, so that a bus that hangs never stops the window.
/// @source Desktop Notifications Specification 1.2
class FreedesktopNotifier final : public DesktopNotifier
{
    Q_OBJECT
public:
    FreedesktopNotifier();
    ~FreedesktopNotifier() override;

    base::Task<void> show(QString title, QString body, base::CancelScope scope) override;

private slots:
    void actionInvoked(uint id, const QString &action);
    void noticeClosed(uint id, uint reason);

private:
    /// What the service said it can do.
    struct Service {
        bool readsMarkup = false;
        bool hasActions = false;
    };
    base::Task<Service> connectToService(base::CancelScope scope);
    base::Task<uint> notify(QString title, QString body, base::CancelScope scope);

    /// Every notifier has a connection of its own under this name.
    QString m_connectionName;
    std::unique_ptr<base::WorkerThread> m_worker;
    std::optional<Service> m_service;
    QSet<uint> m_shown;
    base::CancelScope m_life;
};

} // namespace qorgan::platform
