// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/linux/BusConnection.h"

#include <QObject>

namespace qorgan::platform {

/// What the desktop's screen saver tells; none is started, and one that comes late is heard.
/// @thread main
class ScreenSaverWatch : public QObject
{
    Q_OBJECT
public:
    /// @param sessionBus  its address; empty when there is none
    explicit ScreenSaverWatch(QString sessionBus);

    void start();

signals:
    void locked();

private slots:
    void activeChanged(bool active);

private:
    base::Task<void> watch(base::CancelScope scope);

    BusConnection m_bus;
};

} // namespace qorgan::platform
