// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Card.h"
#include "sandbox/LedgerRecords.h"

#include <optional>

namespace qorgan::sandbox {

/// Whether a card may make a debit.
class CardAuthorisation
{
public:
    /// @param account    the card's
    /// @param operation  a debit of this moment; an amount of 0 is asked for by whoever wants to
    ///                   know whether a card is good
    /// @param now        milliseconds since the epoch, by the bank's clock
    /// @returns          why it is declined, or nothing
    [[nodiscard]] static std::optional<domain::DeclineReason>
    refusal(const Card &card, const LedgerAccount &account, const LedgerOperation &operation,
            qint64 now);
};

} // namespace qorgan::sandbox
