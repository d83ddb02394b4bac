// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Money.h"
#include "sandbox/Cases.h"
#include "sandbox/LedgerRecords.h"

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
    QString outcome;  ///< "refunded" or "refused" once decided
    QString answer;   ///< the bank's reasons
    qint64 decidedAt = 0;
    domain::Money refund; ///< 0 unless refunded
    QJsonArray messages;

    /// The Dispute of the contract.
    [[nodiscard]] QByteArray toJson() const;
};

enum class DisputeOutcome { Refunded, Refused };

/// How a dispute ends.
struct Decision {
    DisputeOutcome outcome = DisputeOutcome::Refused;
    QString answer; ///< in the customer's language
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

    /// What a refund would bring back: nothing for an operation that took nothing, or whose money
    /// came back already.
    [[nodiscard]] static std::optional<domain::Money>
    refundOf(Transaction &transaction, const QString &customer, const QString &operation);

    /// Decides and closes it. A refund is posted as an operation of its own; what was pending is
    /// booked before, so that it cannot be taken back as well.
    /// @param refundId  of the operation that a refund becomes
    /// @returns         that operation
    /// @errors CaseClosed, InvalidRequest (there is nothing to refund)
    [[nodiscard]] static Outcome<std::optional<LedgerOperation>>
    decide(Transaction &transaction, const Case &one, const Decision &decision,
           const QString &refundId, qint64 now, FeedWriter &feed);
};

} // namespace qorgan::sandbox
