// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "base/Result.h"
#include "domain/SyncPage.h"
#include "vault/OperationStore.h"

namespace qorgan::sync {

/// What to do with one answer of the bank.
enum class PlanStep {
    /// Put the page and its cursor into the vault.
    Apply,
    /// Ask again from the cursor the vault has: something got lost on the way.
    AskAgain,
    /// Begin the bank's history anew, with its newest page.
    StartOver,
    /// End this run with `error`.
    Fail,
};

struct Plan {
    PlanStep step = PlanStep::Fail;
    /// Set for Fail.
    base::Error error = {};
};

/// How often this run has already tried to mend what did not fit.
struct Mending {
    int askedAgain = 0;
    int startedOver = 0;
};

/// Holds an answer of GET /sync against where the vault stands. Pure: the same input gives the same
/// plan, so every case can be tested without bank and vault.
/// @param answer  a page, the gateway's error, or the vault's GapFound for a page it did not take
/// @source docs/bank-api.md, "Sync"
[[nodiscard]] Plan planFor(const vault::SyncState &known,
                           const base::Result<domain::SyncPage> &answer, const Mending &mended);

} // namespace qorgan::sync
