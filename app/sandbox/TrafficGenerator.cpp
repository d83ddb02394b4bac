// SPDX-License-Identifier: Apache-2.0
#include "sandbox/TrafficGenerator.h"

#include "sandbox/Cards.h"
#include "sandbox/WireTime.h"

#include <algorithm>
#include <array>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;
using domain::DeclineReason;
using domain::OperationChannel;
using domain::OperationStatus;

namespace {

constexpr qint64 kSecondMs = 1000;
constexpr qint64 kHourMs = 3600 * kSecondMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kPendingForAtMostMs = 3 * kDayMs;
constexpr qint64 kLowBalance = 5'000'000;
// Approximate rates in tiyn for one unit; data for show, not a quotation.
constexpr qint64 kDollar = 52'000;
constexpr qint64 kEuro = 60'500;

struct Share {
    DeclineReason reason;
    int weight;
    bool internetOnly;
    bool byLimits; ///< what a card's limits, its account or its state give by themselves
};

constexpr std::array kShares{
    Share{DeclineReason::InsufficientFunds, 28, false, true},
    Share{DeclineReason::LimitExceeded, 15, false, true},
    Share{DeclineReason::NotForInternet, 12, true, true},
    Share{DeclineReason::WrongData, 10, true, false},
    Share{DeclineReason::CardBlocked, 8, false, true},
    Share{DeclineReason::CardExpired, 8, false, true},
    Share{DeclineReason::SuspectedFraud, 7, false, false},
    Share{DeclineReason::ForeignCard, 4, true, false},
    Share{DeclineReason::CardQuota, 4, true, false},
    Share{DeclineReason::Other, 4, false, false},
};

const LedgerAccount &accountOf(const QList<LedgerAccount> &accounts, const QString &kind)
{
    const auto found =
        std::find_if(accounts.begin(), accounts.end(),
                     [&kind](const LedgerAccount &account) { return account.kind == kind; });
    return found == accounts.end() ? accounts.front() : *found;
}

// Nobody goes on paying with a card that is good for nothing. Half of each limit is left to whoever
// shows the bank.
bool wouldBeTried(const LedgerOperation &operation, const QList<Card> &cards, qint64 now)
{
    const auto card = std::find_if(cards.begin(), cards.end(), [&operation](const Card &one) {
        return one.id == operation.cardId;
    });
    if (card == cards.end())
        return true;
    const auto channels = cardChannelsOf(operation);
    return card->status() == u"active"_s
           && std::all_of(channels.begin(), channels.end(), [&](CardChannel channel) {
                  return card->control(channel).enabled
                         && card->usedOn(wireDay(now), channel) - operation.amount.minor
                                <= card->control(channel).limit / 2;
              });
}

void addFee(LedgerOperation &operation, qint64 fee)
{
    operation.fee = domain::Money{fee, operation.amount.currency};
    operation.amount.minor -= fee;
}

// Nothing but the account it is from.
LedgerOperation emptied(const LedgerOperation &operation)
{
    LedgerOperation empty;
    empty.id = operation.id;
    empty.account = operation.account;
    empty.amount.currency = operation.amount.currency;
    return empty;
}

} // namespace

TrafficGenerator::TrafficGenerator(const MerchantBook &book, Chance chance)
    : m_book(book)
    , m_chance(std::move(chance))
{
}

LedgerOperation TrafficGenerator::live(const Holdings &holdings, qint64 now)
{
    LedgerOperation operation = draw(holdings);
    const auto low = [&operation](const LedgerAccount &account) {
        return account.id == operation.account && account.kind == u"card"_s
               && account.balance - account.held < kLowBalance;
    };
    const auto dry = std::find_if(holdings.accounts.begin(), holdings.accounts.end(), low);
    if (operation.amount.minor < 0 && dry != holdings.accounts.end()) {
        // Money must come in from time to time, or the accounts run dry.
        operation = emptied(operation);
        fillIncome(operation, *dry);
    } else if (!wouldBeTried(operation, holdings.cards, now) && !m_chance.percent(11)) {
        operation = emptied(operation);
        fillTransfer(operation, -1);
    }
    operation.createdAt = now;
    operation.updatedAt = now;
    const bool debit = operation.amount.minor < 0;
    if (debit && m_chance.percent(8)) {
        decline(operation, now, Reasons::BesidesLimits);
    } else if (debit && !operation.cardMask.isEmpty() && m_chance.percent(55)) {
        operation.status = OperationStatus::Pending;
        operation.settleAt = now + m_chance.between(5, 40) * kSecondMs;
        operation.settleTo =
            m_chance.percent(8) ? OperationStatus::Reversed : OperationStatus::Booked;
    } else {
        operation.bookedAt = now;
    }
    return operation;
}

