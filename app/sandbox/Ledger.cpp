// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Ledger.h"

#include "sandbox/Customers.h"
#include "sandbox/Json.h"
#include "sandbox/NoticeSettings.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;
using domain::OperationStatus;

namespace {

struct Effect {
    qint64 balance = 0;
    qint64 held = 0;
};

// What an operation of this status has done to its account so far.
Effect effectOf(OperationStatus status, qint64 minor)
{
    switch (status) {
    case OperationStatus::Pending:
        return {0, minor < 0 ? -minor : 0};
    case OperationStatus::Booked:
        return {minor, 0};
    case OperationStatus::Declined:
    case OperationStatus::Reversed:
        break;
    }
    return {};
}

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

void change(Transaction &transaction, const QString &account, const Effect &effect,
            FeedWriter &feed)
{
    if (effect.balance == 0 && effect.held == 0)
        return;
    auto update = transaction.prepare("UPDATE accounts SET balance = balance + ?, held = held + ?,"
                                      " version = version + 1 WHERE id = ?");
    bindAll(update, effect.balance, effect.held, account);
    update.exec();
    feed.upsert(u"account"_s, account);
}

SQLite::Statement prepareInsert(Transaction &transaction)
{
    return transaction.prepare(
        "INSERT INTO operations (id, customer, account, version, status, minor, created_at, data,"
        " settle_at, settle_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void runInsert(SQLite::Statement &insert, const QString &customer, const LedgerOperation &operation)
{
    bindAll(insert, operation.id, customer, operation.account, operation.version,
            domain::toWord(operation.status), operation.amount.minor, operation.createdAt,
            operation.toJson());
    if (operation.settleAt) {
        insert.bind(9, static_cast<int64_t>(*operation.settleAt));
        insert.bind(10, domain::toWord(operation.settleTo).toStdString());
    } else {
        insert.bind(9);
        insert.bind(10);
    }
    insert.exec();
    insert.reset();
}

bool mayFollow(OperationStatus before, OperationStatus after)
{
    if (before == OperationStatus::Pending)
        return after == OperationStatus::Booked || after == OperationStatus::Reversed;
    return before == OperationStatus::Booked && after == OperationStatus::Reversed;
}

struct Settled {
    QString customer;
    qint64 seq = 0;
};

Outcome<Settled> moveTo(Transaction &transaction, const QString &id, OperationStatus status,
                        qint64 now)
{
    auto find = transaction.prepare("SELECT customer, data FROM operations WHERE id = ?");
    bindAll(find, id);
    if (!find.executeStep())
        return refuse(ProblemCode::NotFound);
    const QString customer = columnText(find, 0);
    LedgerOperation operation = LedgerOperation::fromJson(columnBytes(find, 1));
    find.reset();
    if (!mayFollow(operation.status, status))
        return refuseField(u"status"_s, u"range"_s);
    const Effect before = effectOf(operation.status, operation.amount.minor);
    const Effect after = effectOf(status, operation.amount.minor);
    operation.status = status;
    operation.version += 1;
    operation.updatedAt = now;
    if (status == OperationStatus::Booked)
        operation.bookedAt = now;
    auto update = transaction.prepare("UPDATE operations SET version = ?, status = ?, data = ?,"
                                      " settle_at = NULL, settle_to = NULL WHERE id = ?");
    bindAll(update, operation.version, domain::toWord(status), operation.toJson(), id);
    update.exec();
    FeedWriter feed(transaction, customer);
    feed.upsert(u"operation"_s, id);
    change(transaction, operation.account,
           {after.balance - before.balance, after.held - before.held}, feed);
    return Settled{customer, feed.close()};
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

void Ledger::insertHistory(Transaction &transaction, const QString &customer,
                           const QList<LedgerOperation> &operations, FeedWriter &feed)
{
    QHash<QString, qint64> held;
    auto insert = prepareInsert(transaction);
    for (const LedgerOperation &operation : operations) {
        runInsert(insert, customer, operation);
        feed.upsert(u"operation"_s, operation.id);
        held[operation.account] += effectOf(operation.status, operation.amount.minor).held;
    }
    for (auto it = held.cbegin(); it != held.cend(); ++it)
        change(transaction, it.key(), {0, it.value()}, feed);
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
    qint64 seq = 0;
    std::optional<Customer> told;
    {
        Transaction transaction(m_database);
        const auto account = findAccount(transaction, operation.account);
        if (!account || account->customer != customer)
            return refuse(ProblemCode::NotFound);
        FeedWriter feed(transaction, customer);
        auto insert = prepareInsert(transaction);
        runInsert(insert, customer, operation);
        feed.upsert(u"operation"_s, operation.id);
        change(transaction, operation.account, effectOf(operation.status, operation.amount.minor),
               feed);
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
    Outcome<Settled> settled = refuse(ProblemCode::Internal);
    {
        Transaction transaction(m_database);
        settled = moveTo(transaction, operation, status, m_clock.now());
        if (!settled)
            return refuse(settled.error());
        transaction.commit();
    }
    m_events.announce(settled->customer, settled->seq);
    return {};
}

void Ledger::settleDue()
{
    QHash<QString, qint64> woken;
    {
        Transaction transaction(m_database);
        auto find =
            transaction.prepare("SELECT id, settle_to FROM operations"
                                " WHERE settle_at IS NOT NULL AND settle_at <= ? LIMIT 100");
        bindAll(find, m_clock.now());
        QList<std::pair<QString, QString>> due;
        while (find.executeStep())
            due.append({columnText(find, 0), columnText(find, 1)});
        find.reset();
        for (const auto &[id, word] : due) {
            const auto status = domain::operationStatusFrom(word).value_or(OperationStatus::Booked);
            if (const auto settled = moveTo(transaction, id, status, m_clock.now()))
                woken.insert(settled->customer, settled->seq);
        }
        transaction.commit();
    }
    for (auto it = woken.cbegin(); it != woken.cend(); ++it)
        m_events.announce(it.key(), it.value());
}

Outcome<void> Ledger::removeOperation(const QString &operation)
{
    QString customer;
    qint64 seq = 0;
    {
        Transaction transaction(m_database);
        auto find = transaction.prepare("SELECT customer, data FROM operations WHERE id = ?");
        bindAll(find, operation);
        if (!find.executeStep())
            return refuse(ProblemCode::NotFound);
        customer = columnText(find, 0);
        const LedgerOperation gone = LedgerOperation::fromJson(columnBytes(find, 1));
        find.reset();
        auto remove = transaction.prepare("DELETE FROM operations WHERE id = ?");
        bindAll(remove, operation);
        remove.exec();
        const Effect effect = effectOf(gone.status, gone.amount.minor);
        FeedWriter feed(transaction, customer);
        feed.remove(u"operation"_s, operation);
        change(transaction, gone.account, {-effect.balance, -effect.held}, feed);
        seq = feed.close();
        transaction.commit();
    }
    m_events.announce(customer, seq);
    return {};
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
