// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

#include <deque>
#include <memory>

namespace qorgan::platform {

/// One at a time, in the order of asking; who has given up meanwhile is passed over.
/// @thread main
class Turn : public std::enable_shared_from_this<Turn>
{
public:
    /// The turn is over when the last copy is gone.
    using Token = std::shared_ptr<void>;

    /// @errors Cancelled
    base::Task<Token> take(base::CancelScope scope);

private:
    Token token();
    void pass();

    bool m_taken = false;
    std::deque<base::Pending<Token>> m_waiting;
};

} // namespace qorgan::platform
