// SPDX-License-Identifier: Apache-2.0
#include "sandbox/OpeningSet.h"

#include "sandbox/Cards.h"
#include "sandbox/Customers.h"
#include "sandbox/Postings.h"
#include "sandbox/TrafficGenerator.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kAccountStream = 1;
constexpr quint64 kHistoryStream = 2;
constexpr int kHistoryDays = 90;
// No bank of Kazakhstan has this code; accounts of the sandbox cannot be mistaken for real ones.
constexpr const char *kBankCode = "999";

// ISO 13616: the check digits make the rearranged number leave 1 when divided by 97.
QString iban(const QString &account)
{
    const QString digits = QLatin1String(kBankCode) + account;
    int remainder = 0;
    for (const QChar c : QString(digits + u"203500"_s)) // "KZ00" in digits
        remainder = (remainder * 10 + c.digitValue()) % 97;
    return u"KZ%1%2"_s.arg(98 - remainder, 2, 10, QLatin1Char('0')).arg(digits);
}

quint64 count(Transaction &transaction, const char *sql)
{
    auto statement = transaction.prepare(sql);
    statement.executeStep();
    return static_cast<quint64>(statement.getColumn(0).getInt64());
}

LedgerAccount makeAccount(Chance &chance, const QString &customer, int position,
                          const QString &kind, const QString &currency)
{
    LedgerAccount account;
    account.id = u"acc_"_s + chance.hex();
    account.customer = customer;
    account.position = position;
    account.kind = kind;
    account.currency = currency;
    account.iban =
        iban(u"%1"_s.arg(chance.between(0, 9'999'999'999'999LL), 13, 10, QLatin1Char('0')));
    account.openedOn = QDate(2023, 1, 9).addDays(chance.between(0, 1000)).toString(Qt::ISODate);
    return account;
}

LedgerAccount makeCardAccount(Chance &chance, const QString &customer, int position)
{
    LedgerAccount account = makeAccount(chance, customer, position, u"card"_s, u"KZT"_s);
    account.balance = chance.between(180'000, 900'000) * 100;
    account.cardMask = u"•• %1"_s.arg(chance.between(1000, 9999));
    return account;
}

} // namespace

quint64 operationCount(Transaction &transaction)
{
    return count(transaction, "SELECT count(*) FROM operations");
}

OpeningSet::OpeningSet(const BankClock &clock, const MerchantBook &book, quint64 seed,
                       int historyLength)
    : m_clock(clock)
    , m_book(book)
    , m_seed(seed)
    , m_historyLength(historyLength)
{
}

void OpeningSet::open(Transaction &transaction, const Customer &owner,
                      std::optional<int> history) const
{
    const QString &customer = owner.id;
    Chance chance(m_seed, kAccountStream, count(transaction, "SELECT count(*) FROM accounts"));
    FeedWriter feed(transaction, customer);
    const LedgerAccount card = makeCardAccount(chance, customer, 0);
    const QString kept = owner.company ? u"current"_s : u"savings"_s;
    LedgerAccount tenge = makeAccount(chance, customer, 1, kept, u"KZT"_s);
    tenge.balance = chance.between(300'000, 4'000'000) * 100;
    LedgerAccount dollars = makeAccount(chance, customer, 2, u"current"_s, u"USD"_s);
    dollars.balance = chance.between(40'000, 300'000);
    const LedgerAccount second = makeCardAccount(chance, customer, 3);
    for (const LedgerAccount &account : {card, tenge, dollars, second})
        Ledger::insertAccount(transaction, account, feed);
    issueCards(transaction, customer, feed);
    addHistory(transaction, customer, history.value_or(m_historyLength), kHistoryDays, feed);
    feed.close();
}

void OpeningSet::issueCards(Transaction &transaction, const QString &customer,
                            FeedWriter &feed) const
{
    const QString holder = Customers::find(transaction, customer).value_or(Customer()).name;
    Cards::issueMissing(transaction, customer, holder, m_clock.now(), feed);
}

void OpeningSet::addHistory(Transaction &transaction, const QString &customer, int count, int days,
                            FeedWriter &feed) const
{
    const QList<LedgerAccount> accounts = Ledger::accountsOf(transaction, customer);
    if (accounts.isEmpty())
        return;
    TrafficGenerator generator(m_book, Chance(m_seed, kHistoryStream, operationCount(transaction)));
    const Holdings holdings{accounts, Cards::of(transaction, customer)};
    const qint64 now = m_clock.now();
    Postings::addHistory(transaction, customer, generator.history(holdings, count, days, now), now,
                         feed);
}

} // namespace qorgan::sandbox
