// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Card.h"
#include "domain/Operation.h"

#include <optional>

namespace qorgan::domain {

/// What the bank has promised for an operation that was not the customer's (row B16).
struct DisputeGrounds {
    /// The bank guarantees the money back: it left on the internet past 3-D Secure, with a card
    /// that is enrolled in it.
    bool refundGuarantee = false;
    /// The bank takes the customer's side: the card was lost or stolen.
    bool lostCard = false;

    bool operator==(const DisputeGrounds &) const = default;
};

/// @param card        the one that took part in the operation
/// @param blockWaits  why the customer wants it blocked, while the bank does not know
[[nodiscard]] DisputeGrounds disputeGrounds(const Operation &operation, const Card &card,
                                            std::optional<CardBlockReason> blockWaits = {});

} // namespace qorgan::domain
