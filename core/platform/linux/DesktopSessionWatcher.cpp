// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/DesktopSessionWatcher.h"

namespace qorgan::platform {

DesktopSessionWatcher::DesktopSessionWatcher(QString systemBus, QString sessionBus)
    : m_login(std::move(systemBus))
    , m_screenSaver(std::move(sessionBus))
{
    connect(&m_login, &LoginWatch::suspending, this, &SessionWatcher::suspending);
    connect(&m_login, &LoginWatch::locked, this, &SessionWatcher::screenLocked);
    connect(&m_login, &LoginWatch::left, this, &SessionWatcher::userSwitched);
    connect(&m_screenSaver, &ScreenSaverWatch::locked, this, &SessionWatcher::screenLocked);
}

void DesktopSessionWatcher::start()
{
    m_login.start();
    m_screenSaver.start();
}

void DesktopSessionWatcher::letSleep()
{
    m_login.letSleep();
}

std::unique_ptr<SessionWatcher> makeSessionWatcher()
{
    return std::make_unique<DesktopSessionWatcher>(systemBusAddress(), sessionBusAddress());
}

} // namespace qorgan::platform
