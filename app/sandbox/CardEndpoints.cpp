// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CardEndpoints.h"

#include "sandbox/Customers.h"
#include "sandbox/Json.h"
#include "sandbox/LimitHold.h"
#include "sandbox/Sessions.h"

#include <QJsonArray>

#include <set>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxToken = 128;
constexpr qsizetype kMaxControls = 5;
constexpr qint64 kMaxMinor = 1'000'000'000'000LL;

// A control as the customer wants it.
struct Wanted {
    CardChannel channel = CardChannel::Internet;
    bool enabled = false;
    domain::Money limit;
};

// The version the customer saw, 0 for what is none.
Outcome<qint64> seenVersion(const Call &call)
{
    const QByteArray tag = call.headers.value("if-match");
    if (tag.isEmpty())
        return refuse(ProblemCode::PreconditionRequired);
    const bool inQuotes = tag.size() > 2 && tag.startsWith('"') && tag.endsWith('"');
    return inQuotes ? tag.mid(1, tag.size() - 2).toLongLong() : 0;
}

Outcome<Card> ownCard(Transaction &transaction, const Call &call)
{
    auto card = Cards::find(transaction, call.captures.value(0));
    if (!card || card->customer != call.session.customer)
        return refuse(ProblemCode::NotFound);
    return *card;
}

// A payment since then is in nobody's way: it changed nothing the customer sets.
Outcome<Card> cardAsSeen(Transaction &transaction, const Call &call, qint64 seen)
{
    auto card = ownCard(transaction, call);
    if (card && (seen < card->settingsVersion || seen > card->version))
        return refuse(ProblemCode::PreconditionFailed);
    return card;
}

Outcome<Wanted> readControl(const QJsonValue &value)
{
    FieldReader fields(value.toObject(), u"controls."_s);
    const auto channel = cardChannelFrom(fields.text(u"channel"_s, 64));
    const bool enabled = fields.flag(u"enabled"_s);
    FieldReader limit(fields.object(u"limit"_s), u"controls.limit."_s);
    const qint64 minor = limit.integer(u"minor"_s, 0, 0, kMaxMinor);
    const QString currency = limit.text(u"currency"_s, 3);
    if (!fields.sound())
        return refuse(fields.problem());
    if (!limit.sound())
        return refuse(limit.problem());
    if (!channel)
        return refuseField(u"controls.channel"_s, u"format"_s);
    if (!fields.has(u"enabled"_s))
        return refuseField(u"controls.enabled"_s, u"required"_s);
    if (!limit.has(u"minor"_s))
        return refuseField(u"controls.limit.minor"_s, u"required"_s);
    return Wanted{*channel, enabled, {minor, currency}};
}

Outcome<QList<Wanted>> readControls(const QJsonObject &json)
{
    const QJsonValue value = json.value(u"controls"_s);
    if (!value.isArray())
        return refuseField(u"controls"_s, value.isUndefined() ? u"required"_s : u"type"_s);
    const QJsonArray array = value.toArray();
    if (array.isEmpty() || array.size() > kMaxControls)
        return refuseField(u"controls"_s, u"length"_s);
    QList<Wanted> list;
    std::set<CardChannel> named;
    for (const auto &item : array) {
        const auto wanted = readControl(item);
        if (!wanted)
            return refuse(wanted.error());
        if (!named.insert(wanted->channel).second)
            return refuseField(u"controls.channel"_s, u"range"_s);
        list.append(*wanted);
    }
    return list;
}

Outcome<CardControls> applied(const Card &card, const QList<Wanted> &list)
{
    CardControls controls = card.controls;
    for (const Wanted &wanted : list) {
        CardControl &control = controls[static_cast<size_t>(wanted.channel)];
        if (wanted.limit.currency != card.currency)
            return refuseField(u"controls.limit.currency"_s, u"range"_s);
        if (wanted.limit.minor > control.highest)
            return refuseField(u"controls.limit.minor"_s, u"range"_s);
        control.enabled = wanted.enabled;
        control.limit = wanted.limit.minor;
    }
    return controls;
}

bool raises(const CardControls &before, const CardControls &after)
{
    for (size_t i = 0; i < before.size(); ++i) {
        if (after[i].limit > before[i].limit || (after[i].enabled && !before[i].enabled))
            return true;
    }
    return false;
}

// A kept answer comes without its header, so it is read from the body.
Outcome<Reply> tagged(Outcome<Reply> reply)
{
    if (reply) {
        const QJsonObject card = parseObject(reply->body).value_or(QJsonObject());
        const qint64 version = card.value(u"version"_s).toInteger();
        reply->headers = {{"ETag", '"' + QByteArray::number(version) + '"'}};
    }
    return reply;
}

} // namespace

