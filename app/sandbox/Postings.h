// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/LedgerRecords.h"
#include "sandbox/SyncFeed.h"

#include <QList>

#include <optional>

namespace qorgan::sandbox {

/// Operations within a transaction, with all they do: to the balance, to what a card has used of
/// its limits, and to the customer's feed.
class Postings
{
public:
    /// @param now  milliseconds since the epoch, by the bank's clock
    static void add(Transaction &transaction, const QString &customer,
                    const LedgerOperation &operation, qint64 now, FeedWriter &feed);

    /// Adds operations that are settled history: what they did to the balance is past, only
    /// pending ones hold money.
    static void addHistory(Transaction &transaction, const QString &customer,
                           const QList<LedgerOperation> &operations, qint64 now, FeedWriter &feed);

    /// Whose operation it is; nothing when there is none.
    [[nodiscard]] static std::optional<QString> customerOf(Transaction &transaction,
                                                           const QString &operation);

    /// Moves an operation to another status; the id stays.
    /// @param operation  of the feed's customer
    /// @errors NotFound, InvalidRequest (that status cannot follow)
    [[nodiscard]] static Outcome<void> moveTo(Transaction &transaction, const QString &operation,
                                              domain::OperationStatus status, qint64 now,
                                              FeedWriter &feed);

    /// Takes an operation out, as if it had never been. @param operation  of the feed's customer
    /// @errors NotFound
    [[nodiscard]] static Outcome<void> remove(Transaction &transaction, const QString &operation,
                                              qint64 now, FeedWriter &feed);
};

} // namespace qorgan::sandbox
