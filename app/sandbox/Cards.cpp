// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Cards.h"

#include "sandbox/LatinName.h"
#include "sandbox/Ledger.h"
#include "sandbox/WireTime.h"

#include <algorithm>
#include <utility>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;
using domain::OperationChannel;
using domain::OperationStatus;

namespace {

constexpr qsizetype kMaxBlocks = 50;
constexpr int kGoodForMonths = 40;

// What a change does to the customer's own settings: whoever edits those is not in the way of a
// payment, only of another edit.
enum class Settings { Changed, Same };

CardControls firstControls()
{
    // Limit and the highest one, in tiyn.
    return {CardControl{true, 30'000'000, 200'000'000}, CardControl{true, 20'000'000, 100'000'000},
            CardControl{true, 50'000'000, 300'000'000}, CardControl{true, 50'000'000, 300'000'000},
            CardControl{false, 10'000'000, 200'000'000}};
}

Card readOne(const SQLite::Statement &row)
{
    Card card = Card::fromJson(columnBytes(row, 0));
    card.customer = columnText(row, 1);
    card.position = row.getColumn(2).getInt();
    card.settingsVersion = row.getColumn(3).getInt64();
    return card;
}

void insert(Transaction &transaction, const Card &card, FeedWriter &feed)
{
    auto insert = transaction.prepare(
        "INSERT INTO cards (id, customer, account, position, expires, status, settings_version,"
        " data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert, card.id, card.customer, card.account, card.position, card.expires,
            card.status(), card.settingsVersion, card.toJson());
    insert.exec();
    feed.upsert(u"card"_s, card.id);
}

void save(Transaction &transaction, Card &card, Settings settings, FeedWriter &feed)
{
    card.version += 1;
    if (settings == Settings::Changed)
        card.settingsVersion = card.version;
    auto update = transaction.prepare(
        "UPDATE cards SET status = ?, settings_version = ?, data = ? WHERE id = ?");
    bindAll(update, card.status(), card.settingsVersion, card.toJson(), card.id);
    update.exec();
    feed.upsert(u"card"_s, card.id);
}

bool countsFor(const LedgerOperation &operation)
{
    const bool approved =
        operation.status == OperationStatus::Pending || operation.status == OperationStatus::Booked;
    return approved && !operation.cardId.isEmpty() && operation.amount.minor < 0;
}

void beginDay(Card &card, const QString &day)
{
    if (card.usedDay == day)
        return;
    card.usedDay = day;
    for (CardControl &control : card.controls)
        control.used = 0;
}

} // namespace

std::optional<Card> Cards::find(Transaction &transaction, const QString &id)
{
    auto find = transaction.prepare(
        "SELECT data, customer, position, settings_version FROM cards WHERE id = ?");
    bindAll(find, id);
    return find.executeStep() ? std::optional(readOne(find)) : std::nullopt;
}

QList<Card> Cards::of(Transaction &transaction, const QString &customer)
{
    auto find = transaction.prepare("SELECT data, customer, position, settings_version FROM cards"
                                    " WHERE customer = ? ORDER BY position");
    bindAll(find, customer);
    QList<Card> cards;
    while (find.executeStep())
        cards.append(readOne(find));
    return cards;
}

void Cards::issueMissing(Transaction &transaction, const QString &customer, const QString &holder,
                         qint64 now, FeedWriter &feed)
{
    QList<Card> cards = of(transaction, customer);
    for (const LedgerAccount &account : Ledger::accountsOf(transaction, customer)) {
        const bool has = std::any_of(cards.begin(), cards.end(), [&account](const Card &card) {
            return card.account == account.id;
        });
        if (account.cardMask.isEmpty() || has)
            continue;
        Card card;
        // The account's own, so that equal seeds make equal cards.
        card.id = u"card_"_s + account.id.section(u'_', -1);
        card.customer = customer;
        card.position = static_cast<int>(cards.size());
        card.account = account.id;
        card.currency = account.currency;
        card.mask = account.cardMask;
        card.threeDs = cards.isEmpty();
        card.network = card.threeDs ? u"visa"_s : u"mastercard"_s;
        card.holder = latinName(holder);
        const QDate today = bankDay(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC));
        card.expires = today.addMonths(kGoodForMonths - 7 * card.position).toString(u"yyyy-MM"_s);
        card.controls = firstControls();
        card.usedDay = wireDay(now);
        insert(transaction, card, feed);
        cards.append(card);
    }
}

