// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace qorgan::base {

struct CancelState;

/// Ends waiting tasks: what waits within a closed scope resumes at once with Cancelled.
/// Copies share one state. Main thread only.
class CancelScope
{
public:
    /// Keeps a handler attached to a scope; detaches it when destroyed.
    class Registration
    {
    public:
        Registration() = default;
        ~Registration();
        Registration(Registration &&other) noexcept;
        Registration &operator=(Registration &&other) noexcept;
        Registration(const Registration &) = delete;
        Registration &operator=(const Registration &) = delete;

    private:
        friend class CancelScope;
        void detach();
        std::weak_ptr<CancelState> m_state;
        quint64 m_id = 0;
    };

    CancelScope();

    /// A scope that is cancelled with this one and can be cancelled on its own.
    [[nodiscard]] CancelScope child() const;

    /// Runs every attached handler once, newest first; later attachments run at once.
    void cancel() const;

    [[nodiscard]] bool isCancelled() const;

    /// Attaches `handler`; runs it at once when the scope is already cancelled.
    [[nodiscard]] Registration onCancel(std::function<void()> handler) const;

private:
    std::shared_ptr<CancelState> m_state;
};

} // namespace qorgan::base
