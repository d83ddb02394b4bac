// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Customers.h"
#include "sandbox/Problem.h"

namespace qorgan::sandbox {

/// The one durable counter of tries at what only the customer knows: the password, or the birth
/// date of a forgotten one (row B9). Three wrong ones block both for 15 minutes.
class PasswordTries
{
public:
    static constexpr int kTries = 3;

    /// Counts a try before it is looked at: requests sent side by side, or a bank that dies in
    /// between, give nobody a fourth one. Commit at once.
    /// @errors PasswordBlocked
    [[nodiscard]] static Outcome<void> reserve(Transaction &transaction, const Customer &customer,
                                               qint64 now);

    /// What a failed try is answered: `code` with the tries left, or PasswordBlocked.
    [[nodiscard]] static Problem afterFailure(Transaction &transaction, const QString &customer,
                                              ProblemCode code, qint64 now);
};

} // namespace qorgan::sandbox
