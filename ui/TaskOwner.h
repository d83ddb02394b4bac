// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

#include <memory>

namespace qorgan::ui {

/// The tasks of one widget: they end with it, and no handler meets a widget that is half destroyed.
/// A member of the widget. @thread main
class TaskOwner
{
public:
    TaskOwner() = default;
    ~TaskOwner() { end(); }
    TaskOwner(const TaskOwner &) = delete;
    TaskOwner &operator=(const TaskOwner &) = delete;

    /// A scope for one task.
    [[nodiscard]] base::CancelScope scope() const { return m_scope.child(); }

    /// Runs `handler` once with the task's result, and never after end().
    template<typename T, typename Handler>
    void whenDone(QCoro::Task<T> task, Handler handler)
    {
        m_running += 1;
        base::deliver(std::move(task), m_life.get(),
                      [this, handler = std::move(handler)](T result) mutable {
                          m_running -= 1;
                          handler(std::move(result));
                      });
    }

    /// Whatever runs ends as cancelled and is heard by nobody. What has ended is left in peace: its
    /// scope may have been handed on.
    void end()
    {
        m_life.reset();
        if (m_running > 0)
            m_scope.cancel();
    }

private:
    std::unique_ptr<QObject> m_life = std::make_unique<QObject>();
    base::CancelScope m_scope;
    int m_running = 0;
};

} // namespace qorgan::ui