QList<LedgerOperation> TrafficGenerator::history(const Holdings &holdings, int count, int days,
                                                 qint64 now)
{
    QList<qint64> moments;
    moments.reserve(count);
    for (int i = 0; i < count; ++i)
        moments.append(momentIn(days, now));
    std::sort(moments.begin(), moments.end());
    QList<LedgerOperation> operations;
    operations.reserve(count);
    for (const qint64 moment : moments) {
        LedgerOperation operation = draw(holdings);
        operation.createdAt = moment;
        operation.updatedAt = moment;
        const bool debit = operation.amount.minor < 0;
        const bool recent = now - moment < kPendingForAtMostMs;
        if (debit && m_chance.percent(11)) {
            decline(operation, moment, Reasons::All);
        } else if (debit && !operation.cardMask.isEmpty() && recent && m_chance.percent(25)) {
            operation.status = OperationStatus::Pending;
            operation.settleAt = now + m_chance.between(1, 48) * kHourMs;
        } else {
            const bool reversed = debit && m_chance.percent(3);
            operation.status = reversed ? OperationStatus::Reversed : OperationStatus::Booked;
            operation.version = 2;
            operation.updatedAt = std::min(now, moment + m_chance.between(1, 40) * kHourMs);
            (reversed ? operation.reversedAt : operation.bookedAt) = operation.updatedAt;
        }
        operations.append(operation);
    }
    return operations;
}

LedgerOperation TrafficGenerator::draw(const Holdings &holdings)
{
    const LedgerAccount card = cardAccount(holdings.accounts);
    LedgerOperation operation;
    operation.id = u"op_"_s + m_chance.hex();
    operation.account = card.id;
    operation.amount.currency = card.currency;
    operation.cardMask = card.cardMask;
    const qint64 roll = m_chance.between(1, 100);
    if (roll <= 4) {
        fillCash(operation);
    } else if (roll <= 11) {
        fillTransfer(operation, -1);
    } else if (roll <= 14) {
        fillTransfer(operation, +1);
    } else if (roll <= 16) {
        fillIncome(operation, card);
    } else if (roll <= 18) {
        fillPurchase(operation, accountOf(holdings.accounts, u"current"_s));
    } else {
        fillPurchase(operation, card);
        if (m_chance.percent(1)) {
            operation.kind = u"refund"_s;
            operation.amount.minor = -operation.amount.minor;
            if (operation.original)
                operation.original->minor = -operation.original->minor;
        }
    }
    nameCard(operation, holdings.cards);
    return operation;
}

LedgerAccount TrafficGenerator::cardAccount(const QList<LedgerAccount> &accounts)
{
    QList<LedgerAccount> others = accounts;
    const LedgerAccount first = accountOf(accounts, u"card"_s);
    others.removeIf([&first](const LedgerAccount &account) {
        return account.id == first.id || account.kind != u"card"_s;
    });
    return others.isEmpty() || m_chance.percent(75) ? first : m_chance.pick(others);
}

void TrafficGenerator::nameCard(LedgerOperation &operation, const QList<Card> &cards)
{
    constexpr qint64 kContactlessWithoutPin = 2'000'000;
    const auto card = std::find_if(cards.begin(), cards.end(), [&operation](const Card &one) {
        return one.mask == operation.cardMask && one.account == operation.account;
    });
    if (card == cards.end())
        return;
    operation.cardId = card->id;
    if (operation.amount.minor > 0)
        return;
    operation.authentication = usualAuthentication(operation.channel, card->threeDs);
    const bool contactless = operation.channel == OperationChannel::Contactless;
    if (contactless && -operation.amount.minor > kContactlessWithoutPin)
        operation.authentication = u"pin"_s;
    // Not every shop asks for 3-D Secure.
    if (operation.channel == OperationChannel::Internet && m_chance.percent(15))
        operation.authentication = u"none"_s;
}

