// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PasswordTries.h"

namespace qorgan::sandbox {

namespace {

constexpr qint64 kBlockMs = 15 * 60 * 1000;

Problem blocked(qint64 until)
{
    Problem problem{ProblemCode::PasswordBlocked};
    problem.retryAt = QDateTime::fromMSecsSinceEpoch(until, Qt::UTC);
    return problem;
}

} // namespace

Outcome<void> PasswordTries::reserve(Transaction &transaction, const Customer &customer, qint64 now)
{
    if (customer.blockedUntil > now)
        return refuse(blocked(customer.blockedUntil));
    // A block that is over gave the tries back.
    const int before = customer.blockedUntil != 0 ? 0 : customer.wrongTries;
    const int tries = before + 1;
    Customers::setTries(transaction, customer.id, tries, tries >= kTries ? now + kBlockMs : 0);
    return {};
}

Problem PasswordTries::afterFailure(Transaction &transaction, const QString &customer,
                                    ProblemCode code, qint64 now)
{
    const auto row = Customers::find(transaction, customer);
    if (row && row->blockedUntil > now)
        return blocked(row->blockedUntil);
    Problem problem{code};
    problem.triesLeft = row ? std::max(1, kTries - row->wrongTries) : 1;
    return problem;
}

} // namespace qorgan::sandbox
