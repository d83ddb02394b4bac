// SPDX-License-Identifier: Apache-2.0
// A process to be attacked, and its attacker; both are told apart by their arguments.
//   hold|hardened-hold      says "ready", then waits for the end of standard input
//   crash|hardened-crash    has a child of the same kind crash; says "core" or "no core"
//   attach PID | read PID   says "ok" or the errno of the attempt
#include "platform/ProcessHardening.h"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

int say(const std::string &word)
{
    std::puts(word.c_str());
    std::fflush(stdout);
    return 0;
}

int hold(bool hardened)
{
    if (hardened && !qorgan::platform::hardenProcess())
        return say("not hardened");
    say("ready");
    while (std::getchar() != EOF) {
    }
    return 0;
}

int crash(bool hardened)
{
    const pid_t child = fork();
    if (child == 0) {
        if (hardened)
            qorgan::platform::hardenProcess();
        raise(SIGSEGV);
        _exit(1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFSIGNALED(status))
        return say("no crash");
    return say(WCOREDUMP(status) ? "core" : "no core");
}

int attach(pid_t victim)
{
    if (ptrace(PTRACE_ATTACH, victim, nullptr, nullptr) != 0)
        return say(std::to_string(errno));
    waitpid(victim, nullptr, 0);
    ptrace(PTRACE_DETACH, victim, nullptr, nullptr);
    return say("ok");
}

int readMemory(pid_t victim)
{
    const std::string path = "/proc/" + std::to_string(victim) + "/mem";
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    return say(file < 0 ? std::to_string(errno) : "ok");
}

} // namespace

int main(int argc, char *argv[])
{
    const std::string verb = argc > 1 ? argv[1] : "";
    const pid_t victim = argc > 2 ? std::atoi(argv[2]) : 0;
    if (verb == "hold" || verb == "hardened-hold")
        return hold(verb != "hold");
    if (verb == "crash" || verb == "hardened-crash")
        return crash(verb != "crash");
    if (verb == "attach")
        return attach(victim);
    return verb == "read" ? readMemory(victim) : 2;
}
