// SPDX-License-Identifier: Apache-2.0
#include "sandbox/TrafficGenerator.h"

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

struct Share {
    DeclineReason reason;
    int percent;
    bool internetOnly;
};

constexpr std::array kShares{
    Share{DeclineReason::InsufficientFunds, 28, false},
    Share{DeclineReason::LimitExceeded, 15, false},
    Share{DeclineReason::NotForInternet, 12, true},
    Share{DeclineReason::WrongData, 10, true},
    Share{DeclineReason::CardBlocked, 8, false},
    Share{DeclineReason::CardExpired, 8, false},
    Share{DeclineReason::SuspectedFraud, 7, false},
    Share{DeclineReason::ForeignCard, 4, true},
    Share{DeclineReason::CardQuota, 4, true},
    Share{DeclineReason::Other, 4, false},
};

const LedgerAccount &accountOf(const QList<LedgerAccount> &accounts, const QString &kind)
{
    const auto found =
        std::find_if(accounts.begin(), accounts.end(),
                     [&kind](const LedgerAccount &account) { return account.kind == kind; });
    return found == accounts.end() ? accounts.front() : *found;
}

} // namespace

TrafficGenerator::TrafficGenerator(const MerchantBook &book, Chance chance)
    : m_book(book)
    , m_chance(std::move(chance))
{
}

LedgerOperation TrafficGenerator::live(const QList<LedgerAccount> &accounts, qint64 now)
{
    LedgerOperation operation = draw(accounts);
    const LedgerAccount card = accountOf(accounts, u"card"_s);
    if (operation.account == card.id && operation.amount.minor < 0
        && card.balance - card.held < kLowBalance)
    {
        // Money must come in from time to time, or the accounts run dry.
        operation.mcc.clear();
        operation.original.reset();
        fillIncome(operation, card);
    }
    operation.createdAt = now;
    operation.updatedAt = now;
    const bool debit = operation.amount.minor < 0;
    if (debit && m_chance.percent(11)) {
        decline(operation, now);
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

QList<LedgerOperation> TrafficGenerator::history(const QList<LedgerAccount> &accounts, int count,
                                                 int days, qint64 now)
{
    QList<qint64> moments;
    moments.reserve(count);
    for (int i = 0; i < count; ++i)
        moments.append(momentIn(days, now));
    std::sort(moments.begin(), moments.end());
    QList<LedgerOperation> operations;
    operations.reserve(count);
    for (const qint64 moment : moments) {
        LedgerOperation operation = draw(accounts);
        operation.createdAt = moment;
        operation.updatedAt = moment;
        const bool debit = operation.amount.minor < 0;
        const bool recent = now - moment < kPendingForAtMostMs;
        if (debit && m_chance.percent(11)) {
            decline(operation, moment);
        } else if (debit && !operation.cardMask.isEmpty() && recent && m_chance.percent(25)) {
            operation.status = OperationStatus::Pending;
            operation.settleAt = now + m_chance.between(1, 48) * kHourMs;
        } else {
            const bool reversed = debit && m_chance.percent(3);
            operation.status = reversed ? OperationStatus::Reversed : OperationStatus::Booked;
            operation.version = 2;
            operation.updatedAt = std::min(now, moment + m_chance.between(1, 40) * kHourMs);
            if (!reversed)
                operation.bookedAt = operation.updatedAt;
        }
        operations.append(operation);
    }
    return operations;
}

LedgerOperation TrafficGenerator::draw(const QList<LedgerAccount> &accounts)
{
    const LedgerAccount card = accountOf(accounts, u"card"_s);
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
        fillPurchase(operation, accountOf(accounts, u"current"_s));
    } else {
        fillPurchase(operation, card);
        if (m_chance.percent(1)) {
            operation.kind = u"refund"_s;
            operation.amount.minor = -operation.amount.minor;
            if (operation.original)
                operation.original->minor = -operation.original->minor;
        }
    }
    return operation;
}

void TrafficGenerator::fillPurchase(LedgerOperation &operation, const LedgerAccount &account)
{
    // Approximate rates in tiyn for one unit; data for show, not a quotation.
    constexpr qint64 kDollar = 52'000;
    constexpr qint64 kEuro = 60'500;
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
    if (operation.channel == OperationChannel::Internet && m_chance.percent(14)) {
        const bool euro = m_chance.percent(40);
        operation.original =
            domain::Money{-std::max<qint64>(99, minor * 100 / (euro ? kEuro : kDollar)),
                          euro ? u"EUR"_s : u"USD"_s};
    }
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
}

void TrafficGenerator::fillTransfer(LedgerOperation &operation, int direction)
{
    operation.kind = u"transfer"_s;
    operation.channel = OperationChannel::Transfer;
    operation.merchant = m_chance.pick(m_book.people());
    operation.cardMask.clear();
    operation.amount.minor = direction * m_chance.between(2, 160) * 50'000;
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

void TrafficGenerator::decline(LedgerOperation &operation, qint64 at)
{
    operation.status = OperationStatus::Declined;
    operation.bookedAt.reset();
    operation.updatedAt = at;
    qint64 roll = m_chance.between(1, 100);
    DeclineReason reason = DeclineReason::InsufficientFunds;
    for (const Share &share : kShares) {
        roll -= share.percent;
        if (roll > 0)
            continue;
        if (!share.internetOnly || operation.channel == OperationChannel::Internet)
            reason = share.reason;
        break;
    }
    operation.declineReason = reason;
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
