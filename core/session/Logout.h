// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

namespace qorgan::session {

struct CustomerParts;

/// Ends the session at the bank and removes everything of the customer from this computer (A13).
class Logout
{
public:
    /// Whether the bank knows; when not, its session ends by itself within 12 hours.
    enum class Outcome { BankInformed, BankUnreachable };

    explicit Logout(CustomerParts &parts);

    /// Always ends signed out, whatever the network does; waits at most 5 s for the bank.
    /// @errors DiskWriteFailed when files could not be removed (they cannot be opened any more)
    base::Task<Outcome> logout(base::CancelScope scope);

private:
    base::Task<bool> tellBank();

    CustomerParts &m_parts;
};

} // namespace qorgan::session
