// SPDX-License-Identifier: Apache-2.0
// Starts a program and tells, from outside, when its first window shows something.
//   bench_paint_watcher SETTLE_MS program [argument...]
// Prints one JSON object: milliseconds from just before exec to the first paint that is not one
// plain colour, and the resident memory then and SETTLE_MS later. The X server tells of every paint
// (XDamage), so nothing is polled while the program starts.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(30);

/// Windows vanish between the server's word and our question; that is no reason to end.
int ignoreError(Display *, XErrorEvent *)
{
    return 0;
}

/// True when the window shows more than one colour.
bool showsSomething(Display *display, Window window)
{
    XWindowAttributes attributes;
    if (XGetWindowAttributes(display, window, &attributes) == 0
        || attributes.map_state != IsViewable || attributes.override_redirect != False)
        return false;
    XImage *image = XGetImage(display, window, 0, 0, static_cast<unsigned>(attributes.width),
                              static_cast<unsigned>(attributes.height), AllPlanes, ZPixmap);
    if (image == nullptr)
        return false;
    const unsigned long first = XGetPixel(image, 0, 0);
    bool found = false;
    for (int y = 0; y < image->height && !found; ++y)
        for (int x = 0; x < image->width && !found; ++x)
            found = XGetPixel(image, x, y) != first;
    XDestroyImage(image);
    return found;
}

/// Waits until a window of the program shows something; the instant the server told of it.
std::optional<Clock::time_point> firstPaint(Display *display, pid_t program)
{
    int damageEvent = 0;
    int damageError = 0;
    if (XDamageQueryExtension(display, &damageEvent, &damageError) == False)
        return std::nullopt;
    const auto deadline = Clock::now() + kPatience;
    while (Clock::now() < deadline) {
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            const auto told = Clock::now();
            if (event.type == MapNotify) {
                // A new damage object reports at once what was painted before it.
                XDamageCreate(display, event.xmap.window, XDamageReportNonEmpty);
            } else if (event.type == damageEvent + XDamageNotify) {
                XDamageNotifyEvent damage;
                std::memcpy(&damage, &event, sizeof damage);
                // Emptied before looking: what is painted after the look is told anew.
                XDamageSubtract(display, damage.damage, None, None);
                if (showsSomething(display, damage.drawable))
                    return told;
            }
        }
        if (waitpid(program, nullptr, WNOHANG) == program)
            return std::nullopt;
        pollfd connection{ConnectionNumber(display), POLLIN, 0};
        poll(&connection, 1, 100);
    }
    return std::nullopt;
}

/// Resident memory in KiB; 0 when the kernel does not tell.
long residentMemory(pid_t program)
{
    std::ifstream rollup("/proc/" + std::to_string(program) + "/smaps_rollup");
    std::string word;
    while (rollup >> word) {
        long kilobytes = 0;
        if (word == "Rss:" && rollup >> kilobytes)
            return kilobytes;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_paint_watcher SETTLE_MS program [argument...]\n");
        return 2;
    }
    Display *display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        std::fprintf(stderr, "no X server\n");
        return 2;
    }
    XSetErrorHandler(ignoreError);
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, False);

    pid_t program = 0;
    const auto start = Clock::now();
    if (posix_spawn(&program, argv[2], nullptr, nullptr, argv + 2, environ) != 0) {
        std::fprintf(stderr, "cannot start %s\n", argv[2]);
        return 2;
    }
    const auto painted = firstPaint(display, program);
    const long atPaint = residentMemory(program);
    std::this_thread::sleep_for(std::chrono::milliseconds(std::atol(argv[1])));
    const long settled = residentMemory(program);
    kill(program, SIGKILL);
    waitpid(program, nullptr, 0);
    XCloseDisplay(display);
    if (!painted) {
        std::fprintf(stderr, "%s showed nothing\n", argv[2]);
        return 1;
    }
    const std::chrono::duration<double, std::milli> took = *painted - start;
    std::printf("{\"map_ms\": %.2f, \"rss_at_paint_kb\": %ld, \"rss_kb\": %ld}\n", took.count(),
                atPaint, settled);
    return 0;
}
