// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/CustomerRecords.h"
#include "domain/DisputeGrounds.h"
#include "domain/Language.h"
#include "domain/Operation.h"
#include "session/CardControl.h"

#include <QDateTime>

namespace qorgan::ui {

/// A dispute or a complaint, as far as both are shown alike.
struct BankCase {
    domain::CaseKind kind = domain::CaseKind::Dispute;
    /// Empty, like the number, while the bank has not heard of it.
    QString id;
    QString number;
    /// Of a dispute.
    QString operationId;
    /// Of a complaint.
    domain::ComplaintSubject subject = domain::ComplaintSubject::Other;
    domain::CaseState state = domain::CaseState::Received;
    QDateTime createdAt;
    QDateTime dueAt;
    QString text;
    QList<domain::CaseMessage> messages;
    /// Set when decided; outcome and refund are of a dispute.
    QString answer;
    QDateTime endedAt;
    domain::DisputeOutcome outcome = domain::DisputeOutcome::None;
    std::optional<domain::Money> refund;

    [[nodiscard]] bool isKnown() const { return !number.isEmpty(); }
    [[nodiscard]] bool isDecided() const { return state == domain::CaseState::Decided; }
    /// Whether the bank has let the last day of its answer pass.
    [[nodiscard]] bool isOverdue(const QDateTime &now) const;
};

[[nodiscard]] BankCase caseOf(const domain::Dispute &dispute);
[[nodiscard]] BankCase caseOf(const domain::Complaint &complaint);

/// What a complaint is about, a few words.
[[nodiscard]] QString subjectText(domain::ComplaintSubject subject);

/// The clock of an open case in words: by when the bank answers, and how many days that leaves.
[[nodiscard]] QString dueText(const BankCase &each, const QDateTime &now,
                              domain::Language language);

/// What an operation's card gives the customer to rely on; nothing where the card is not known.
[[nodiscard]] domain::DisputeGrounds groundsOf(const domain::Operation &operation,
                                               const QList<vault::StoredCard> &cards);

/// The same in sentences; empty when there is nothing.
[[nodiscard]] QString groundsText(const domain::DisputeGrounds &grounds);

} // namespace qorgan::ui
