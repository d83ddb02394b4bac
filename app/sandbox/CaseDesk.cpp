// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CaseDesk.h"

#include "sandbox/Complaints.h"
#include "sandbox/Customers.h"
#include "sandbox/NoticeSettings.h"
#include "sandbox/Tokens.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

CaseDesk::CaseDesk(Database &database, const BankClock &clock, base::Random &random, Events &events,
                   SmsGateway &sms)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_events(events)
    , m_sms(sms)
{
}

Outcome<QByteArray> CaseDesk::take(const QString &name)
{
    return run(name, [this](Transaction &transaction, const Case &one, FeedWriter &feed) {
        return Cases::take(transaction, one, m_clock.now(), feed);
    });
}

Outcome<QByteArray> CaseDesk::write(const QString &name, const QString &text)
{
    return run(name, [&](Transaction &transaction, const Case &one, FeedWriter &feed) {
        return Cases::addMessage(transaction, one, {true, text, m_clock.now()}, feed);
    });
}

Outcome<QByteArray> CaseDesk::decide(const QString &name, const Decision &decision)
{
    std::optional<LedgerOperation> refund;
    std::optional<Customer> told;
    auto decided = run(
        name, [&](Transaction &transaction, const Case &one, FeedWriter &feed) -> Outcome<void> {
            if (one.kind != CaseKind::Dispute)
                return refuse(ProblemCode::NotFound);
            const auto posted = Disputes::decide(transaction, one, decision,
                                                 newId(m_random, u"op_"_s), m_clock.now(), feed);
            if (!posted)
                return refuse(posted.error());
            refund = *posted;
            if (NoticeSettings::of(transaction, one.customer).sms)
                told = Customers::find(transaction, one.customer);
            return {};
        });
    if (decided && refund && told)
        m_sms.sendOperation(told->phone, told->language, *refund, m_clock.utcNow());
    return decided;
}

Outcome<QByteArray> CaseDesk::answer(const QString &name, const QString &text)
{
    return run(name,
               [&](Transaction &transaction, const Case &one, FeedWriter &feed) -> Outcome<void> {
                   if (one.kind != CaseKind::Complaint)
                       return refuse(ProblemCode::NotFound);
                   return Complaints::answer(transaction, one, text, m_clock.now(), feed);
               });
}

Outcome<QByteArray> CaseDesk::run(const QString &name, const Step &step)
{
    QByteArray record;
    QString customer;
    qint64 seq = 0;
    {
        Transaction transaction(m_database);
        const auto one = Cases::find(transaction, name);
        if (!one)
            return refuse(ProblemCode::NotFound);
        customer = one->customer;
        FeedWriter feed(transaction, customer);
        if (auto done = step(transaction, *one, feed); !done)
            return refuse(done.error());
        seq = feed.close();
        record = Cases::toJson(transaction, *one);
        transaction.commit();
    }
    m_events.announce(customer, seq);
    return record;
}

} // namespace qorgan::sandbox
