// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CaseEndpoints.h"

#include "sandbox/Complaints.h"
#include "sandbox/CustomerText.h"
#include "sandbox/Disputes.h"
#include "sandbox/Json.h"
#include "sandbox/Tokens.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxText = 2000;
constexpr qsizetype kMaxId = 64;

} // namespace

CaseEndpoints::CaseEndpoints(Database &database, const BankClock &clock, base::Random &random,
                             Events &events)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_once(database, clock, events)
{
}

void CaseEndpoints::addTo(Router &router)
{
    router.add({"POST", "/v1/disputes", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return dispute(call); }});
    router.add({"GET", "/v1/disputes", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return disputes(call); }});
    router.add({"POST", "/v1/disputes/{}/messages", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return addMessage(call, CaseKind::Dispute); }});
    router.add({"POST", "/v1/complaints", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return complain(call); }});
    router.add({"GET", "/v1/complaints", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return complaints(call); }});
    router.add({"POST", "/v1/complaints/{}/messages", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return addMessage(call, CaseKind::Complaint); }});
}

Outcome<Reply> CaseEndpoints::dispute(const Call &call)
{
    FieldReader fields(call.json);
    Dispute dispute;
    dispute.id = newId(m_random, u"dis_"_s);
    dispute.operation = fields.text(u"operation_id"_s, kMaxId);
    dispute.kind = fields.word(u"kind"_s, {u"not_mine"_s});
    if (!fields.sound())
        return refuse(fields.problem());
    const auto text = customerText(call.json, u"text"_s, kMaxText);
    if (!text)
        return refuse(text.error());
    dispute.text = *text;
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        dispute.createdAt = m_clock.now();
        const auto received = Disputes::receive(transaction, call.session.customer, dispute, feed);
        if (!received)
            return refuse(received.error());
        return jsonReply(201, received->toJson());
    });
}

Outcome<Reply> CaseEndpoints::complain(const Call &call)
{
    FieldReader fields(call.json);
    Complaint complaint;
    complaint.id = newId(m_random, u"com_"_s);
    complaint.subject = fields.word(u"subject"_s, {u"service"_s, u"operation"_s, u"card"_s,
                                                   u"personal_data"_s, u"program"_s, u"other"_s});
    if (!fields.sound())
        return refuse(fields.problem());
    const auto text = wordedText(call.json, u"text"_s, kMaxText);
    if (!text)
        return refuse(text.error());
    complaint.text = *text;
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        complaint.createdAt = m_clock.now();
        const Complaint received =
            Complaints::receive(transaction, call.session.customer, complaint, feed);
        return jsonReply(201, received.toJson());
    });
}

Outcome<Reply> CaseEndpoints::disputes(const Call &call)
{
    Transaction transaction(m_database);
    QByteArrayList records;
    for (const Dispute &dispute : Disputes::of(transaction, call.session.customer))
        records.append(dispute.toJson());
    return listReply("disputes", records, m_clock);
}

Outcome<Reply> CaseEndpoints::complaints(const Call &call)
{
    Transaction transaction(m_database);
    QByteArrayList records;
    for (const Complaint &complaint : Complaints::of(transaction, call.session.customer))
        records.append(complaint.toJson());
    return listReply("complaints", records, m_clock);
}

Outcome<Reply> CaseEndpoints::addMessage(const Call &call, CaseKind kind)
{
    const auto text = wordedText(call.json, u"text"_s, kMaxText);
    if (!text)
        return refuse(text.error());
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        const QString id = call.captures.value(0);
        const auto one = Cases::find(transaction, id);
        if (!one || one->id != id || one->kind != kind || one->customer != call.session.customer)
            return refuse(ProblemCode::NotFound);
        const CaseMessage message{false, *text, m_clock.now()};
        if (auto added = Cases::addMessage(transaction, *one, message, feed); !added)
            return refuse(added.error());
        return jsonReply(201, Cases::toJson(transaction, *one));
    });
}

} // namespace qorgan::sandbox
