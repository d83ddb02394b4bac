// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Operation.h"

#include <QList>

namespace qorgan::domain {

/// What some operations come to in one currency. A sum stops at what it can hold.
struct MoneyFlow {
    QString currency;
    /// Of those completed, minor units; `out` is not positive.
    qint64 in = 0;
    qint64 out = 0;
    /// Of those in process.
    qint64 pendingIn = 0;
    qint64 pendingOut = 0;

    bool operator==(const MoneyFlow &) const = default;
};

/// Counts an operation into the flow of its currency, which is added when it is the first. What was
/// declined or reversed moved no money and does not count.
void addTo(QList<MoneyFlow> &flows, const Operation &operation);

} // namespace qorgan::domain
