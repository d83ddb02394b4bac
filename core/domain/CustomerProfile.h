// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace qorgan::domain {

/// The company a business customer acts for.
struct Company {
    QString name;
    /// Business identification number, 12 digits.
    QString bin;

    bool operator==(const Company &) const = default;
};

/// What the bank says of the signed-in customer.
struct CustomerProfile {
    QString maskedPhone;
    QString name;
    /// Until then the bank raises no limit, because the password was reset; UTC.
    std::optional<QDateTime> limitRaiseHeldUntil;
    /// Nothing for a person.
    std::optional<Company> company = std::nullopt;

    bool operator==(const CustomerProfile &) const = default;
};

} // namespace qorgan::domain
