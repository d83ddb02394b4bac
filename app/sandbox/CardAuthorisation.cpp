// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CardAuthorisation.h"

#include "sandbox/Cards.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using domain::DeclineReason;

namespace {

std::optional<DeclineReason> refusalOf(const Card &card, CardChannel channel, qint64 amount,
                                       const QString &today)
{
    if (!card.control(channel).enabled) {
        // The contract's closed list of reasons has a word for a card that is not for the internet
        // and for no other channel; one that is off is a limit of nothing.
        return channel == CardChannel::Internet ? DeclineReason::NotForInternet
                                                : DeclineReason::LimitExceeded;
    }
    if (card.usedOn(today, channel) + amount > card.control(channel).limit)
        return DeclineReason::LimitExceeded;
    return std::nullopt;
}

} // namespace

std::optional<DeclineReason> CardAuthorisation::refusal(const Card &card,
                                                        const LedgerAccount &account,
                                                        const LedgerOperation &operation,
                                                        qint64 now)
{
    if (card.isBlocked())
        return DeclineReason::CardBlocked;
    if (wireMonth(bankMonth(now)) > card.expires)
        return DeclineReason::CardExpired;
    const qint64 amount = -operation.amount.minor;
    const QString today = wireDay(now);
    for (const CardChannel channel : cardChannelsOf(operation)) {
        if (const auto reason = refusalOf(card, channel, amount, today))
            return reason;
    }
    if (account.balance - account.held < amount)
        return DeclineReason::InsufficientFunds;
    return std::nullopt;
}

} // namespace qorgan::sandbox