void TrafficGenerator::fillPurchase(LedgerOperation &operation, const LedgerAccount &account)
{
    const Merchant *merchant = &m_book.merchants().front();
    do {
        merchant = &m_chance.pick(m_book.merchants());
    } while (merchant->channels.contains(OperationChannel::Atm));
    operation.channel = m_chance.pick(merchant->channels);
    operation.merchant = merchant->name;
    operation.city = merchant->city;
    operation.mcc = merchant->mcc;
    const qint64 minor = tenge(merchant->least, merchant->most);
    if (account.currency != u"KZT"_s) {
        operation.account = account.id;
        operation.cardMask.clear();
        operation.channel = OperationChannel::Internet;
        operation.amount = {-std::max<qint64>(100, minor * 100 / kDollar), account.currency};
        return;
    }
    operation.amount.minor = -minor;
    if (operation.channel != OperationChannel::Internet)
        return;
    if (m_chance.percent(14))
        fillForeign(operation, minor);
    else if (m_chance.percent(2))
        operation.amount.minor = 0; // somebody tries whether the card is good
}

void TrafficGenerator::fillForeign(LedgerOperation &operation, qint64 minor)
{
    const bool euro = m_chance.percent(40);
    const qint64 rate = (euro ? kEuro : kDollar) + m_chance.between(-600, 600);
    const qint64 cents = std::max<qint64>(99, minor * 100 / rate);
    operation.original = domain::Money{-cents, euro ? u"EUR"_s : u"USD"_s};
    operation.exchangeRate = u"%1.%2"_s.arg(rate / 100).arg(rate % 100, 2, 10, QLatin1Char('0'));
    operation.amount.minor = -((cents * rate + 50) / 100);
}

void TrafficGenerator::fillCash(LedgerOperation &operation)
{
    QList<Merchant> machines;
    for (const Merchant &merchant : m_book.merchants()) {
        if (merchant.channels.contains(OperationChannel::Atm))
            machines.append(merchant);
    }
    operation.kind = u"cash"_s;
    operation.channel = OperationChannel::Atm;
    if (!machines.isEmpty()) {
        const Merchant &machine = m_chance.pick(machines);
        operation.merchant = machine.name;
        operation.mcc = machine.mcc;
    }
    operation.city = m_chance.pick(m_book.cities());
    operation.amount.minor = -m_chance.between(1, 40) * 500'000;
    // At another bank's machine.
    if (m_chance.percent(30))
        addFee(operation, -operation.amount.minor / 100);
}

void TrafficGenerator::fillTransfer(LedgerOperation &operation, int direction)
{
    operation.kind = u"transfer"_s;
    operation.channel = OperationChannel::Transfer;
    operation.merchant = m_chance.pick(m_book.people());
    operation.cardMask.clear();
    operation.amount.minor = direction * m_chance.between(2, 160) * 50'000;
    if (direction < 0 && m_chance.percent(20))
        addFee(operation, std::max<qint64>(10'000, -operation.amount.minor / 200));
}

void TrafficGenerator::fillIncome(LedgerOperation &operation, const LedgerAccount &account)
{
    static const QStringList kEmployers{u"ЖШС «Дала-Дерек»"_s, u"ТОО «Северный склад»"_s,
                                        u"№17 гимназия"_s, u"ТОО «Инженер-Проект К»"_s};
    operation.kind = u"income"_s;
    operation.channel = OperationChannel::Transfer;
    operation.merchant = m_chance.pick(kEmployers);
    operation.city.clear();
    operation.cardMask.clear();
    operation.account = account.id;
    operation.amount = {m_chance.between(180, 640) * 100'000, account.currency};
}

void TrafficGenerator::decline(LedgerOperation &operation, qint64 at, Reasons reasons)
{
    QList<DeclineReason> fitting;
    for (const Share &share : kShares) {
        const bool fits = (operation.channel == OperationChannel::Internet || !share.internetOnly)
                          && (reasons == Reasons::All || !share.byLimits);
        fitting.append(QList<DeclineReason>(fits ? share.weight : 0, share.reason));
    }
    operation.decline(m_chance.pick(fitting));
    operation.updatedAt = at;
}

qint64 TrafficGenerator::tenge(qint64 least, qint64 most)
{
    // The smaller of two draws: small purchases are more common than large ones.
    const qint64 whole = std::min(m_chance.between(least, most), m_chance.between(least, most));
    return whole * 100 + (m_chance.percent(12) ? m_chance.between(1, 99) : 0);
}

qint64 TrafficGenerator::momentIn(int days, qint64 now)
{
    const qint64 day = now - m_chance.between(0, days - 1) * kDayMs;
    const qint64 midnight = bankMidnight(bankDay(QDateTime::fromMSecsSinceEpoch(day, Qt::UTC)));
    const qint64 moment = midnight + m_chance.between(7 * kHourMs, 23 * kHourMs);
    return moment < now ? moment : now - m_chance.between(1, 6 * kHourMs);
}

} // namespace qorgan::sandbox
