// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SyncFeed.h"

#include "sandbox/Cards.h"
#include "sandbox/Complaints.h"
#include "sandbox/Customers.h"
#include "sandbox/Disputes.h"
#include "sandbox/Json.h"
#include "sandbox/Ledger.h"
#include "sandbox/Meta.h"
#include "sandbox/NoticeSettings.h"
#include "sandbox/Reviews.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// What a cursor holds: its epoch, the last seq read, and where this run of pages ends (0: open).
struct Cursor {
    QString epoch;
    qint64 seq = 0;
    qint64 highWater = 0;
};

QString encode(const Cursor &cursor)
{
    const QByteArray plain = cursor.epoch.toUtf8() + ':' + QByteArray::number(cursor.seq) + ':'
                             + QByteArray::number(cursor.highWater);
    return QString::fromLatin1(
        plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<Cursor> decode(const QString &text)
{
    const QByteArray plain = QByteArray::fromBase64(text.toLatin1(), QByteArray::Base64UrlEncoding);
    const QList<QByteArray> parts = plain.split(':');
    if (parts.size() != 3)
        return std::nullopt;
    bool seqSound = false;
    bool highSound = false;
    Cursor cursor{QString::fromUtf8(parts[0]), parts[1].toLongLong(&seqSound),
                  parts[2].toLongLong(&highSound)};
    if (!seqSound || !highSound || cursor.seq < 0 || cursor.highWater < 0)
        return std::nullopt;
    return cursor;
}

// The record as it is now, or nothing when it is gone. Operations come with the change itself.
QByteArray recordOf(Transaction &transaction, const Customer &customer, const QString &kind,
                    const QString &id)
{
    if (kind == u"account"_s) {
        if (const auto account = Ledger::findAccount(transaction, id))
            return account->toJson(customer.language);
    } else if (kind == u"review"_s) {
        if (const auto review = Reviews::find(transaction, customer.id, id))
            return review->toJson();
    } else if (kind == u"notice_settings"_s) {
        return NoticeSettings::of(transaction, customer.id).toJson();
    } else if (kind == u"dispute"_s) {
        if (const auto dispute = Disputes::find(transaction, id))
            return dispute->toJson();
    } else if (kind == u"complaint"_s) {
        if (const auto complaint = Complaints::find(transaction, id))
            return complaint->toJson();
    } else if (kind == u"card"_s) {
        if (const auto card = Cards::find(transaction, id))
            return card->toJson();
    }
    return {};
}

// Cards, and what came from the customer's commands, for a history that starts over.
void appendCommands(Transaction &transaction, const QString &customer, FeedWriter &feed)
{
    for (const Card &card : Cards::of(transaction, customer))
        feed.upsert(u"card"_s, card.id);
    for (const Review &review :
         Reviews::between(transaction, customer, u"0000-01-01"_s, u"9999-12-31"_s))
        feed.upsert(u"review"_s, review.day);
    if (NoticeSettings::of(transaction, customer).version > 1)
        feed.upsert(u"notice_settings"_s, u"notice_settings"_s);
    for (const Dispute &dispute : Disputes::of(transaction, customer))
        feed.upsert(u"dispute"_s, dispute.id);
    for (const Complaint &complaint : Complaints::of(transaction, customer))
        feed.upsert(u"complaint"_s, complaint.id);
}

QByteArray changeJson(const SQLite::Statement &row, Transaction &transaction,
                      const Customer &customer)
{
    const QString kind = columnText(row, 2);
    const QString id = columnText(row, 3);
    QByteArray json = "{\"seq\":\"" + columnBytes(row, 0) + "\",\"prev_seq\":\""
                      + columnBytes(row, 1) + "\",\"kind\":" + quoted(kind)
                      + ",\"id\":" + quoted(id);
    const QByteArray data =
        kind == u"operation"_s ? columnBytes(row, 5) : recordOf(transaction, customer, kind, id);
    // A record removed since then is told as removed at its earlier places too.
    if (columnText(row, 4) == u"delete"_s || data.isEmpty())
        return json + ",\"op\":\"delete\"}";
    return json + ",\"op\":\"upsert\",\"data\":" + data + '}';
}

} // namespace

FeedWriter::FeedWriter(Transaction &transaction, const QString &customer)
    : m_transaction(transaction)
    , m_customer(customer)
    , m_last(Customers::find(transaction, customer).value_or(Customer()).lastSeq)
    , m_insert(transaction.prepare("INSERT INTO changes (customer, prev_seq, kind, object, op)"
                                   " VALUES (?, ?, ?, ?, ?)"))
{
}

qint64 FeedWriter::close()
{
    auto update = m_transaction.prepare("UPDATE customers SET last_seq = ? WHERE id = ?");
    bindAll(update, m_last, m_customer);
    update.exec();
    return m_last;
}

void FeedWriter::append(const QString &kind, const QString &id, const QByteArray &op)
{
    bindAll(m_insert, m_customer, m_last, kind, id, QString::fromLatin1(op));
    m_insert.exec();
    m_insert.reset();
    m_last = m_transaction.lastRowId();
}

SyncFeed::SyncFeed(Database &database)
    : m_database(database)
{
    Transaction transaction(database);
    if (!Meta::read(transaction, u"epoch"_s).isEmpty())
        return;
    Meta::write(transaction, u"epoch"_s, "e1");
    transaction.commit();
}

Outcome<QByteArray> SyncFeed::page(const QString &customer, const QString &cursorText, int limit,
                                   const QString &serverTime)
{
    Transaction transaction(m_database);
    const QString presentEpoch = epoch(transaction);
    Cursor cursor{presentEpoch, 0, 0};
    if (!cursorText.isEmpty()) {
        const auto given = decode(cursorText);
        if (!given)
            return refuseField(u"cursor"_s, u"format"_s);
        cursor = *given;
    }
    const auto row = Customers::find(transaction, customer);
    if (!row)
        return refuse(ProblemCode::NotFound);
    if (cursor.epoch != presentEpoch || cursor.seq > row->lastSeq) {
        Problem problem{ProblemCode::CursorGone};
        problem.epoch = presentEpoch;
        return refuse(problem);
    }
    if (cursor.highWater <= cursor.seq || cursor.highWater > row->lastSeq)
        cursor.highWater = row->lastSeq;
    auto find = transaction.prepare(
        "SELECT c.seq, c.prev_seq, c.kind, c.object, c.op, o.data FROM changes c"
        " LEFT JOIN operations o ON c.kind = 'operation' AND o.id = c.object"
        " WHERE c.customer = ? AND c.seq > ? AND c.seq <= ? ORDER BY c.seq LIMIT ?");
    bindAll(find, customer, cursor.seq, cursor.highWater, limit);
    QByteArray changes;
    while (find.executeStep()) {
        if (!changes.isEmpty())
            changes += ',';
        changes += changeJson(find, transaction, *row);
        cursor.seq = find.getColumn(0).getInt64();
    }
    const bool more = cursor.seq < cursor.highWater;
    const QString next = encode({presentEpoch, cursor.seq, more ? cursor.highWater : 0});
    return "{\"epoch\":" + quoted(presentEpoch) + ",\"changes\":[" + changes
           + "],\"next_cursor\":" + quoted(next) + ",\"has_more\":" + (more ? "true" : "false")
           + ",\"server_time\":" + quoted(serverTime) + '}';
}

QString SyncFeed::cursorAtEnd(Transaction &transaction, qint64 lastSeq)
{
    return encode({epoch(transaction), lastSeq, 0});
}

QString SyncFeed::epoch(Transaction &transaction)
{
    return QString::fromUtf8(Meta::read(transaction, u"epoch"_s));
}

qint64 SyncFeed::lastSeq(const QString &customer)
{
    Transaction transaction(m_database);
    return Customers::find(transaction, customer).value_or(Customer()).lastSeq;
}

void SyncFeed::beginEpoch()
{
    Transaction transaction(m_database);
    const int number = epoch(transaction).mid(1).toInt() + 1;
    Meta::write(transaction, u"epoch"_s, "e" + QByteArray::number(number));
    transaction.prepare("DELETE FROM changes").exec();
    transaction.prepare("UPDATE customers SET last_seq = 0").exec();
    for (const QString &customer : Customers::allIds(transaction)) {
        FeedWriter feed(transaction, customer);
        for (const LedgerAccount &account : Ledger::accountsOf(transaction, customer))
            feed.upsert(u"account"_s, account.id);
        auto operations = transaction.prepare(
            "SELECT id FROM operations WHERE customer = ? ORDER BY created_at, id");
        bindAll(operations, customer);
        while (operations.executeStep())
            feed.upsert(u"operation"_s, columnText(operations, 0));
        appendCommands(transaction, customer, feed);
        feed.close();
    }
    transaction.commit();
}

} // namespace qorgan::sandbox
