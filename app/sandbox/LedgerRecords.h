// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Money.h"
#include "domain/Operation.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace qorgan::sandbox {

/// An account as the bank keeps it; amounts in minor units of `currency`.
struct LedgerAccount {
    QString id;
    QString customer;
    int position = 0;
    qint64 version = 1;
    QString kind; ///< "card", "savings" or "current"
    QString iban;
    QString currency;
    qint64 balance = 0;
    qint64 held = 0;  ///< for pending debits, not negative
    QString cardMask; ///< empty unless a card account
    QString status = QStringLiteral("active");
    QString openedOn; ///< ISO 8601

    /// The Account of the contract. @param language  of the title
    [[nodiscard]] QByteArray toJson(const QString &language) const;
};

/// An operation as the bank keeps it; instants in milliseconds since the epoch.
struct LedgerOperation {
    QString id;
    QString account;
    qint64 version = 1;
    domain::OperationStatus status = domain::OperationStatus::Booked;
    std::optional<domain::DeclineReason> declineReason;
    domain::Money amount; ///< negative: money leaves
    std::optional<domain::Money> original;
    std::optional<domain::Money> fee; ///< part of `amount`, not negative
    QString exchangeRate;             ///< with `original`; a decimal number
    QString kind = QStringLiteral("purchase");
    domain::OperationChannel channel = domain::OperationChannel::Pos;
    QString merchant;
    QString city;
    QString country = QStringLiteral("KZ");
    QString mcc;
    QString cardMask;
    QString cardId;         ///< with `cardMask`, when the card is one of Cards
    QString authentication; ///< "none", "pin", "session_key" or "three_ds"; empty without a card
    QString description;
    QString note; ///< the customer's own words
    qint64 createdAt = 0;
    qint64 updatedAt = 0;
    std::optional<qint64> bookedAt;
    std::optional<qint64> reversedAt;
    /// When a pending one is booked or reversed by itself, and which of the two.
    std::optional<qint64> settleAt;
    domain::OperationStatus settleTo = domain::OperationStatus::Booked;

    /// Makes it a declined one: nothing is booked, now or later.
    void decline(domain::DeclineReason reason);

    /// The Operation of the contract.
    [[nodiscard]] QByteArray toJson() const;
    /// Reads back what toJson() wrote; settleAt stays empty.
    [[nodiscard]] static LedgerOperation fromJson(const QByteArray &json);
};

} // namespace qorgan::sandbox
