// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QString>

namespace qorgan::domain {

/// An amount in minor units (tiyn, cent) of an ISO 4217 currency; never floating point.
struct Money {
    qint64 minor = 0;
    QString currency;

    /// @param currency  three capital Latin letters
    /// @errors BankAnswerMalformed when the code has another form
    [[nodiscard]] static base::Result<Money> parse(qint64 minor, const QString &currency);

    /// Digits after the decimal sign: 2 for KZT, USD, EUR; 0 for JPY and its like.
    [[nodiscard]] static int fractionDigits(QStringView currency);

    bool operator==(const Money &) const = default;
};

} // namespace qorgan::domain
