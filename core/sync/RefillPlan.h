// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/LedgerDigest.h"

#include <QList>
#include <QString>

namespace qorgan::sync {

/// One account's month that is not at the vault what it is at the bank.
struct RefillMonth {
    QString accountId;
    /// "2026-11"
    QString month;
    /// How many operations the bank has; 0 when the vault alone knows the month.
    qint64 count = 0;

    bool operator==(const RefillMonth &) const = default;
};

/// What to read from the bank again, newest month first: every month that one of both has alone, or
/// that comes to something else. Pure: the same input gives the same plan.
/// @source docs/bank-api.md, "Digest"
[[nodiscard]] QList<RefillMonth> monthsToRefill(const QList<domain::MonthDigest> &bank,
                                                const QList<domain::MonthDigest> &vault);

} // namespace qorgan::sync
