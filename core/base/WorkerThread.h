// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

#include <QThread>

#include <memory>

namespace qorgan::base {

/// One thread with an event loop on which functions run in the order they were given.
/// Destroying it waits for the functions already given.
class WorkerThread
{
public:
    /// @param name  shown by debuggers, at most 15 characters
    explicit WorkerThread(const QString &name);
    ~WorkerThread();
    WorkerThread(const WorkerThread &) = delete;
    WorkerThread &operator=(const WorkerThread &) = delete;

    /// Runs `work` on this thread and resumes the caller on the main thread. A closed scope ends
    /// the wait with Cancelled; work that already runs goes on and its result is dropped.
    /// @thread main
    template<typename T>
    Task<T> run(std::function<Result<T>()> work, CancelScope scope)
    {
        Pending<T> pending(scope);
        if (!pending.isSettled()) {
            post([this, pending, work = std::move(work)]() mutable {
                auto result = std::make_shared<Result<T>>(work());
                // What the work captured is dropped here, on its own thread.
                work = nullptr;
                postBack([pending = std::move(pending), result] {
                    pending.resolve(std::move(*result));
                });
            });
        }
        co_return co_await pending;
    }

    [[nodiscard]] QThread *thread() { return &m_thread; }

private:
    void post(std::function<void()> work);
    void postBack(std::function<void()> answer);

    QThread m_thread;
    std::unique_ptr<QObject> m_worker;
    /// Lives on the main thread: answers arrive through it, and not after this object died.
    std::unique_ptr<QObject> m_receiver;
};

} // namespace qorgan::base
