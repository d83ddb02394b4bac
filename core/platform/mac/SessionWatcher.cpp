// SPDX-License-Identifier: Apache-2.0
// Written from the headers of IOKit, CoreFoundation and CoreGraphics; not yet built on macOS.
#include "platform/SessionWatcher.h"

#include <CoreFoundation/CoreFoundation.h>
#include <CoreGraphics/CGSession.h>
#include <IOKit/IOMessage.h>
#include <IOKit/pwr_mgt/IOPMLib.h>
#include <dispatch/dispatch.h>
#include <notify.h>

#include <utility>

namespace qorgan::platform {

namespace {

/// Sleep from IOKit, the screen's lock from the distributed notifications, the switch of users from
/// CoreGraphics. All speak on the main run loop, which is Qt's own.
class MacSessionWatcher final : public SessionWatcher
{
public:
    ~MacSessionWatcher() override
    {
        if (m_notifier != IO_OBJECT_NULL) {
            CFRunLoopRemoveSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port),
                                  kCFRunLoopCommonModes);
            IODeregisterForSystemPower(&m_notifier);
            IOServiceClose(m_root);
            IONotificationPortDestroy(m_port);
        }
        CFNotificationCenterRemoveEveryObserver(CFNotificationCenterGetDistributedCenter(), this);
        if (m_switchToken != NOTIFY_TOKEN_INVALID)
            notify_cancel(m_switchToken);
    }

    void start() override
    {
        if (m_started)
            return;
        m_started = true;
        m_root =
            IORegisterForSystemPower(this, &m_port, &MacSessionWatcher::powerChanged, &m_notifier);
        if (m_root != MACH_PORT_NULL) {
            CFRunLoopAddSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_port),
                               kCFRunLoopCommonModes);
        }
        CFNotificationCenterAddObserver(CFNotificationCenterGetDistributedCenter(), this,
                                        &MacSessionWatcher::screenChanged,
                                        CFSTR("com.apple.screenIsLocked"), nullptr,
                                        CFNotificationSuspensionBehaviorDeliverImmediately);
        notify_register_dispatch(kCGNotifyGUIConsoleSessionChanged, &m_switchToken,
                                 dispatch_get_main_queue(), ^(int) {
                                   if (!hasConsole())
                                       emit userSwitched();
                                 });
    }

    void letSleep() override
    {
        if (m_sleepId != 0)
            IOAllowPowerChange(m_root, std::exchange(m_sleepId, 0));
    }

private:
    static void powerChanged(void *watcher, io_service_t, natural_t message, void *argument)
    {
        auto *self = static_cast<MacSessionWatcher *>(watcher);
        const auto id = reinterpret_cast<intptr_t>(argument);
        if (message == kIOMessageCanSystemSleep)
            IOAllowPowerChange(self->m_root, id);
        if (message == kIOMessageSystemWillSleep) {
            self->m_sleepId = id;
            emit self->suspending();
        }
    }

    static void screenChanged(CFNotificationCenterRef, void *watcher, CFNotificationName,
                              const void *, CFDictionaryRef)
    {
        emit static_cast<MacSessionWatcher *>(watcher)->screenLocked();
    }

    static bool hasConsole()
    {
        const CFDictionaryRef session = CGSessionCopyCurrentDictionary();
        if (!session)
            return false;
        const auto *value =
            static_cast<CFBooleanRef>(CFDictionaryGetValue(session, kCGSessionOnConsoleKey));
        const bool has = value && CFBooleanGetValue(value);
        CFRelease(session);
        return has;
    }

    bool m_started = false;
    io_connect_t m_root = MACH_PORT_NULL;
    IONotificationPortRef m_port = nullptr;
    io_object_t m_notifier = IO_OBJECT_NULL;
    intptr_t m_sleepId = 0;
    int m_switchToken = NOTIFY_TOKEN_INVALID;
};

} // namespace

std::unique_ptr<SessionWatcher> makeSessionWatcher()
{
    return std::make_unique<MacSessionWatcher>();
}

} // namespace qorgan::platform
