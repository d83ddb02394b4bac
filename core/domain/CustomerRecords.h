// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
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

/// How far the bank is with a dispute. A word this version does not know is Other: the bank works
/// on it.
enum class DisputeState { Received, InReview, Decided, Other };

/// What the customer has told the bank of an operation that was not his.
struct Dispute {
    /// Empty, like the number, while the bank has not heard of it.
    QString id;
    /// To be read out to the bank, such as "D-2026-000123".
    QString number;
    QString operationId;
    DisputeState state = DisputeState::Received;
    /// UTC.
    QDateTime createdAt;
    /// When the bank has answered at the latest, UTC.
    QDateTime dueAt;
    qint64 version = 0;

    bool operator==(const Dispute &) const = default;
};

/// How the customer hears of new operations.
struct NoticeSettings {
    /// An SMS for each.
    bool sms = false;

    bool operator==(const NoticeSettings &) const = default;
};

/// What the bank answers a command that it has carried out.
struct CommandReceipt {
    /// What a fraud report has opened, as far as the answer tells.
    std::optional<Dispute> dispute;

    bool operator==(const CommandReceipt &) const = default;
};

/// The wire and storage word of a state, such as "received".
[[nodiscard]] QString toWord(DisputeState state);
[[nodiscard]] DisputeState disputeStateFrom(QStringView word);

} // namespace qorgan::domain
