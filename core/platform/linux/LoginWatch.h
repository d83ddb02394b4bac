// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/linux/BusConnection.h"

#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QVariantMap>

namespace qorgan::platform {

/// What logind tells of sleep and of this program's own session. A service that comes late, or goes
/// and comes again, is followed.
/// @thread main
/// @source org.freedesktop.login1(5); systemd, "Inhibitor Locks"
class LoginWatch : public QObject
{
    Q_OBJECT
public:
    /// @param systemBus  its address
    explicit LoginWatch(QString systemBus);

    void start();

    /// Gives back the delay that holds the computer awake.
    void letSleep();

signals:
    void suspending();
    void locked();
    /// Another session has the screen.
    void left();

private slots:
    void ownerChanged(const QString &name, const QString &oldOwner, const QString &newOwner);
    void prepareForSleep(bool begins);
    void sessionLocked();
    void propertiesChanged(const QString &interface, const QVariantMap &changed,
                           const QStringList &invalidated);

private:
    base::Task<void> watch(base::CancelScope scope);
    base::Task<void> attach(base::CancelScope scope);
    base::Task<void> delaySleep(base::CancelScope scope);
    base::Task<void> readProperties(base::CancelScope scope);
    base::Task<QString> ownSession(base::CancelScope scope);
    base::Task<QString> sessionOfDisplay(base::CancelScope scope);
    void judge(const QVariantMap &properties);
    void run(base::Task<void> task);

    QString m_session;
    QDBusUnixFileDescriptor m_delay;
    bool m_asleep = false;
    BusConnection m_bus;
};

} // namespace qorgan::platform
