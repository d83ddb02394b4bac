// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CardCommands.h"

#include "sandbox/Json.h"
#include "sandbox/OperationOrder.h"
#include "sandbox/Tokens.h"
#include "sandbox/Verifications.h"

#include <QJsonArray>

#include <algorithm>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// By id, mask or network; the first card when nothing is said.
Outcome<Card> chosenCard(const QList<Card> &cards, const QJsonObject &body)
{
    FieldReader fields(body);
    const QString wanted = fields.text(u"card"_s, 64, Presence::Optional);
    const auto found = std::find_if(cards.begin(), cards.end(), [&wanted](const Card &card) {
        return wanted.isEmpty() || card.id == wanted || card.mask == wanted
               || card.network == wanted;
    });
    if (!fields.sound())
        return refuse(fields.problem());
    if (found == cards.end())
        return refuse(ProblemCode::NotFound);
    return *found;
}

QJsonObject jsonOf(const QByteArray &record)
{
    return parseObject(record).value_or(QJsonObject());
}

} // namespace

CardCommands::CardCommands(Database &database, const BankClock &clock, base::Random &random,
                           Events &events, Ledger &ledger, Traffic &traffic)
    : m_database(database)
    , m_clock(clock)
    , m_random(random)
    , m_events(events)
    , m_ledger(ledger)
    , m_traffic(traffic)
{
}

QJsonObject CardCommands::list(const Customer &customer)
{
    Transaction transaction(m_database);
    QJsonArray cards;
    for (const Card &card : Cards::of(transaction, customer.id))
        cards.append(jsonOf(card.toJson()));
    return {{u"cards"_s, cards}};
}

Outcome<QJsonObject> CardCommands::block(const Customer &customer, const QJsonObject &body)
{
    const bool blocked = body.value(u"blocked"_s).toBool(true);
    Outcome<Card> card = refuse(ProblemCode::Internal);
    qint64 seq = 0;
    {
        Transaction transaction(m_database);
        card = chosenCard(Cards::of(transaction, customer.id), body);
        if (!card)
            return refuse(card.error());
        FeedWriter feed(transaction, customer.id);
        if (blocked ? !card->isBlockedByBank() : card->isBlocked()) {
            Cards::addBlock(transaction, *card, {blocked, true, {}, {}, m_clock.now()}, feed);
            Verifications::endAbout(transaction, card->id);
        }
        seq = feed.close();
        transaction.commit();
    }
    m_events.announce(customer.id, seq);
    return jsonOf(card->toJson());
}

Outcome<QJsonObject> CardCommands::authorise(const Customer &customer, const QJsonObject &body)
{
    Holdings holdings;
    {
        Transaction transaction(m_database);
        holdings = {Ledger::accountsOf(transaction, customer.id),
                    Cards::of(transaction, customer.id)};
    }
    const auto card = chosenCard(holdings.cards, body);
    if (!card)
        return refuse(card.error());
    QJsonObject order = body;
    order.insert(u"account"_s, card->account);
    order.insert(u"card_id"_s, card->id);
    // An authorisation is of this moment.
    order.remove(u"created_at"_s);
    auto operation = readOrder(order, holdings, m_clock.now());
    if (!operation)
        return refuse(operation.error());
    if (operation->amount.minor > 0)
        return refuseField(u"amount.minor"_s, u"range"_s);
    if (operation->status != domain::OperationStatus::Booked
        && operation->status != domain::OperationStatus::Pending)
        return refuseField(u"status"_s, u"range"_s);
    if (operation->id.isEmpty())
        operation->id = newId(m_random, u"op_"_s);
    m_traffic.applyDecline(customer.id, *operation);
    const auto judged = m_ledger.authorise(customer.id, *operation);
    if (!judged)
        return refuse(judged.error());
    return jsonOf(judged->toJson());
}

} // namespace qorgan::sandbox
