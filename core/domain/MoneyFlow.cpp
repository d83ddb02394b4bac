// SPDX-License-Identifier: Apache-2.0
#include "domain/MoneyFlow.h"

#include <algorithm>
#include <limits>

namespace qorgan::domain {

namespace {

qint64 sumOf(qint64 sum, qint64 minor)
{
    using Limits = std::numeric_limits<qint64>;
    if (minor > 0)
        return sum > Limits::max() - minor ? Limits::max() : sum + minor;
    return sum < Limits::min() - minor ? Limits::min() : sum + minor;
}

} // namespace

void addTo(QList<MoneyFlow> &flows, const Operation &operation)
{
    const bool isPending = operation.status == OperationStatus::Pending;
    if (!isPending && operation.status != OperationStatus::Booked)
        return;
    const auto &[minor, currency] = operation.amount;
    auto flow = std::find_if(flows.begin(), flows.end(), [&code = currency](const MoneyFlow &each) {
        return each.currency == code;
    });
    if (flow == flows.end()) {
        MoneyFlow first;
        first.currency = currency;
        flow = flows.insert(flows.end(), first);
    }
    qint64 &in = isPending ? flow->pendingIn : flow->in;
    qint64 &out = isPending ? flow->pendingOut : flow->out;
    qint64 &sum = minor < 0 ? out : in;
    sum = sumOf(sum, minor);
}

} // namespace qorgan::domain
