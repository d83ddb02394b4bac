// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace qorgan::sandbox {

/// Threads for connections, made when they are needed. cpp-httplib's own pool has as
/// many as the machine has cores (at least eight), and each event stream occupies one for hours.
class ConnectionQueue final : public httplib::TaskQueue
{
public:
    // The library's return type changed from void to bool in 0.15.
    using Enqueued = decltype(std::declval<httplib::TaskQueue &>().enqueue(
        std::declval<std::function<void()>>()));

    explicit ConnectionQueue(std::size_t maxThreads);

    Enqueued enqueue(std::function<void()> task) override;
    void shutdown() override;

private:
    bool accept(std::function<void()> task);
    void work();

    const std::size_t m_maxThreads;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::list<std::function<void()>> m_tasks;
    std::list<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_stopping = false;
};

} // namespace qorgan::sandbox