CardEndpoints::CardEndpoints(Database &database, const BankClock &clock, Events &events,
                             const Verifications &verifications)
    : m_database(database)
    , m_clock(clock)
    , m_verifications(verifications)
    , m_once(database, clock, events)
{
}

void CardEndpoints::addTo(Router &router)
{
    router.add({"GET", "/v1/cards", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return list(call); }});
    router.add({"POST", "/v1/cards/{}/block", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return tagged(block(call)); }});
    router.add({"POST", "/v1/cards/{}/unblock", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return tagged(unblock(call)); }});
    router.add({"PUT", "/v1/cards/{}/controls", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return tagged(putControls(call)); }});
}

Outcome<Reply> CardEndpoints::list(const Call &call)
{
    Transaction transaction(m_database);
    QByteArrayList records;
    for (const Card &card : Cards::of(transaction, call.session.customer))
        records.append(card.toJson());
    return listReply("cards", records, m_clock);
}

Outcome<Reply> CardEndpoints::block(const Call &call)
{
    FieldReader fields(call.json);
    const QString reason =
        fields.word(u"reason"_s, {u"lost"_s, u"stolen"_s, u"suspicious"_s, u"temporary"_s});
    if (!fields.sound())
        return refuse(fields.problem());
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        auto card = ownCard(transaction, call);
        if (!card)
            return refuse(card.error());
        if (!card->isBlocked() || (isForGood(reason) && !card->isBlockedForGood())) {
            const QString device = Sessions::deviceName(transaction, call.session);
            Cards::addBlock(transaction, *card, {true, false, reason, device, m_clock.now()}, feed);
            Verifications::endAbout(transaction, card->id);
        }
        return jsonReply(200, card->toJson());
    });
}

Outcome<Reply> CardEndpoints::unblock(const Call &call)
{
    FieldReader fields(call.json);
    const QString token = fields.text(u"verification_token"_s, kMaxToken, Presence::Optional);
    if (!fields.sound())
        return refuse(fields.problem());
    const auto seen = seenVersion(call);
    if (!seen)
        return refuse(seen.error());
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        auto card = cardAsSeen(transaction, call, *seen);
        if (!card)
            return refuse(card.error());
        // Before the key is looked at: nobody shall ask for one that helps nothing.
        if (card->isBlockedForGood())
            return refuse(ProblemCode::CardBlockFinal);
        if (card->isBlockedByBank())
            return refuse(ProblemCode::CardBlockedByBank);
        if (auto spent = spendKey(transaction, call, *card, token); !spent)
            return refuse(spent.error());
        if (card->isBlocked()) {
            const QString device = Sessions::deviceName(transaction, call.session);
            Cards::addBlock(transaction, *card, {false, false, {}, device, m_clock.now()}, feed);
        }
        return jsonReply(200, card->toJson());
    });
}

Outcome<Reply> CardEndpoints::putControls(const Call &call)
{
    FieldReader fields(call.json);
    const QString token = fields.text(u"verification_token"_s, kMaxToken, Presence::Optional);
    if (!fields.sound())
        return refuse(fields.problem());
    const auto wanted = readControls(call.json);
    if (!wanted)
        return refuse(wanted.error());
    const auto seen = seenVersion(call);
    if (!seen)
        return refuse(seen.error());
    return m_once.run(call, [&](Transaction &transaction, FeedWriter &feed) -> Outcome<Reply> {
        auto card = cardAsSeen(transaction, call, *seen);
        if (!card)
            return refuse(card.error());
        const auto controls = applied(*card, *wanted);
        if (!controls)
            return refuse(controls.error());
        if (raises(card->controls, *controls)) {
            const auto customer = Customers::find(transaction, call.session.customer);
            // Before the key is looked at, as above.
            if (auto free = LimitHold::mayRaise(customer.value_or(Customer()), m_clock.now());
                !free)
                return refuse(free.error());
            if (auto spent = spendKey(transaction, call, *card, token); !spent)
                return refuse(spent.error());
        }
        if (*controls != card->controls)
            Cards::setControls(transaction, *card, *controls, feed);
        return jsonReply(200, card->toJson());
    });
}

Outcome<void> CardEndpoints::spendKey(Transaction &transaction, const Call &call, const Card &card,
                                      const QString &token) const
{
    if (token.isEmpty())
        return refuse(ProblemCode::VerificationRequired);
    const auto phone =
        m_verifications.phoneOf(transaction, token, call.jkt, KeyPurpose::CardChange, card.id);
    if (!phone)
        return refuse(phone.error());
    const auto holder = Customers::findByPhone(transaction, *phone);
    if (!holder || holder->id != call.session.customer)
        return refuse(ProblemCode::VerificationTokenInvalid);
    Verifications::spend(transaction, token);
    return {};
}

} // namespace qorgan::sandbox
