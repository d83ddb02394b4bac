// SPDX-License-Identifier: Apache-2.0
#include "sync/RefillPlan.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace qorgan::sync {

namespace {

using Place = std::pair<QString, QString>;

QHash<Place, domain::MonthDigest> byPlace(const QList<domain::MonthDigest> &months)
{
    QHash<Place, domain::MonthDigest> known;
    for (const domain::MonthDigest &month : months)
        known.insert({month.accountId, month.month}, month);
    return known;
}

} // namespace

QList<RefillMonth> monthsToRefill(const QList<domain::MonthDigest> &bank,
                                  const QList<domain::MonthDigest> &vault)
{
    auto left = byPlace(vault);
    QList<RefillMonth> plan;
    for (const domain::MonthDigest &month : bank) {
        const auto known = left.take({month.accountId, month.month});
        if (known != month)
            plan.append({month.accountId, month.month, month.count});
    }
    for (auto month = left.cbegin(); month != left.cend(); ++month)
        plan.append({month->accountId, month->month, 0});
    std::sort(plan.begin(), plan.end(), [](const RefillMonth &a, const RefillMonth &b) {
        return std::tie(b.month, a.accountId) < std::tie(a.month, b.accountId);
    });
    return plan;
}

} // namespace qorgan::sync
