// SPDX-License-Identifier: Apache-2.0
#include "sandbox/LimitHold.h"

namespace qorgan::sandbox {

void LimitHold::begin(Transaction &transaction, const QString &customer, qint64 now)
{
    auto update =
        transaction.prepare("UPDATE customers SET limit_raise_held_until = ? WHERE id = ?");
    bindAll(update, now + kHoldMs, customer);
    update.exec();
}

Outcome<void> LimitHold::mayRaise(const Customer &customer, qint64 now)
{
    if (customer.limitRaiseHeldUntil <= now)
        return {};
    Problem problem{ProblemCode::LimitRaiseHeld};
    problem.retryAt = QDateTime::fromMSecsSinceEpoch(customer.limitRaiseHeldUntil, Qt::UTC);
    return refuse(problem);
}

} // namespace qorgan::sandbox
