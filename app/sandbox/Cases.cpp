// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Cases.h"

#include "sandbox/Complaints.h"
#include "sandbox/Disputes.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// The statements of one kind; the tables share the names of their columns.
struct Statements {
    const char *count;
    const char *find;
    const char *take;
    const char *touch;
};

const Statements &statementsOf(CaseKind kind)
{
    static constexpr Statements kDisputes{
        "SELECT count(*) FROM disputes WHERE number GLOB ?",
        "SELECT id, customer, state FROM disputes WHERE id = ?1 OR number = ?1",
        "UPDATE disputes SET state = 'in_review', version = version + 1 WHERE id = ?",
        "UPDATE disputes SET version = version + 1 WHERE id = ?"};
    static constexpr Statements kComplaints{
        "SELECT count(*) FROM complaints WHERE number GLOB ?",
        "SELECT id, customer, state FROM complaints WHERE id = ?1 OR number = ?1",
        "UPDATE complaints SET state = 'in_review', version = version + 1 WHERE id = ?",
        "UPDATE complaints SET version = version + 1 WHERE id = ?"};
    return kind == CaseKind::Dispute ? kDisputes : kComplaints;
}

void run(Transaction &transaction, const char *sql, const QString &id)
{
    auto statement = transaction.prepare(sql);
    bindAll(statement, id);
    statement.exec();
}

} // namespace

bool Case::isClosed() const
{
    return state == u"decided"_s || state == u"answered"_s;
}

QString Cases::nextNumber(Transaction &transaction, CaseKind kind, qint64 now)
{
    const int year = bankDay(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC)).year();
    const QChar letter = kind == CaseKind::Dispute ? u'D' : u'C';
    const QString begin = u"%1-%2-"_s.arg(letter).arg(year, 4, 10, QLatin1Char('0'));
    auto count = transaction.prepare(statementsOf(kind).count);
    bindAll(count, QString(begin + u'*'));
    count.executeStep();
    return begin + u"%1"_s.arg(count.getColumn(0).getInt64() + 1, 6, 10, QLatin1Char('0'));
}

std::optional<Case> Cases::find(Transaction &transaction, const QString &name)
{
    for (const CaseKind kind : {CaseKind::Dispute, CaseKind::Complaint}) {
        auto find = transaction.prepare(statementsOf(kind).find);
        bindAll(find, name);
        if (find.executeStep())
            return Case{kind, columnText(find, 0), columnText(find, 1), columnText(find, 2)};
    }
    return std::nullopt;
}

QByteArray Cases::toJson(Transaction &transaction, const Case &one)
{
    if (one.kind == CaseKind::Dispute)
        return Disputes::find(transaction, one.id).value_or(Dispute()).toJson();
    return Complaints::find(transaction, one.id).value_or(Complaint()).toJson();
}

QString Cases::feedKind(CaseKind kind)
{
    return kind == CaseKind::Dispute ? u"dispute"_s : u"complaint"_s;
}

Outcome<void> Cases::take(Transaction &transaction, const Case &one, qint64 now, FeedWriter &feed)
{
    if (one.isClosed())
        return refuse(ProblemCode::CaseClosed);
    if (one.state != u"received"_s)
        return refuseField(u"state"_s, u"range"_s);
    run(transaction, statementsOf(one.kind).take, one.id);
    feed.upsert(feedKind(one.kind), one.id);
    wait(transaction, one.id, now);
    return {};
}

Outcome<void> Cases::addMessage(Transaction &transaction, const Case &one,
                                const CaseMessage &message, FeedWriter &feed)
{
    if (one.isClosed())
        return refuse(ProblemCode::CaseClosed);
    const auto position = static_cast<int>(messagesOf(transaction, one.id).size()) + 1;
    if (position > kMostMessages)
        return refuseField(u"text"_s, u"range"_s);
    auto insert = transaction.prepare(
        "INSERT INTO case_messages (case_id, position, sender, text, at) VALUES (?, ?, ?, ?, ?)");
    bindAll(insert, one.id, position, message.fromBank ? u"bank"_s : u"customer"_s, message.text,
            message.at);
    insert.exec();
    run(transaction, statementsOf(one.kind).touch, one.id);
    feed.upsert(feedKind(one.kind), one.id);
    wait(transaction, one.id, message.at);
    return {};
}

QList<CaseMessage> Cases::messagesOf(Transaction &transaction, const QString &id)
{
    auto find = transaction.prepare(
        "SELECT sender, text, at FROM case_messages WHERE case_id = ? ORDER BY position");
    bindAll(find, id);
    QList<CaseMessage> messages;
    while (find.executeStep()) {
        messages.append(
            {columnText(find, 0) == u"bank"_s, columnText(find, 1), find.getColumn(2).getInt64()});
    }
    return messages;
}

QJsonArray Cases::messagesJson(Transaction &transaction, const QString &id)
{
    QJsonArray array;
    for (const CaseMessage &message : messagesOf(transaction, id)) {
        const QString name = u"msg_%1_%2"_s.arg(id.section(u'_', -1)).arg(array.size() + 1);
        array.append(QJsonObject{{u"id"_s, name},
                                 {u"from"_s, message.fromBank ? u"bank"_s : u"customer"_s},
                                 {u"text"_s, message.text},
                                 {u"at"_s, wireTime(message.at)}});
    }
    return array;
}

void Cases::wait(Transaction &transaction, const QString &id, qint64 since)
{
    auto insert = transaction.prepare(
        "INSERT OR REPLACE INTO case_work (case_id, waiting_since) VALUES (?, ?)");
    bindAll(insert, id, since);
    insert.exec();
}

void Cases::waitNoMore(Transaction &transaction, const QString &id)
{
    run(transaction, "DELETE FROM case_work WHERE case_id = ?", id);
}

QList<WaitingCase> Cases::waitingSince(Transaction &transaction, qint64 moment)
{
    auto find = transaction.prepare("SELECT case_id, waiting_since FROM case_work"
                                    " WHERE waiting_since <= ? ORDER BY waiting_since LIMIT 100");
    bindAll(find, moment);
    QList<WaitingCase> list;
    while (find.executeStep())
        list.append({columnText(find, 0), find.getColumn(1).getInt64()});
    return list;
}

} // namespace qorgan::sandbox