void Cards::addBlock(Transaction &transaction, Card &card, const CardBlock &block, FeedWriter &feed)
{
    card.blocks.prepend(block);
    card.blocks = card.blocks.first(std::min(kMaxBlocks, card.blocks.size()));
    save(transaction, card, Settings::Changed, feed);
}

void Cards::setControls(Transaction &transaction, Card &card, const CardControls &controls,
                        FeedWriter &feed)
{
    card.controls = controls;
    save(transaction, card, Settings::Changed, feed);
}

void Cards::count(Transaction &transaction, const QList<LedgerOperation> &operations, Usage usage,
                  qint64 now, FeedWriter &feed)
{
    // By card and day, so that a long history changes each card once.
    QHash<std::pair<QString, QString>, std::array<qint64, std::tuple_size_v<CardControls>>> sums;
    for (const LedgerOperation &operation : operations) {
        if (!countsFor(operation))
            continue;
        auto &sum = sums[{operation.cardId, wireDay(operation.createdAt)}];
        for (const CardChannel channel : cardChannelsOf(operation))
            sum[static_cast<size_t>(channel)] -= operation.amount.minor;
    }
    const QString today = wireDay(now);
    for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
        const auto &[id, day] = it.key();
        auto card = find(transaction, id);
        if (!card || (usage == Usage::Taken ? day != today : day != card->usedDay))
            continue;
        beginDay(*card, day);
        for (size_t i = 0; i < card->controls.size(); ++i) {
            qint64 &used = card->controls[i].used;
            used += usage == Usage::Taken ? it.value()[i] : -std::min(used, it.value()[i]);
        }
        save(transaction, *card, Settings::Same, feed);
    }
}

QHash<QString, qint64> Cards::expireDue(Transaction &transaction, qint64 now)
{
    auto find = transaction.prepare("SELECT data, customer, position, settings_version FROM cards"
                                    " WHERE status <> 'expired' AND expires < ?");
    bindAll(find, wireMonth(bankMonth(now)));
    QList<Card> due;
    while (find.executeStep())
        due.append(readOne(find));
    find.reset();
    QHash<QString, qint64> woken;
    for (Card &card : due) {
        FeedWriter feed(transaction, card.customer);
        card.expired = true;
        save(transaction, card, Settings::Changed, feed);
        woken.insert(card.customer, feed.close());
    }
    return woken;
}

QList<CardChannel> cardChannelsOf(const LedgerOperation &operation)
{
    QList<CardChannel> channels;
    switch (operation.channel) {
    case OperationChannel::Internet:
        channels.append(CardChannel::Internet);
        break;
    case OperationChannel::Atm:
        channels.append(CardChannel::Atm);
        break;
    case OperationChannel::Transfer:
        channels.append(CardChannel::Transfer);
        break;
    case OperationChannel::Pos:
    case OperationChannel::Contactless:
    case OperationChannel::Other:
        channels.append(CardChannel::Pos);
        break;
    }
    if (operation.country != u"KZ"_s)
        channels.append(CardChannel::Abroad);
    return channels;
}

QString usualAuthentication(OperationChannel channel, bool threeDs)
{
    switch (channel) {
    case OperationChannel::Internet:
        return threeDs ? u"three_ds"_s : u"none"_s;
    case OperationChannel::Transfer:
        return u"session_key"_s;
    case OperationChannel::Pos:
    case OperationChannel::Atm:
        return u"pin"_s;
    case OperationChannel::Contactless:
    case OperationChannel::Other:
        break;
    }
    return u"none"_s;
}

} // namespace qorgan::sandbox
