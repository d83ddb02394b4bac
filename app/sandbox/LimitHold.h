// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Customers.h"
#include "sandbox/Problem.h"

namespace qorgan::sandbox {

/// For a day after a password was reset no limit goes up: whoever stole a SIM card wants that
/// first. Lowering a limit or blocking a card is never held.
class LimitHold
{
public:
    static constexpr qint64 kHoldMs = 24LL * 3600 * 1000;

    static void begin(Transaction &transaction, const QString &customer, qint64 now);

    /// Every command that raises a limit asks this first.
    /// @errors LimitRaiseHeld, with the time it ends
    [[nodiscard]] static Outcome<void> mayRaise(const Customer &customer, qint64 now);
};

} // namespace qorgan::sandbox
