// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Postings.h"

#include "sandbox/Cards.h"

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

std::optional<LedgerOperation> find(Transaction &transaction, const QString &id)
{
    auto find = transaction.prepare("SELECT data FROM operations WHERE id = ?");
    bindAll(find, id);
    if (!find.executeStep())
        return std::nullopt;
    return LedgerOperation::fromJson(columnBytes(find, 0));
}

} // namespace

void Postings::add(Transaction &transaction, const QString &customer,
                   const LedgerOperation &operation, qint64 now, FeedWriter &feed)
{
    auto insert = prepareInsert(transaction);
    runInsert(insert, customer, operation);
    feed.upsert(u"operation"_s, operation.id);
    change(transaction, operation.account, effectOf(operation.status, operation.amount.minor),
           feed);
    Cards::count(transaction, {operation}, Usage::Taken, now, feed);
}

void Postings::addHistory(Transaction &transaction, const QString &customer,
                          const QList<LedgerOperation> &operations, qint64 now, FeedWriter &feed)
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
    Cards::count(transaction, operations, Usage::Taken, now, feed);
}

std::optional<QString> Postings::customerOf(Transaction &transaction, const QString &operation)
{
    auto find = transaction.prepare("SELECT customer FROM operations WHERE id = ?");
    bindAll(find, operation);
    return find.executeStep() ? std::optional(columnText(find, 0)) : std::nullopt;
}

Outcome<void> Postings::moveTo(Transaction &transaction, const QString &id, OperationStatus status,
                               qint64 now, FeedWriter &feed)
{
    const auto before = find(transaction, id);
    if (!before)
        return refuse(ProblemCode::NotFound);
    if (!mayFollow(before->status, status))
        return refuseField(u"status"_s, u"range"_s);
    LedgerOperation operation = *before;
    operation.status = status;
    operation.version += 1;
    operation.updatedAt = now;
    if (status == OperationStatus::Booked)
        operation.bookedAt = now;
    else
        operation.reversedAt = now;
    auto update = transaction.prepare("UPDATE operations SET version = ?, status = ?, data = ?,"
                                      " settle_at = NULL, settle_to = NULL WHERE id = ?");
    bindAll(update, operation.version, domain::toWord(status), operation.toJson(), id);
    update.exec();
    feed.upsert(u"operation"_s, id);
    const Effect past = effectOf(before->status, before->amount.minor);
    const Effect present = effectOf(status, before->amount.minor);
    change(transaction, operation.account,
           {present.balance - past.balance, present.held - past.held}, feed);
    if (status == OperationStatus::Reversed)
        Cards::count(transaction, {*before}, Usage::GivenBack, now, feed);
    return {};
}

Outcome<void> Postings::remove(Transaction &transaction, const QString &operation, qint64 now,
                               FeedWriter &feed)
{
    const auto gone = find(transaction, operation);
    if (!gone)
        return refuse(ProblemCode::NotFound);
    auto remove = transaction.prepare("DELETE FROM operations WHERE id = ?");
    bindAll(remove, operation);
    remove.exec();
    feed.remove(u"operation"_s, operation);
    const Effect effect = effectOf(gone->status, gone->amount.minor);
    change(transaction, gone->account, {-effect.balance, -effect.held}, feed);
    Cards::count(transaction, {*gone}, Usage::GivenBack, now, feed);
    return {};
}

} // namespace qorgan::sandbox
