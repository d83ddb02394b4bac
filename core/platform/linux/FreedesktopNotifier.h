// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/DesktopNotifier.h"
#include "platform/linux/BusConnection.h"

#include <QSet>
#include <QString>

namespace qorgan::platform {

/// org.freedesktop.Notifications on the session bus.
/// @source Desktop Notifications Specification 1.2
class FreedesktopNotifier final : public DesktopNotifier
{
    Q_OBJECT
public:
    FreedesktopNotifier();

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
    /// The first value the service answers.
    base::Task<QVariant> ask(QDBusMessage question, base::CancelScope scope);

    std::optional<Service> m_service;
    QSet<uint> m_shown;
    BusConnection m_bus;
};

} // namespace qorgan::platform
