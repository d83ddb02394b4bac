// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Disputes.h"

#include "sandbox/Json.h"
#include "sandbox/Ledger.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// The bank's offset never changes, so 30 days are the same there.
constexpr qint64 kAnswerMs = 30LL * 24 * 3600 * 1000;

Dispute readOne(const SQLite::Statement &row)
{
    Dispute dispute;
    dispute.id = columnText(row, 0);
    dispute.number = columnText(row, 1);
    dispute.operation = columnText(row, 2);
    dispute.kind = columnText(row, 3);
    dispute.text = columnText(row, 4);
    dispute.state = columnText(row, 5);
    dispute.version = row.getColumn(6).getInt64();
    dispute.createdAt = row.getColumn(7).getInt64();
    dispute.dueAt = row.getColumn(8).getInt64();
    return dispute;
}

// Counted anew in each year of the bank. No dispute is ever removed.
QString nextNumber(Transaction &transaction, qint64 now)
{
    const int year = bankDay(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC)).year();
    const QString begin = u"D-%1-"_s.arg(year, 4, 10, QLatin1Char('0'));
    auto count = transaction.prepare("SELECT count(*) FROM disputes WHERE number GLOB ?");
    bindAll(count, QString(begin + u'*'));
    count.executeStep();
    return begin + u"%1"_s.arg(count.getColumn(0).getInt64() + 1, 6, 10, QLatin1Char('0'));
}

void insert(Transaction &transaction, const QString &customer, const Dispute &dispute)
{
    auto insert = transaction.prepare(
        "INSERT INTO disputes (id, number, operation, kind, text, state, version, created_at,"
        " due_at, customer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert, dispute.id, dispute.number, dispute.operation, dispute.kind, dispute.text,
            dispute.state, dispute.version, dispute.createdAt, dispute.dueAt, customer);
    insert.exec();
}

} // namespace

QByteArray Dispute::toJson() const
{
    QJsonObject json{{u"id"_s, id},
                     {u"number"_s, number},
                     {u"operation_id"_s, operation},
                     {u"kind"_s, kind},
                     {u"state"_s, state},
                     {u"version"_s, version},
                     {u"created_at"_s, wireTime(createdAt)},
                     {u"due_at"_s, wireTime(dueAt)}};
    if (!text.isEmpty())
        json.insert(u"text"_s, text);
    return toBytes(json);
}

Outcome<Dispute> Disputes::receive(Transaction &transaction, const QString &customer,
                                   const Dispute &report, FeedWriter &feed)
{
    if (!Ledger::findOperation(transaction, customer, report.operation))
        return refuse(ProblemCode::NotFound);
    auto open = transaction.prepare(
        "SELECT number FROM disputes WHERE operation = ? AND state <> 'decided'");
    bindAll(open, report.operation);
    if (open.executeStep()) {
        Problem problem{ProblemCode::DisputeExists};
        problem.number = columnText(open, 0);
        return refuse(problem);
    }
    Dispute dispute = report;
    dispute.number = nextNumber(transaction, report.createdAt);
    dispute.dueAt = report.createdAt + kAnswerMs;
    insert(transaction, customer, dispute);
    feed.upsert(u"dispute"_s, dispute.id);
    return dispute;
}

std::optional<Dispute> Disputes::find(Transaction &transaction, const QString &id)
{
    auto find = transaction.prepare(
        "SELECT id, number, operation, kind, text, state, version, created_at, due_at"
        " FROM disputes WHERE id = ?");
    bindAll(find, id);
    return find.executeStep() ? std::optional(readOne(find)) : std::nullopt;
}

QList<Dispute> Disputes::of(Transaction &transaction, const QString &customer)
{
    auto find = transaction.prepare(
        "SELECT id, number, operation, kind, text, state, version, created_at, due_at"
        " FROM disputes WHERE customer = ? ORDER BY created_at DESC, number DESC");
    bindAll(find, customer);
    QList<Dispute> disputes;
    while (find.executeStep())
        disputes.append(readOne(find));
    return disputes;
}

} // namespace qorgan::sandbox
