// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CommandEndpoints.h"

#include "sandbox/CustomerText.h"
#include "sandbox/Customers.h"
#include "sandbox/Json.h"
#include "sandbox/Ledger.h"
#include "sandbox/NoticeSettings.h"
#include "sandbox/Reviews.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxNote = 500;
constexpr qsizetype kMaxSeqDigits = 19;
constexpr int kMaxReviewDays = 400;

std::optional<qint64> readSeq(FieldReader &fields, const QString &name)
{
    const QString text = fields.text(name, kMaxSeqDigits);
    const bool digits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool number = false;
    const qint64 seq = text.toLongLong(&number);
    return digits && number ? std::optional(seq) : std::nullopt;
}

// A day of the query, or the one that stands for its absence.
std::optional<QDate> dayOf(const Call &call, const QString &name, const QDate &absent)
{
    return call.query.contains(name) ? wireDay(call.query.value(name)) : std::optional(absent);
}

} // namespace

CommandEndpoints::CommandEndpoints(Database &database, const BankClock &clock, Events &events)
    : m_database(database)
    , m_clock(clock)
    , m_once(database, clock, events)
{
}

void CommandEndpoints::addTo(Router &router)
{
    router.add({"PUT", "/v1/operations/{}/note", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return putNote(call); }});
    router.add({"PUT", "/v1/reviews/{}", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return putReview(call); }});
    router.add({"PUT", "/v1/notice-settings", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return putNoticeSettings(call); }});
    router.add({"GET", "/v1/reviews", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return reviews(call); }});
    router.add({"GET", "/v1/notice-settings", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return noticeSettings(call); }});
}

Outcome<Reply> CommandEndpoints::putNote(const Call &call)
{
    const auto text = customerText(call.json, u"text"_s, kMaxNote);
    if (!text)
        return refuse(text.error());
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        const auto operation = Ledger::putNote(transaction, call.session.customer,
                                               call.captures.value(0), *text, m_clock.now(), feed);
        if (!operation)
            return refuse(operation.error());
        return jsonReply(200, operation->toJson());
    });
}

Outcome<Reply> CommandEndpoints::putReview(const Call &call)
{
    FieldReader fields(call.json);
    const auto throughSeq = readSeq(fields, u"through_seq"_s);
    if (!fields.sound())
        return refuse(fields.problem());
    if (!throughSeq)
        return refuseField(u"through_seq"_s, u"format"_s);
    const auto day = wireDay(call.captures.value(0));
    if (!day)
        return refuseField(u"day"_s, u"format"_s);
    const QDate today = bankDay(m_clock.utcNow());
    if (*day > today || *day < today.addDays(-kMaxReviewDays))
        return refuseField(u"day"_s, u"range"_s);
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        const QString &customer = call.session.customer;
        // A place not reached could never be overwritten by a true one.
        if (*throughSeq > Customers::find(transaction, customer).value_or(Customer()).lastSeq)
            return refuseField(u"through_seq"_s, u"range"_s);
        const Review review{day->toString(Qt::ISODate), *throughSeq, m_clock.now()};
        return jsonReply(200, Reviews::put(transaction, customer, review, feed).toJson());
    });
}

Outcome<Reply> CommandEndpoints::putNoticeSettings(const Call &call)
{
    FieldReader fields(call.json);
    const bool sms = fields.flag(u"sms"_s);
    if (!fields.sound())
        return refuse(fields.problem());
    if (!fields.has(u"sms"_s))
        return refuseField(u"sms"_s, u"required"_s);
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        return jsonReply(
            200, NoticeSettings::put(transaction, call.session.customer, sms, feed).toJson());
    });
}

Outcome<Reply> CommandEndpoints::reviews(const Call &call)
{
    const auto to = dayOf(call, u"to"_s, bankDay(m_clock.utcNow()));
    if (!to)
        return refuseField(u"to"_s, u"format"_s);
    const auto from = dayOf(call, u"from"_s, to->addDays(-kMaxReviewDays));
    if (!from)
        return refuseField(u"from"_s, u"format"_s);
    if (*from < to->addDays(-kMaxReviewDays))
        return refuseField(u"from"_s, u"range"_s);
    Transaction transaction(m_database);
    QByteArrayList records;
    for (const Review &review :
         Reviews::between(transaction, call.session.customer, from->toString(Qt::ISODate),
                          to->toString(Qt::ISODate)))
        records.append(review.toJson());
    return listReply("reviews", records, m_clock);
}

Outcome<Reply> CommandEndpoints::noticeSettings(const Call &call)
{
    Transaction transaction(m_database);
    return jsonReply(200, NoticeSettings::of(transaction, call.session.customer).toJson());
}

} // namespace qorgan::sandbox
