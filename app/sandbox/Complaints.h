// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Cases.h"

namespace qorgan::sandbox {

/// A customer's complaint; instants in milliseconds since the epoch.
struct Complaint {
    QString id;
    QString number;  ///< to be read out: "C-2026-000045"
    QString subject; ///< a word of the contract, such as "service"
    QString text;
    QString state = QStringLiteral("received");
    qint64 version = 1;
    qint64 createdAt = 0;
    qint64 dueAt = 0; ///< when the bank has answered at the latest
    QString answer;   ///< in writing, present when answered
    qint64 answeredAt = 0;
    QJsonArray messages;

    /// The Complaint of the contract.
    [[nodiscard]] QByteArray toJson() const;
};

/// The customers' complaints.
class Complaints
{
public:
    /// Takes a complaint; number, state and the date it is due are the bank's.
    /// @param complaint  id, subject, text and createdAt
    [[nodiscard]] static Complaint receive(Transaction &transaction, const QString &customer,
                                           const Complaint &complaint, FeedWriter &feed);
    [[nodiscard]] static std::optional<Complaint> find(Transaction &transaction, const QString &id);
    /// Newest first.
    [[nodiscard]] static QList<Complaint> of(Transaction &transaction, const QString &customer);
    /// Answers and closes it. @errors CaseClosed
    [[nodiscard]] static Outcome<void> answer(Transaction &transaction, const Case &one,
                                              const QString &text, qint64 now, FeedWriter &feed);
};

} // namespace qorgan::sandbox
