// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Complaints.h"

#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

Complaint readOne(Transaction &transaction, const SQLite::Statement &row)
{
    Complaint complaint;
    complaint.id = columnText(row, 0);
    complaint.number = columnText(row, 1);
    complaint.subject = columnText(row, 2);
    complaint.text = columnText(row, 3);
    complaint.state = columnText(row, 4);
    complaint.version = row.getColumn(5).getInt64();
    complaint.createdAt = row.getColumn(6).getInt64();
    complaint.dueAt = row.getColumn(7).getInt64();
    complaint.answer = columnText(row, 8);
    complaint.answeredAt = row.getColumn(9).getInt64();
    complaint.messages = Cases::messagesJson(transaction, complaint.id);
    return complaint;
}

} // namespace

QByteArray Complaint::toJson() const
{
    QJsonObject json{{u"id"_s, id},
                     {u"number"_s, number},
                     {u"subject"_s, subject},
                     {u"text"_s, text},
                     {u"state"_s, state},
                     {u"version"_s, version},
                     {u"created_at"_s, wireTime(createdAt)},
                     {u"due_at"_s, wireTime(dueAt)}};
    if (!messages.isEmpty())
        json.insert(u"messages"_s, messages);
    if (state == u"answered"_s) {
        json.insert(u"answer"_s, answer);
        json.insert(u"answered_at"_s, wireTime(answeredAt));
    }
    return toBytes(json);
}

Complaint Complaints::receive(Transaction &transaction, const QString &customer,
                              const Complaint &complaint, FeedWriter &feed)
{
    Complaint received = complaint;
    received.number = Cases::nextNumber(transaction, CaseKind::Complaint, complaint.createdAt);
    received.dueAt = complaint.createdAt + Cases::kAnswerMs;
    auto insert = transaction.prepare(
        "INSERT INTO complaints (id, number, subject, text, state, version, created_at, due_at,"
        " customer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert, received.id, received.number, received.subject, received.text, received.state,
            received.version, received.createdAt, received.dueAt, customer);
    insert.exec();
    feed.upsert(u"complaint"_s, received.id);
    Cases::wait(transaction, received.id, received.createdAt);
    return received;
}

std::optional<Complaint> Complaints::find(Transaction &transaction, const QString &id)
{
    auto find = transaction.prepare(
        "SELECT id, number, subject, text, state, version, created_at, due_at, answer, answered_at"
        " FROM complaints WHERE id = ?");
    bindAll(find, id);
    return find.executeStep() ? std::optional(readOne(transaction, find)) : std::nullopt;
}

QList<Complaint> Complaints::of(Transaction &transaction, const QString &customer)
{
    auto find = transaction.prepare(
        "SELECT id, number, subject, text, state, version, created_at, due_at, answer, answered_at"
        " FROM complaints WHERE customer = ? ORDER BY created_at DESC, number DESC");
    bindAll(find, customer);
    QList<Complaint> complaints;
    while (find.executeStep())
        complaints.append(readOne(transaction, find));
    return complaints;
}

Outcome<void> Complaints::answer(Transaction &transaction, const Case &one, const QString &text,
                                 qint64 now, FeedWriter &feed)
{
    if (one.isClosed())
        return refuse(ProblemCode::CaseClosed);
    auto update =
        transaction.prepare("UPDATE complaints SET state = 'answered', version = version + 1,"
                            " answer = ?, answered_at = ? WHERE id = ?");
    bindAll(update, text, now, one.id);
    update.exec();
    feed.upsert(u"complaint"_s, one.id);
    Cases::waitNoMore(transaction, one.id);
    return {};
}

} // namespace qorgan::sandbox
