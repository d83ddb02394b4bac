// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CommandEndpoints.h"

#include "sandbox/AnsweredCommands.h"
#include "sandbox/CustomerText.h"
#include "sandbox/Customers.h"
#include "sandbox/Disputes.h"
#include "sandbox/Json.h"
#include "sandbox/Ledger.h"
#include "sandbox/NoticeSettings.h"
#include "sandbox/Reviews.h"
#include "sandbox/Tokens.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxNote = 500;
constexpr qsizetype kMaxReport = 2000;
constexpr qsizetype kMaxId = 64;
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

CommandEndpoints::CommandEndpoints(Database &database, const BankClock &clock, base::Random &random,
                                   Events &events)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_events(events)
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
    router.add({"POST", "/v1/disputes", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return report(call); }});
    router.add({"GET", "/v1/reviews", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return reviews(call); }});
    router.add({"GET", "/v1/notice-settings", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return noticeSettings(call); }});
    router.add({"GET", "/v1/disputes", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return disputes(call); }});
}

Outcome<Reply> CommandEndpoints::once(const Call &call, const Effect &effect)
{
    Outcome<Reply> reply = refuse(ProblemCode::Internal);
    qint64 seq = 0;
    {
        Transaction transaction(m_database);
        const qint64 now = m_clock.now();
        const auto kept = AnsweredCommands::find(transaction, call, now);
        if (!kept)
            return refuse(kept.error());
        if (*kept)
            return **kept;
        FeedWriter feed(transaction, call.session.customer);
        reply = effect(transaction, feed);
        if (!reply)
            return reply;
        seq = feed.close();
        AnsweredCommands::keep(transaction, call, *reply, now);
        transaction.commit();
    }
    m_events.announce(call.session.customer, seq);
    return reply;
}

Outcome<Reply> CommandEndpoints::putNote(const Call &call)
{
    const auto text = customerText(call.json, u"text"_s, kMaxNote);
    if (!text)
        return refuse(text.error());
    return once(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
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
    return once(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
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
    return once(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        return jsonReply(
            200, NoticeSettings::put(transaction, call.session.customer, sms, feed).toJson());
    });
}

Outcome<Reply> CommandEndpoints::report(const Call &call)
{
    FieldReader fields(call.json);
    Dispute dispute;
    dispute.id = newId(m_random, u"dis_"_s);
    dispute.operation = fields.text(u"operation_id"_s, kMaxId);
    dispute.kind = fields.word(u"kind"_s, {u"not_mine"_s});
    if (!fields.sound())
        return refuse(fields.problem());
    const auto text = customerText(call.json, u"text"_s, kMaxReport);
    if (!text)
        return refuse(text.error());
    dispute.text = *text;
    return once(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        dispute.createdAt = m_clock.now();
        const auto received = Disputes::receive(transaction, call.session.customer, dispute, feed);
        if (!received)
            return refuse(received.error());
        return jsonReply(201, received->toJson());
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
    return listReply("reviews", records);
}

Outcome<Reply> CommandEndpoints::noticeSettings(const Call &call)
{
    Transaction transaction(m_database);
    return jsonReply(200, NoticeSettings::of(transaction, call.session.customer).toJson());
}

Outcome<Reply> CommandEndpoints::disputes(const Call &call)
{
    Transaction transaction(m_database);
    QByteArrayList records;
    for (const Dispute &dispute : Disputes::of(transaction, call.session.customer))
        records.append(dispute.toJson());
    return listReply("disputes", records);
}

Reply CommandEndpoints::listReply(const QByteArray &name, const QByteArrayList &records) const
{
    return jsonReply(200, "{\"" + name + "\":[" + records.join(',')
                              + "],\"server_time\":" + quoted(wireTime(m_clock.utcNow())) + '}');
}

} // namespace qorgan::sandbox
