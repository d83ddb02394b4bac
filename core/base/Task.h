// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/CancelScope.h"
#include "base/Result.h"

#include <QObject>
#include <QPointer>
#include <qcoro/qcorotask.h>

#include <chrono>
#include <coroutine>
#include <memory>
#include <optional>

namespace qorgan::base {

/// What every function that waits returns. It starts running when called and resumes on the main
/// thread. QCoro 0.8 cannot cancel a task from outside, so every leaf wait races a CancelScope.
template<typename T>
using Task = QCoro::Task<Result<T>>;

/// One value to come, awaited by exactly one coroutine: the only leaf of every wait.
/// The first of resolve() and the scope's cancel() wins; later ones change nothing.
/// @thread main
template<typename T>
class Pending
{
public:
    explicit Pending(const CancelScope &scope)
        : m_state(std::make_shared<State>())
    {
        // Weak: a coroutine that was resumed and ended must not be kept by its scope.
        const std::weak_ptr<State> weak = m_state;
        m_state->registration = scope.onCancel([weak] {
            if (const auto state = weak.lock())
                settle(state, failure(ErrorCode::Cancelled));
        });
    }

    void resolve(Result<T> result) const { settle(m_state, std::move(result)); }
    [[nodiscard]] bool isSettled() const { return m_state->settled; }

    bool await_ready() const noexcept { return m_state->settled; }
    void await_suspend(std::coroutine_handle<> waiting) { m_state->waiting = waiting; }
    Result<T> await_resume() { return std::move(*m_state->result); }

private:
    struct State {
        bool settled = false;
        std::optional<Result<T>> result;
        std::coroutine_handle<> waiting;
        CancelScope::Registration registration;
    };

    static void settle(const std::shared_ptr<State> &state, Result<T> result)
    {
        // Resuming may destroy every other owner of the state.
        const auto kept = state;
        if (kept->settled)
            return;
        kept->settled = true;
        kept->result.emplace(std::move(result));
        kept->registration = {};
        if (const auto waiting = std::exchange(kept->waiting, {}))
            waiting.resume();
    }

    std::shared_ptr<State> m_state;
};

/// Waits for `signal` of `sender`, or for the scope to close. The sender must outlive its signal.
/// @errors Cancelled
template<typename Sender, typename Signal>
Task<void> signalOf(Sender *sender, Signal signal, CancelScope scope)
{
    Pending<void> pending(scope);
    const auto connection =
        QObject::connect(sender, signal, sender, [pending] { pending.resolve({}); });
    auto result = co_await pending;
    QObject::disconnect(connection);
    co_return result;
}

/// Waits for `duration` of wall time.
/// @errors Cancelled
Task<void> delay(std::chrono::milliseconds duration, CancelScope scope);

/// A child of `scope` that also closes by itself after `duration`: a limit on how long to wait.
[[nodiscard]] CancelScope closingAfter(std::chrono::milliseconds duration,
                                       const CancelScope &scope);

namespace detail {
template<typename T, typename Handler>
QCoro::Task<> deliverTo(QCoro::Task<T> task, QPointer<QObject> context, Handler handler)
{
    auto result = co_await std::move(task);
    if (context)
        handler(std::move(result));
}
} // namespace detail

/// Runs `handler` once with the task's result, and never after `context` died.
/// The one way a page starts a task.
/// @thread main
template<typename T, typename Handler>
void deliver(QCoro::Task<T> task, QObject *context, Handler handler)
{
    detail::deliverTo(std::move(task), QPointer<QObject>(context), std::move(handler));
}

} // namespace qorgan::base
