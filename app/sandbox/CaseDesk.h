// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "sandbox/BankClock.h"
#include "sandbox/Disputes.h"
#include "sandbox/Events.h"
#include "sandbox/SmsGateway.h"

#include <functional>

namespace qorgan::sandbox {

/// Where the bank's people work on disputes and complaints: each step in a transaction of its own,
/// after which the customer's devices are woken. Any thread.
class CaseDesk
{
public:
    CaseDesk(Database &database, const BankClock &clock, base::Random &random, Events &events,
             SmsGateway &sms);

    /// Begins the review. @param name  id or number, here and below
    /// @returns  the record of the contract, here and below
    /// @errors NotFound, InvalidRequest (it has begun), CaseClosed
    [[nodiscard]] Outcome<QByteArray> take(const QString &name);
    /// Writes to the customer. @errors NotFound, CaseClosed, InvalidRequest (there are 200)
    [[nodiscard]] Outcome<QByteArray> write(const QString &name, const QString &text);
    /// Ends a dispute. @errors NotFound, CaseClosed, InvalidRequest (there is nothing to refund)
    [[nodiscard]] Outcome<QByteArray> decide(const QString &name, const Decision &decision);
    /// Ends a complaint. @errors NotFound, CaseClosed
    [[nodiscard]] Outcome<QByteArray> answer(const QString &name, const QString &text);

private:
    using Step = std::function<Outcome<void>(Transaction &, const Case &, FeedWriter &)>;

    [[nodiscard]] Outcome<QByteArray> run(const QString &name, const Step &step);

    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    Events &m_events;
    SmsGateway &m_sms;
};

} // namespace qorgan::sandbox
