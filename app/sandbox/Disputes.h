// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/SyncFeed.h"

#include <QList>

#include <optional>

namespace qorgan::sandbox {

/// A customer's report that something is wrong with an operation; instants in milliseconds since
/// the epoch.
struct Dispute {
    QString id;
    QString number; ///< to be read out: "D-2026-000123"
    QString operation;
    QString kind; ///< "not_mine"
    QString text; ///< the customer's words, may be empty
    QString state = QStringLiteral("received");
    qint64 version = 1;
    qint64 createdAt = 0;
    qint64 dueAt = 0; ///< when the bank has answered at the latest

    /// The Dispute of the contract.
    [[nodiscard]] QByteArray toJson() const;
};

/// The customers' disputes.
class Disputes
{
public:
    /// Takes a report; number, state and the date it is due are the bank's.
    /// @param report  id, operation, kind, text and createdAt
    /// @errors NotFound (the operation), DisputeExists with the number of the open one
    [[nodiscard]] static Outcome<Dispute> receive(Transaction &transaction, const QString &customer,
                                                  const Dispute &report, FeedWriter &feed);
    [[nodiscard]] static std::optional<Dispute> find(Transaction &transaction, const QString &id);
    /// Newest first.
    [[nodiscard]] static QList<Dispute> of(Transaction &transaction, const QString &customer);
};

} // namespace qorgan::sandbox
