// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Ledger.h"

#include "sandbox/CardAuthorisation.h"
#include "sandbox/Cards.h"
#include "sandbox/Customers.h"
#include "sandbox/Json.h"
#include "sandbox/NoticeSettings.h"
#include "sandbox/Postings.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;
using domain::OperationStatus;

namespace {

LedgerAccount readAccount(const SQLite::Statement &row)
{
    LedgerAccount account;
    account.id = columnText(row, 0);
    account.customer = columnText(row, 1);
    account.position = row.getColumn(2).getInt();
    account.version = row.getColumn(3).getInt64();
    account.kind = columnText(row, 4);
    account.iban = columnText(row, 5);
    account.currency = columnText(row, 6);
    account.balance = row.getColumn(7).getInt64();
    account.held = row.getColumn(8).getInt64();
    account.cardMask = columnText(row, 9);
    account.status = columnText(row, 10);
    account.openedOn = columnText(row, 11);
    return account;
}

// Where a page of operations begins: behind this instant and id.
struct Place {
    qint64 createdAt = 0;
    QString id;
};

std::optional<Place> decodePlace(const QString &before)
{
    const QByteArray plain =
        QByteArray::fromBase64(before.toLatin1(), QByteArray::Base64UrlEncoding);
    const qsizetype colon = plain.indexOf(':');
    bool sound = false;
    const qint64 createdAt = plain.left(std::max<qsizetype>(0, colon)).toLongLong(&sound);
    if (!sound)
        return std::nullopt;
    return Place{createdAt, QString::fromUtf8(plain.mid(colon + 1))};
}

QString encodePlace(const Place &place)
{
    const QByteArray plain = QByteArray::number(place.createdAt) + ':' + place.id.toUtf8();
    return QString::fromLatin1(
        plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Ledger::Ledger(Database &database, const BankClock &clock, Events &events, SmsGateway &sms)
    : m_database(database)
    , m_clock(clock)
    , m_events(events)
    , m_sms(sms)
{
}

std::optional<LedgerAccount> Ledger::findAccount(Transaction &transaction, const QString &id)
{
    auto find = transaction.prepare(
        "SELECT id, customer, position, version, kind, iban, currency, balance, held, card_mask,"
        " status, opened_on FROM accounts WHERE id = ?");
    bindAll(find, id);
    if (!find.executeStep())
        return std::nullopt;
    return readAccount(find);
}

QList<LedgerAccount> Ledger::accountsOf(Transaction &transaction, const QString &customer)
{
    auto find = transaction.prepare(
        "SELECT id, customer, position, version, kind, iban, currency, balance, held, card_mask,"
        " status, opened_on FROM accounts WHERE customer = ? ORDER BY position");
    bindAll(find, customer);
    QList<LedgerAccount> accounts;
    while (find.executeStep())
        accounts.append(readAccount(find));
    return accounts;
}

std::optional<LedgerOperation> Ledger::findOperation(Transaction &transaction,
                                                     const QString &customer, const QString &id)
{
    auto find = transaction.prepare("SELECT data FROM operations WHERE id = ? AND customer = ?");
    bindAll(find, id, customer);
    if (!find.executeStep())
        return std::nullopt;
    return LedgerOperation::fromJson(columnBytes(find, 0));
}

void Ledger::insertAccount(Transaction &transaction, const LedgerAccount &account, FeedWriter &feed)
{
    auto insert = transaction.prepare(
        "INSERT INTO accounts (id, customer, position, version, kind, iban, currency, balance,"
        " held, card_mask, status, opened_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindAll(insert, account.id, account.customer, account.position, account.version, account.kind,
            account.iban, account.currency, account.balance, account.held, account.cardMask,
            account.status, account.openedOn);
    insert.exec();
    feed.upsert(u"account"_s, account.id);
}

Outcome<LedgerOperation> Ledger::putNote(Transaction &transaction, const QString &customer,
                                         const QString &operation, const QString &text, qint64 now,
                                         FeedWriter &feed)
{
    auto found = findOperation(transaction, customer, operation);
    if (!found)
        return refuse(ProblemCode::NotFound);
    if (found->note == text)
        return *found;
    found->note = text;
    found->version += 1;
    found->updatedAt = now;
    auto update = transaction.prepare("UPDATE operations SET version = ?, data = ? WHERE id = ?");
    bindAll(update, found->version, found->toJson(), operation);
    update.exec();
    feed.upsert(u"operation"_s, operation);
    return *found;
}

Outcome<std::chrono::steady_clock::time_point> Ledger::post(const QString &customer,
                                                            const LedgerOperation &operation)
{
    LedgerOperation posted = operation;
    return enter(customer, posted, Judging::Omitted);
}

Outcome<LedgerOperation> Ledger::authorise(const QString &customer,
                                           const LedgerOperation &operation)
{
    LedgerOperation judged = operation;
    if (auto entered = enter(customer, judged, Judging::Done); !entered)
        return refuse(entered.error());
    return judged;
}

void Ledger::judge(Transaction &transaction, const LedgerAccount &account,
                   LedgerOperation &operation) const
{
    const auto card = Cards::find(transaction, operation.cardId);
    if (!card || operation.status == OperationStatus::Declined)
        return;
    if (const auto reason = CardAuthorisation::refusal(*card, account, operation, m_clock.now()))
        operation.decline(*reason);
}

Outcome<std::chrono::steady_clock::time_point>
Ledger::enter(const QString &customer, LedgerOperation &operation, Judging judging)
{
    qint64 seq = 0;
    std::optional<Customer> told;
    {
        Transaction transaction(m_database);
        const auto account = findAccount(transaction, operation.account);
        if (!account || account->customer != customer)
            return refuse(ProblemCode::NotFound);
        if (judging == Judging::Done)
            judge(transaction, *account, operation);
        FeedWriter feed(transaction, customer);
        Postings::add(transaction, customer, operation, m_clock.now(), feed);
        seq = feed.close();
        if (NoticeSettings::of(transaction, customer).sms)
            told = Customers::find(transaction, customer);
        transaction.commit();
    }
    const auto committed = std::chrono::steady_clock::now();
    m_events.announce(customer, seq);
    if (told)
        m_sms.sendOperation(told->phone, told->language, operation, m_clock.utcNow());
    return committed;
}

Outcome<void> Ledger::settle(const QString &operation, OperationStatus status)
{
    return change(operation, [&](Transaction &transaction, FeedWriter &feed) {
        return Postings::moveTo(transaction, operation, status, m_clock.now(), feed);
    });
}

Outcome<void> Ledger::removeOperation(const QString &operation)
{
    return change(operation, [&](Transaction &transaction, FeedWriter &feed) {
        return Postings::remove(transaction, operation, m_clock.now(), feed);
    });
}

Outcome<void> Ledger::change(const QString &operation, const Change &change)
{
    QString customer;
    qint64 seq = 0;
    {
        Transaction transaction(m_database);
        const auto owner = Postings::customerOf(transaction, operation);
        if (!owner)
            return refuse(ProblemCode::NotFound);
        customer = *owner;
        FeedWriter feed(transaction, customer);
        if (auto changed = change(transaction, feed); !changed)
            return changed;
        seq = feed.close();
        transaction.commit();
    }
    m_events.announce(customer, seq);
    return {};
}

void Ledger::settleDue()
{
    QHash<QString, qint64> woken;
    {
        Transaction transaction(m_database);
        const qint64 now = m_clock.now();
        woken = Cards::expireDue(transaction, now);
        auto find =
            transaction.prepare("SELECT id, settle_to, customer FROM operations"
                                " WHERE settle_at IS NOT NULL AND settle_at <= ? LIMIT 100");
        bindAll(find, now);
        struct Due {
            QString id;
            QString status;
            QString customer;
        };
        QList<Due> list;
        while (find.executeStep())
            list.append({columnText(find, 0), columnText(find, 1), columnText(find, 2)});
        find.reset();
        for (const Due &due : list) {
            const auto status =
                domain::operationStatusFrom(due.status).value_or(OperationStatus::Booked);
            FeedWriter feed(transaction, due.customer);
            if (Postings::moveTo(transaction, due.id, status, now, feed))
                woken.insert(due.customer, feed.close());
        }
        transaction.commit();
    }
    for (auto it = woken.cbegin(); it != woken.cend(); ++it)
        m_events.announce(it.key(), it.value());
}

QByteArray Ledger::accountsJson(const QString &customer) const
{
    Transaction transaction(m_database);
    const QString language = Customers::find(transaction, customer).value_or(Customer()).language;
    QByteArray list;
    for (const LedgerAccount &account : accountsOf(transaction, customer)) {
        if (!list.isEmpty())
            list += ',';
        list += account.toJson(language);
    }
    return "{\"accounts\":[" + list + "],\"server_time\":" + quoted(wireTime(m_clock.utcNow()))
           + '}';
}

Outcome<QByteArray> Ledger::page(const QString &customer, const QString &before,
                                 const PageFilter &filter, int limit) const
{
    qint64 since = std::numeric_limits<qint64>::min();
    Place place{std::numeric_limits<qint64>::max(), {}};
    if (filter.month) {
        since = bankMidnight(*filter.month);
        // No id is smaller than none: this is where the month before the next one ends.
        place.createdAt = bankMidnight(filter.month->addMonths(1));
    }
    if (!before.isEmpty()) {
        const auto given = decodePlace(before);
        if (!given)
            return refuseField(u"before"_s, u"format"_s);
        if (given->createdAt < place.createdAt)
            place = *given;
    }
    Transaction transaction(m_database);
    auto find =
        transaction.prepare("SELECT data, created_at, id FROM operations WHERE customer = ?1"
                            " AND (created_at, id) < (?2, ?3) AND created_at >= ?4"
                            " AND (?5 = '' OR account = ?5)"
                            " ORDER BY created_at DESC, id DESC LIMIT ?6");
    // One row more than wanted tells whether there are more.
    bindAll(find, customer, place.createdAt, place.id, since, filter.account, limit + 1);
    QByteArray list;
    int count = 0;
    bool more = false;
    while (find.executeStep()) {
        if (++count > limit) {
            more = true;
            break;
        }
        if (!list.isEmpty())
            list += ',';
        list += columnBytes(find, 0);
        place = {find.getColumn(1).getInt64(), columnText(find, 2)};
    }
    QByteArray json = "{\"operations\":[" + list + "],\"has_more\":" + (more ? "true" : "false");
    if (more)
        json += ",\"next_before\":" + quoted(encodePlace(place));
    if (before.isEmpty() && filter.account.isEmpty() && !filter.month) {
        const qint64 last = Customers::find(transaction, customer).value_or(Customer()).lastSeq;
        auto all = transaction.prepare("SELECT count(*) FROM operations WHERE customer = ?1");
        bindAll(all, customer);
        all.executeStep();
        json += ",\"sync_cursor\":" + quoted(SyncFeed::cursorAtEnd(transaction, last))
                + ",\"sync_seq\":" + quoted(QString::number(last))
                + ",\"total\":" + QByteArray::number(all.getColumn(0).getInt64());
    }
    return json + ",\"epoch\":" + quoted(SyncFeed::epoch(transaction))
           + ",\"server_time\":" + quoted(wireTime(m_clock.utcNow())) + '}';
}

} // namespace qorgan::sandbox
