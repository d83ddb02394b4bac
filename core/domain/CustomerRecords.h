// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Card.h"
#include "domain/Command.h"
#include "domain/Money.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace qorgan::domain {

/// How far the customer has looked at the operations of one day.
struct Review {
    /// A day at the bank.
    QDate day;
    /// Newest change of the feed that the customer had before him.
    qint64 throughSeq = 0;
    /// When the bank heard of it, UTC; invalid while it has not.
    QDateTime reviewedAt;

    bool operator==(const Review &) const = default;
};

/// One message between customer and bank about a case.
struct CaseMessage {
    enum class From { Customer, Bank };
    /// Empty while the bank has not heard of it.
    QString id;
    From from = From::Bank;
    /// Plain: an address in it is never a link.
    QString text;
    /// UTC.
    QDateTime at;

    bool operator==(const CaseMessage &) const = default;
};

/// How far the bank is with a dispute or a complaint. A word this version does not know is Other:
/// the bank works on it.
enum class CaseState { Received, InReview, Decided, Other };

/// How a dispute ended. A word this version does not know is None: the bank's answer tells.
enum class DisputeOutcome { None, Refunded, Refused };

/// What the customer has told the bank of an operation that was not his.
struct Dispute {
    /// Empty, like the number, while the bank has not heard of it.
    QString id;
    /// To be read out to the bank, such as "D-2026-000123".
    QString number;
    QString operationId;
    CaseState state = CaseState::Received;
    /// UTC.
    QDateTime createdAt;
    /// When the bank has answered at the latest, UTC.
    QDateTime dueAt;
    qint64 version = 0;
    /// The customer's account of it; may be empty.
    QString text;
    /// In the order they were written.
    QList<CaseMessage> messages;
    /// The rest is set when decided. The bank's reasons in plain text:
    QString answer;
    QDateTime decidedAt;
    DisputeOutcome outcome = DisputeOutcome::None;
    /// What came back to the account.
    std::optional<Money> refund;

    bool operator==(const Dispute &) const = default;
};

/// A complaint to the bank, answered in writing within 30 calendar days (row C7).
struct Complaint {
    /// Empty, like the number, while the bank has not heard of it.
    QString id;
    QString number;
    ComplaintSubject subject = ComplaintSubject::Other;
    QString text;
    /// Decided is answered.
    CaseState state = CaseState::Received;
    /// When the bank received it, UTC.
    QDateTime createdAt;
    QDateTime dueAt;
    qint64 version = 0;
    QList<CaseMessage> messages;
    /// The written answer in plain text, and when it came; set when answered.
    QString answer;
    QDateTime answeredAt;

    bool operator==(const Complaint &) const = default;
};

/// How the customer hears of new operations.
struct NoticeSettings {
    /// An SMS for each.
    bool sms = false;

    bool operator==(const NoticeSettings &) const = default;
};

/// What the bank answers a command that it has carried out: the record it has made or changed, as
/// far as the answer tells.
struct CommandReceipt {
    std::optional<Dispute> dispute;
    std::optional<Complaint> complaint;
    std::optional<Card> card;

    bool operator==(const CommandReceipt &) const = default;
};

/// The wire and storage words of these values, such as "in_review".
[[nodiscard]] QString toWord(CaseState state);
[[nodiscard]] QString toWord(DisputeOutcome outcome);
[[nodiscard]] QString toWord(CaseMessage::From from);
/// "decided" and "answered" are one.
[[nodiscard]] CaseState caseStateFrom(QStringView word);
[[nodiscard]] DisputeOutcome disputeOutcomeFrom(QStringView word);
[[nodiscard]] std::optional<CaseMessage::From> messageFromWord(QStringView word);

} // namespace qorgan::domain
