// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace qorgan::domain {

/// What the bank says of the signed-in customer.
struct CustomerProfile {
    QString maskedPhone;
    QString name;
    /// Until then the bank raises no limit, because the password was reset; UTC.
    std::optional<QDateTime> limitRaiseHeldUntil;

    bool operator==(const CustomerProfile &) const = default;
};

} // namespace qorgan::domain
