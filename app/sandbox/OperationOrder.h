// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Problem.h"
#include "sandbox/TrafficGenerator.h"

#include <QJsonObject>
#include <QList>

namespace qorgan::sandbox {

/// Reads the operation a control command describes. What it leaves out is filled in: a purchase at
/// a small shop, booked, from the card account. `id` stays empty when none is given.
/// @param holdings  of the customer, with at least one account
/// @param now       milliseconds since the epoch
/// @errors InvalidRequest
[[nodiscard]] Outcome<LedgerOperation> readOrder(const QJsonObject &body, const Holdings &holdings,
                                                 qint64 now);

} // namespace qorgan::sandbox
