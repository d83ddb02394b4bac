// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Money.h"

#include <QDateTime>
#include <QString>

namespace qorgan::domain {

enum class AccountKind { Card, Current, Savings };

/// One account as the bank last told it.
struct Account {
    QString id;
    AccountKind kind = AccountKind::Current;
    /// The bank's own name of the account, shown as it is.
    QString title;
    /// IBAN, 20 characters.
    QString iban;
    Money balance;
    /// Balance less what is held for pending operations.
    Money available;
    QDateTime asOf;
    qint64 version = 0;

    bool operator==(const Account &) const = default;
};

} // namespace qorgan::domain
