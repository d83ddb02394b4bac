// SPDX-License-Identifier: Apache-2.0
#include "sandbox/StopSignal.h"

#include <QtGlobal>

#include <csignal>

#ifdef Q_OS_WIN
#include <semaphore>
#endif

namespace qorgan::sandbox {

#ifdef Q_OS_WIN

namespace {

// A signal handler has no other way to its program than a static object.
std::binary_semaphore stopWanted{0};

void onSignal(int)
{
    stopWanted.release();
}

} // namespace

StopSignal::StopSignal()
{
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
}

void StopSignal::wait()
{
    stopWanted.acquire();
}

#else

namespace {

sigset_t stopSignals()
{
    sigset_t stopSet;
    sigemptyset(&stopSet);
    sigaddset(&stopSet, SIGTERM);
    sigaddset(&stopSet, SIGINT);
    return stopSet;
}

} // namespace

StopSignal::StopSignal()
{
    const sigset_t stopSet = stopSignals();
    pthread_sigmask(SIG_BLOCK, &stopSet, nullptr);
    // A peer that has gone shows as a failed write, not as the end of the bank.
    std::signal(SIGPIPE, SIG_IGN);
}

void StopSignal::wait()
{
    const sigset_t stopSet = stopSignals();
    int received = 0;
    sigwait(&stopSet, &received);
}

#endif

} // namespace qorgan::sandbox
