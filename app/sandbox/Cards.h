// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Card.h"
#include "sandbox/LedgerRecords.h"
#include "sandbox/SyncFeed.h"

namespace qorgan::sandbox {

/// Whether operations use a limit up, or no longer do.
enum class Usage { Taken, GivenBack };

/// The cards' rows. Every change raises the card's version and goes into the feed.
class Cards
{
public:
    [[nodiscard]] static std::optional<Card> find(Transaction &transaction, const QString &id);
    /// In the bank's order.
    [[nodiscard]] static QList<Card> of(Transaction &transaction, const QString &customer);

    /// Gives a card to each of the customer's card accounts that has none: the first one of a
    /// customer is a Visa enrolled in 3-D Secure, the others are Mastercards that are not.
    /// @param holder  the customer's name, in any letters
    /// @param now     milliseconds since the epoch
    static void issueMissing(Transaction &transaction, const QString &customer,
                             const QString &holder, qint64 now, FeedWriter &feed);

    /// Puts a line on top of the history of blocks.
    static void addBlock(Transaction &transaction, Card &card, const CardBlock &block,
                         FeedWriter &feed);
    static void setControls(Transaction &transaction, Card &card, const CardControls &controls,
                            FeedWriter &feed);

    /// Counts approved debits for the limits of the day they were made on: new ones only for
    /// today, those given back only while their day is the one that counts.
    static void count(Transaction &transaction, const QList<LedgerOperation> &operations,
                      Usage usage, qint64 now, FeedWriter &feed);

    /// Ends the cards whose last month is over.
    /// @returns  the customers to wake, each with his last seq
    [[nodiscard]] static QHash<QString, qint64> expireDue(Transaction &transaction, qint64 now);
};

/// The channels an operation counts for: its own, and `abroad` outside of Kazakhstan.
[[nodiscard]] QList<CardChannel> cardChannelsOf(const LedgerOperation &operation);

/// How the payer of a card operation is usually recognised: a word of the contract.
[[nodiscard]] QString usualAuthentication(domain::OperationChannel channel, bool threeDs);

} // namespace qorgan::sandbox
