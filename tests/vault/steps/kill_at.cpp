// SPDX-License-Identifier: Apache-2.0
// Preloaded into a program: counts the steps by which it changes files, and its key derivations,
// and ends the program by SIGKILL at the one it is told to, or fails that one. Nothing of the
// program knows of it.
//
//   QORGAN_STEP_TRACE  file that gets a line for each step before it is done
//   QORGAN_KILL_AT     number of the step to die at, from 1
//   QORGAN_KILL_HOW    before (nothing of the step is done), after (all of it), or torn: half of
//                      what a write would write; like `after` for any other step. Or the program
//                      lives, and the step fails: error (an input or output error), full (no room)
//
// Counting begins with qorgan_steps_begin(), which the program finds by its name.
#include <argon2.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

std::atomic<bool> counting{false};
std::atomic<int> steps{0};
int traceFile = -1;
int killAt = 0;
bool killBefore = true;
bool killTorn = false;
/// The error that the step fails with, in place of a kill.
int failWith = 0;

template<typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    while (true)
        ::pause();
}

void trace(int number, const char *what, const char *path)
{
    char line[PATH_MAX + 64];
    const int length = std::snprintf(line, sizeof line, "%d %s %s\n", number, what, path);
    if (traceFile >= 0 && length > 0)
        syscall(SYS_write, traceFile, line, static_cast<std::size_t>(length));
}

enum class Fate { Live, DieAfter, Tear, Fail };

/// Called before a step; may not return.
Fate step(const char *what, const char *path)
{
    if (!counting.load())
        return Fate::Live;
    const int number = ++steps;
    trace(number, what, path);
    if (number != killAt)
        return Fate::Live;
    if (failWith != 0) {
        errno = failWith;
        return Fate::Fail;
    }
    if (killBefore)
        die();
    return killTorn ? Fate::Tear : Fate::DieAfter;
}

/// The path of a plain file; nothing for pipes, sockets and the event loop's counters.
bool pathOf(int file, char (&path)[PATH_MAX])
{
    struct stat status = {};
    if (file == traceFile || ::fstat(file, &status) != 0
        || (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)))
        return false;
    char link[64];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    path[length > 0 ? length : 0] = '\0';
    return true;
}

/// One step on an open file; `call` does the real thing.
template<typename Call>
auto onFile(const char *what, int file, Call call)
{
    char path[PATH_MAX];
    if (!counting.load() || !pathOf(file, path))
        return call();
    const Fate fate = step(what, path);
    if (fate == Fate::Fail)
        return decltype(call())(-1);
    const auto result = call();
    if (fate != Fate::Live)
        die();
    return result;
}

template<typename Call>
auto onPath(const char *what, const char *path, Call call)
{
    const Fate fate = step(what, path);
    if (fate == Fate::Fail)
        return decltype(call())(-1);
    const auto result = call();
    if (fate != Fate::Live)
        die();
    return result;
}

/// A write, which can be torn.
template<typename Call>
ssize_t writing(const char *what, int file, std::size_t size, Call call)
{
    char path[PATH_MAX];
    if (!counting.load() || !pathOf(file, path))
        return call(size);
    const Fate fate = step(what, path);
    if (fate == Fate::Fail)
        return -1;
    const ssize_t result = call(fate == Fate::Tear ? size / 2 : size);
    if (fate != Fate::Live)
        die();
    return result;
}

int opening(int folder, const char *path, int flags, mode_t mode)
{
    const auto open = [&] {
        return static_cast<int>(syscall(SYS_openat, folder, path, flags, mode));
    };
    // Only what makes or empties a file changes anything.
    if ((flags & (O_CREAT | O_TRUNC)) == 0)
        return open();
    return onPath((flags & O_TRUNC) != 0 ? "truncate" : "create", path, open);
}

mode_t modeOf(int flags, std::va_list arguments)
{
    const bool hasMode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return hasMode ? va_arg(arguments, mode_t) : 0;
}

} // namespace

extern "C" {

void qorgan_steps_begin()
{
    if (const char *number = std::getenv("QORGAN_KILL_AT"))
        killAt = std::atoi(number);
    if (const char *how = std::getenv("QORGAN_KILL_HOW")) {
        killBefore = std::strcmp(how, "before") == 0;
        killTorn = std::strcmp(how, "torn") == 0;
        if (std::strcmp(how, "error") == 0)
            failWith = EIO;
        if (std::strcmp(how, "full") == 0)
            failWith = ENOSPC;
    }
    if (const char *path = std::getenv("QORGAN_STEP_TRACE"))
        traceFile = static_cast<int>(
            syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    counting = true;
}

void qorgan_steps_end()
{
    counting = false;
}

ssize_t write(int file, const void *bytes, std::size_t size)
{
    return writing("write", file, size, [&](std::size_t part) {
        return static_cast<ssize_t>(syscall(SYS_write, file, bytes, part));
    });
}

ssize_t pwrite(int file, const void *bytes, std::size_t size, off_t offset)
{
    return writing("write", file, size, [&](std::size_t part) {
        return static_cast<ssize_t>(syscall(SYS_pwrite64, file, bytes, part, offset));
    });
}

ssize_t pwrite64(int file, const void *bytes, std::size_t size, off64_t offset)
{
    return pwrite(file, bytes, size, offset);
}

int fsync(int file)
{
    return onFile("sync", file, [&] { return static_cast<int>(syscall(SYS_fsync, file)); });
}

int fdatasync(int file)
{
    return onFile("sync", file, [&] { return static_cast<int>(syscall(SYS_fdatasync, file)); });
}

int ftruncate(int file, off_t size)
{
    return onFile("cut", file,
                  [&] { return static_cast<int>(syscall(SYS_ftruncate, file, size)); });
}

int ftruncate64(int file, off64_t size)
{
    return ftruncate(file, size);
}

int rename(const char *from, const char *to)
{
    return onPath("rename", from, [&] {
        return static_cast<int>(syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0U));
    });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    return onPath("rename", from, [&] {
        return static_cast<int>(syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    });
}

int link(const char *from, const char *to)
{
    return onPath("link", to, [&] {
        return static_cast<int>(syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
    });
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    return onPath("link", to, [&] {
        return static_cast<int>(syscall(SYS_linkat, fromFolder, from, toFolder, to, flags));
    });
}

int unlink(const char *path)
{
    return onPath("remove", path,
                  [&] { return static_cast<int>(syscall(SYS_unlinkat, AT_FDCWD, path, 0)); });
}

int unlinkat(int folder, const char *path, int flags)
{
    return onPath("remove", path,
                  [&] { return static_cast<int>(syscall(SYS_unlinkat, folder, path, flags)); });
}

int rmdir(const char *path)
{
    return onPath("remove", path, [&] {
        return static_cast<int>(syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR));
    });
}

int mkdir(const char *path, mode_t mode)
{
    return onPath("make", path,
                  [&] { return static_cast<int>(syscall(SYS_mkdirat, AT_FDCWD, path, mode)); });
}

int open(const char *path, int flags, ...)
{
    std::va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return opening(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    std::va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return opening(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...)
{
    std::va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeOf(flags, arguments);
    va_end(arguments);
    return opening(folder, path, flags, mode);
}

int argon2_ctx(argon2_context *context, argon2_type type)
{
    return onPath("derive", "", [&] {
        return next<int(argon2_context *, argon2_type)>("argon2_ctx")(context, type);
    });
}

} // extern "C"
