// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/SessionWatcher.h"
#include "platform/linux/LoginWatch.h"
#include "platform/linux/ScreenSaverWatch.h"

namespace qorgan::platform {

/// logind on the system bus, the screen savers on the session bus.
class DesktopSessionWatcher final : public SessionWatcher
{
    Q_OBJECT
public:
    /// @param systemBus, sessionBus  their addresses; empty when there is none
    DesktopSessionWatcher(QString systemBus, QString sessionBus);

    void start() override;
    void letSleep() override;

private:
    LoginWatch m_login;
    ScreenSaverWatch m_screenSaver;
};

} // namespace qorgan::platform
