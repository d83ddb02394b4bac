// SPDX-License-Identifier: Apache-2.0
// Written from the reference of the Windows API; not yet built on Windows.
#include "platform/SessionWatcher.h"

#include <windows.h>
#include <wtsapi32.h>

namespace qorgan::platform {

namespace {

/// A hidden window hears of sleep and of the session. It is no message-only window: broadcasts do
/// not reach those.
class WindowsSessionWatcher final : public SessionWatcher
{
public:
    ~WindowsSessionWatcher() override
    {
        if (!m_window)
            return;
        WTSUnRegisterSessionNotification(m_window);
        DestroyWindow(m_window);
    }

    void start() override
    {
        if (m_window)
            return;
        const HINSTANCE program = GetModuleHandleW(nullptr);
        WNDCLASSEXW description{};
        description.cbSize = sizeof description;
        description.lpfnWndProc = &WindowsSessionWatcher::heard;
        description.hInstance = program;
        description.lpszClassName = L"QorganSessionWatcher";
        // A second watcher finds the class registered.
        RegisterClassExW(&description);
        m_window = CreateWindowExW(0, description.lpszClassName, L"", WS_OVERLAPPED, 0, 0, 0, 0,
                                   nullptr, nullptr, program, nullptr);
        if (!m_window)
            return;
        SetWindowLongPtrW(m_window, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(this));
        WTSRegisterSessionNotification(m_window, NOTIFY_FOR_THIS_SESSION);
    }

    /// Windows waits for nobody: it sleeps about 2 s after the window was told.
    void letSleep() override {}

private:
    static LRESULT CALLBACK heard(HWND window, UINT message, WPARAM what, LPARAM more)
    {
        auto *self =
            reinterpret_cast<WindowsSessionWatcher *>(GetWindowLongPtrW(window, GWLP_USERDATA));
        if (self && message == WM_POWERBROADCAST && what == PBT_APMSUSPEND)
            emit self->suspending();
        if (self && message == WM_WTSSESSION_CHANGE && what == WTS_SESSION_LOCK)
            emit self->screenLocked();
        const bool left = what == WTS_CONSOLE_DISCONNECT || what == WTS_REMOTE_DISCONNECT;
        if (self && message == WM_WTSSESSION_CHANGE && left)
            emit self->userSwitched();
        return DefWindowProcW(window, message, what, more);
    }

    HWND m_window = nullptr;
};

} // namespace

std::unique_ptr<SessionWatcher> makeSessionWatcher()
{
    return std::make_unique<WindowsSessionWatcher>();
}

} // namespace qorgan::platform
