// SPDX-License-Identifier: Apache-2.0
#include "base/CancelScope.h"

#include <map>
#include <utility>

namespace qorgan::base {

struct CancelState {
    bool cancelled = false;
    quint64 lastId = 0;
    std::map<quint64, std::function<void()>> handlers;
    /// Keeps a child attached to its parent for as long as the child's state lives.
    CancelScope::Registration parent;
};

CancelScope::Registration::~Registration()
{
    detach();
}

CancelScope::Registration::Registration(Registration &&other) noexcept
    : m_state(std::exchange(other.m_state, {}))
    , m_id(std::exchange(other.m_id, 0))
{
}

CancelScope::Registration &CancelScope::Registration::operator=(Registration &&other) noexcept
{
    if (this != &other) {
        detach();
        m_state = std::exchange(other.m_state, {});
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

void CancelScope::Registration::detach()
{
    if (const auto state = m_state.lock())
        state->handlers.erase(m_id);
    m_state.reset();
}

CancelScope::CancelScope()
    : m_state(std::make_shared<CancelState>())
{
}

CancelScope CancelScope::child() const
{
    CancelScope scope;
    std::weak_ptr<CancelState> weak = scope.m_state;
    scope.m_state->parent = onCancel([weak] {
        if (const auto state = weak.lock()) {
            CancelScope alive;
            alive.m_state = state;
            alive.cancel();
        }
    });
    return scope;
}

void CancelScope::cancel() const
{
    // A handler may drop the last outside reference to this scope.
    const auto state = m_state;
    state->cancelled = true;
    while (!state->handlers.empty()) {
        auto last = std::prev(state->handlers.end());
        const auto handler = std::move(last->second);
        state->handlers.erase(last);
        handler();
    }
}

bool CancelScope::isCancelled() const
{
    return m_state->cancelled;
}

CancelScope::Registration CancelScope::onCancel(std::function<void()> handler) const
{
    Registration registration;
    if (m_state->cancelled) {
        handler();
        return registration;
    }
    registration.m_id = ++m_state->lastId;
    registration.m_state = m_state;
    m_state->handlers.emplace(registration.m_id, std::move(handler));
    return registration;
}

} // namespace qorgan::base
