// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Money.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace qorgan::domain {

enum class OperationStatus { Pending, Booked, Declined, Reversed };

/// Why the bank declined an operation (docs/bank-api.md, "Sync").
enum class DeclineReason {
    InsufficientFunds,
    CardExpired,
    CardBlocked,
    NotForInternet,
    LimitExceeded,
    WrongData,
    ForeignCard,
    CardQuota,
    SuspectedFraud,
    Other,
};

enum class OperationChannel { Pos, Contactless, Internet, Atm, Transfer, Other };

/// How the payer was recognised. A word this version does not know is Unknown.
enum class OperationAuthentication { Unknown, None, Pin, SessionKey, ThreeDSecure };

/// One operation, accepted or declined. It keeps its id from pending to booked or reversed.
struct Operation {
    QString id;
    QString accountId;
    OperationStatus status = OperationStatus::Pending;
    /// Set exactly when declined.
    std::optional<DeclineReason> declineReason;
    OperationChannel channel = OperationChannel::Other;
    /// Negative: money leaves the account. In the account's currency.
    Money amount;
    /// In the merchant's currency, when it differs.
    std::optional<Money> originalAmount;
    /// With originalAmount, as the bank tells it: units of the account's currency for one of the
    /// merchant's, digits with at most one point; empty when it does not tell.
    QString exchangeRate;
    /// The bank's fee, not negative; part of the amount.
    std::optional<Money> fee;
    QString merchant;
    QString city;
    /// Merchant category code, four digits, or empty (ISO 18245).
    QString mcc;
    /// "•• 1234", or empty when no card took part.
    QString cardMask;
    /// Of the card that took part, where it is one of the customer's; may be empty.
    QString cardId;
    OperationAuthentication authentication = OperationAuthentication::Unknown;
    /// Free text of the bank or the payer, plain.
    QString description;
    /// The customer's own, as the bank has it; empty without one.
    QString note;
    /// UTC.
    QDateTime occurredAt;
    std::optional<QDateTime> bookedAt;
    std::optional<QDateTime> reversedAt;
    qint64 version = 0;

    /// Whether somebody has tried if the card answers: nothing was charged, and no money moved
    /// back either. Fraudsters do so before they take.
    [[nodiscard]] bool isProbe() const;

    bool operator==(const Operation &) const = default;
};

/// The wire and storage words of these values, such as "insufficient_funds".
[[nodiscard]] QString toWord(OperationStatus status);
[[nodiscard]] QString toWord(DeclineReason reason);
[[nodiscard]] QString toWord(OperationChannel channel);
[[nodiscard]] QString toWord(OperationAuthentication authentication);
[[nodiscard]] std::optional<OperationStatus> operationStatusFrom(QStringView word);
/// A reason this version does not know is Other: the bank may add some.
[[nodiscard]] DeclineReason declineReasonFrom(QStringView word);
/// A channel this version does not know is Other.
[[nodiscard]] OperationChannel operationChannelFrom(QStringView word);
[[nodiscard]] OperationAuthentication operationAuthenticationFrom(QStringView word);

} // namespace qorgan::domain
