// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ConnectionQueue.h"

#include <utility>

namespace qorgan::sandbox {

ConnectionQueue::ConnectionQueue(std::size_t maxThreads)
    : m_maxThreads(maxThreads)
{
}

ConnectionQueue::Enqueued ConnectionQueue::enqueue(std::function<void()> task)
{
    return static_cast<Enqueued>(accept(std::move(task)));
}

void ConnectionQueue::shutdown()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

bool ConnectionQueue::accept(std::function<void()> task)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
        // Idle threads may be claimed already by tasks that wait in front of this one.
        if (m_tasks.size() > m_idle && m_threads.size() < m_maxThreads)
            m_threads.emplace_back([this] { work(); });
    }
    m_wake.notify_one();
    return true;
}

void ConnectionQueue::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        --m_idle;
        if (m_tasks.empty())
            return;
        const std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

} // namespace qorgan::sandbox
