// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Digests.h"

#include "sandbox/Customers.h"
#include "sandbox/Json.h"
#include "sandbox/Ledger.h"
#include "sandbox/WireTime.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <map>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// What both queries below begin with.
constexpr int kId = 0;
constexpr int kVersion = 1;
constexpr int kStatus = 2;

/// One month of one account; rows come in ascending byte order of their ids.
class MonthHash
{
public:
    void add(const SQLite::Statement &row)
    {
        addColumn(row, kId, "\t");
        addColumn(row, kVersion, "\t");
        addColumn(row, kStatus, "\n");
        ++m_count;
    }

    [[nodiscard]] QJsonObject toJson(const QString &account, const QString &month) const
    {
        return {{u"account"_s, account},
                {u"month"_s, month},
                {u"count"_s, m_count},
                {u"sha256"_s, QString::fromLatin1(m_hash.result().toHex())}};
    }

private:
    void addColumn(const SQLite::Statement &row, int index, const char *end)
    {
        const SQLite::Column column = row.getColumn(index);
        const char *text = column.getText();
        m_hash.addData(QByteArrayView(text, column.getBytes()));
        m_hash.addData(QByteArrayView(end, 1));
    }

    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_count = 0;
};

void addPlace(Transaction &transaction, const QString &customer, QJsonObject &json)
{
    const qint64 last = Customers::find(transaction, customer).value_or(Customer()).lastSeq;
    json.insert(u"seq"_s, QString::number(last));
    json.insert(u"epoch"_s, SyncFeed::epoch(transaction));
}

} // namespace

Digests::Digests(Database &database)
    : m_database(database)
{
}

Outcome<QByteArray> Digests::ofMonth(const QString &customer, const QString &account,
                                     const QString &month) const
{
    const QDate first = QDate::fromString(month + u"-01"_s, Qt::ISODate);
    Transaction transaction(m_database);
    const auto owned = Ledger::findAccount(transaction, account);
    if (!owned || owned->customer != customer)
        return refuse(ProblemCode::NotFound);
    auto find = transaction.prepare("SELECT id, version, status FROM operations WHERE account = ?"
                                    " AND created_at >= ? AND created_at < ? ORDER BY id");
    bindAll(find, account, bankMidnight(first), bankMidnight(first.addMonths(1)));
    MonthHash hash;
    while (find.executeStep())
        hash.add(find);
    QJsonObject json = hash.toJson(account, month);
    addPlace(transaction, customer, json);
    return toBytes(json);
}

QByteArray Digests::ofAll(const QString &customer) const
{
    // One transaction: an operation moving on meanwhile is in the hashes and the seq, or in
    // neither.
    Transaction transaction(m_database);
    // Its index holds all it needs, in this order: nothing is sorted, no row is looked up.
    auto find = transaction.prepare("SELECT id, version, status, created_at FROM operations"
                                    " WHERE account = ? ORDER BY id");
    QJsonArray list;
    for (const LedgerAccount &account : Ledger::accountsOf(transaction, customer)) {
        // Ids rise over the whole account, and so within each month.
        std::map<BankMonth, MonthHash> months;
        bindAll(find, account.id);
        while (find.executeStep())
            months[bankMonth(find.getColumn(3).getInt64())].add(find);
        find.reset();
        for (const auto &[month, hash] : months)
            list.append(hash.toJson(account.id, wireMonth(month)));
    }
    QJsonObject json{{u"months"_s, list}};
    addPlace(transaction, customer, json);
    return toBytes(json);
}

} // namespace qorgan::sandbox
