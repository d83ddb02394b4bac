// SPDX-License-Identifier: Apache-2.0
#include "domain/DisputeGrounds.h"

#include <algorithm>

namespace qorgan::domain {

namespace {

bool isLoss(std::optional<CardBlockReason> reason)
{
    return reason == CardBlockReason::Lost || reason == CardBlockReason::Stolen;
}

/// Whether money left the account and has not come back by itself.
bool hasTakenMoney(const Operation &operation)
{
    return operation.amount.minor < 0
           && (operation.status == OperationStatus::Pending
               || operation.status == OperationStatus::Booked);
}

} // namespace

DisputeGrounds disputeGrounds(const Operation &operation, const Card &card,
                              std::optional<CardBlockReason> blockWaits)
{
    DisputeGrounds grounds;
    grounds.refundGuarantee = card.threeDSecure && hasTakenMoney(operation)
                              && operation.channel == OperationChannel::Internet
                              && operation.authentication == OperationAuthentication::None;
    grounds.lostCard =
        isLoss(blockWaits)
        || std::any_of(card.blocks.cbegin(), card.blocks.cend(), [](const CardBlockEntry &entry) {
               return entry.action == CardBlockEntry::Action::Block && isLoss(entry.reason);
           });
    return grounds;
}

} // namespace qorgan::domain
