// SPDX-License-Identifier: Apache-2.0
#include "platform/Turn.h"

namespace qorgan::platform {

base::Task<Turn::Token> Turn::take(base::CancelScope scope)
{
    if (scope.isCancelled())
        co_return base::failure(base::ErrorCode::Cancelled);
    if (!m_taken) {
        m_taken = true;
        co_return token();
    }
    base::Pending<Token> next(scope);
    m_waiting.push_back(next);
    co_return co_await next;
}

Turn::Token Turn::token()
{
    return {nullptr, [self = shared_from_this()](void *) { self->pass(); }};
}

void Turn::pass()
{
    while (!m_waiting.empty()) {
        const auto next = m_waiting.front();
        m_waiting.pop_front();
        if (!next.isSettled()) {
            next.resolve(token());
            return;
        }
    }
    m_taken = false;
}

} // namespace qorgan::platform
