// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Database.h"
#include "sandbox/Message.h"
#include "sandbox/Problem.h"

#include <optional>

namespace qorgan::sandbox {

/// Answers to commands that had an effect, kept in the ledger for 24 hours: written in the
/// transaction of the effect, so that a repeat has no second one, even when the process that
/// carried the command out is gone. Not for bodies that hold a password: their SHA-256 is kept.
class AnsweredCommands
{
public:
    /// The answer the command of this customer, device key and Idempotency-Key got.
    /// @errors IdempotencyMismatch (another method, path or body)
    [[nodiscard]] static Outcome<std::optional<Reply>> find(Transaction &transaction,
                                                            const Call &call, qint64 now);
    static void keep(Transaction &transaction, const Call &call, const Reply &reply, qint64 now);
};

} // namespace qorgan::sandbox
