// SPDX-License-Identifier: Apache-2.0
#include "vault/SyncPageWriter.h"

#include "vault/AccountRecord.h"
#include "vault/CardRecord.h"
#include "vault/CustomerRecord.h"
#include "vault/NoteRecord.h"
#include "vault/OperationRecord.h"
#include "vault/RetentionRecord.h"
#include "vault/SqlText.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace qorgan::vault {

namespace {

using domain::Operation;
using domain::OperationStatus;

constexpr qsizetype kMostArrivals = 50;
/// occurred_at in what selectOperations() gives.
constexpr int kTimeColumn = 16;

constexpr char kInsert[] =
    "INSERT INTO operations (unread, account_id, status, decline_reason, channel, amount, "
    "currency, original_amount, original_currency, merchant, city, mcc, card_mask, description, "
    "occurred_at, booked_at, version, exchange_rate, fee, card_id, authentication, reversed_at, "
    "id, seq, history) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
    "?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)";
constexpr int kIdPlace = 23;
constexpr int kSeqPlace = 24;
constexpr int kHistoryPlace = 25;
constexpr char kUpdate[] =
    "UPDATE operations SET account_id = ?2, status = ?3, decline_reason = ?4, channel = ?5, "
    "amount = ?6, currency = ?7, original_amount = ?8, original_currency = ?9, merchant = ?10, "
    "city = ?11, mcc = ?12, card_mask = ?13, description = ?14, occurred_at = ?15, "
    "booked_at = ?16, version = ?17, exchange_rate = ?18, fee = ?19, card_id = ?20, "
    "authentication = ?21, reversed_at = ?22 WHERE row = ?1";

/// Binds a row: `first` to ?1, then the same columns for an insert and an update.
void bindOperation(SQLite::Statement &statement, qint64 first, const Operation &operation)
{
    using domain::toWord;
    const bool declined = operation.status == OperationStatus::Declined;
    const auto reason = operation.declineReason.value_or(domain::DeclineReason::Other);
    std::optional<qint64> originalAmount;
    std::optional<QString> originalCurrency;
    if (operation.originalAmount) {
        originalAmount = operation.originalAmount->minor;
        originalCurrency = operation.originalAmount->currency;
    }
    std::optional<qint64> fee;
    if (operation.fee)
        fee = operation.fee->minor;
    bindAll(statement, first, operation.accountId, toWord(operation.status),
            declined ? std::optional(toWord(reason)) : std::nullopt, toWord(operation.channel),
            operation.amount.minor, operation.amount.currency, originalAmount, originalCurrency,
            operation.merchant, operation.city, operation.mcc, operation.cardMask,
            operation.description, operation.occurredAt, operation.bookedAt, operation.version,
            operation.exchangeRate, fee, operation.cardId, toWord(operation.authentication),
            operation.reversedAt);
}

qint64 historyOf(SQLite::Database &database)
{
    SQLite::Statement state(database, "SELECT history FROM sync_state");
    return state.executeStep() ? integerOf(state, 0) : 0;
}

bool hasRows(SQLite::Database &database, const char *table)
{
    SQLite::Statement any(database, std::string("SELECT 1 FROM ") + table + " LIMIT 1");
    return any.executeStep();
}

/// What a second look at the row would give: times have milliseconds, a reason only when declined.
Operation asStored(Operation operation)
{
    if (operation.status != OperationStatus::Declined)
        operation.declineReason.reset();
    else if (!operation.declineReason)
        operation.declineReason = domain::DeclineReason::Other;
    return operation;
}

} // namespace

SyncState readSyncState(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT epoch, cursor, last_seq, as_of FROM sync_state");
    if (!query.executeStep())
        return {};
    SyncState state{textOf(query, 0), textOf(query, 1), integerOf(query, 2), timeOf(query, 3)};
    SQLite::Statement left(database, "SELECT before, read, total, paused FROM history_left");
    if (left.executeStep()) {
        state.left = HistoryLeft{textOf(left, 0), integerOf(left, 1), integerOf(left, 2),
                                 integerOf(left, 3) != 0};
    }
    state.keptFrom = keptSince(database).month;
    return state;
}

SyncPageWriter::SyncPageWriter(SQLite::Database &database, OperationStore::Arrival arrival)
    : m_database(database)
    , m_known(database, selectOperations("id = ?1").constData())
    , m_mark(database, "DELETE FROM read_marks WHERE id = ?1 RETURNING unread")
    , m_noted(database, "SELECT 1 FROM notes WHERE operation_id = ?1")
    , m_insert(database, kInsert)
    , m_update(database, kUpdate)
    , m_takeOver(database, "UPDATE operations SET history = ?2 WHERE row = ?1 AND history < ?2")
    , m_words(database)
    , m_hasMarks(hasRows(database, "read_marks"))
    , m_hasNotes(hasRows(database, "notes"))
    , m_history(historyOf(database))
    , m_arrival(arrival)
    , m_keptSince(keptSince(database).from)
{
}

base::Result<OperationStore::Applied> SyncPageWriter::write(const domain::SyncPage &page)
{
    const SyncState before = readSyncState(m_database);
    if (!before.epoch.isEmpty() && before.epoch != page.epoch)
        return base::failure(base::ErrorCode::GapFound, QStringLiteral("epoch"));
    qint64 last = before.lastSeq;
    for (const domain::Change &change : page.changes) {
        // Of a page that came twice, what is known is passed over; the rest must join on to it.
        if (change.seq <= last)
            continue;
        if (change.prevSeq != last)
            return base::failure(base::ErrorCode::GapFound, QStringLiteral("seq"));
        m_seq = change.seq;
        std::visit([this](const auto &record) { write(record); }, change.record);
        last = change.seq;
    }
    // A page that came late must not put the cursor or the time back.
    const bool older = before.asOf.isValid() && page.serverTime < before.asOf;
    if (!older || last > before.lastSeq) {
        execute(m_database,
                "UPDATE sync_state SET epoch = ?1, cursor = ?2, last_seq = ?3, as_of = ?4",
                page.epoch, page.nextCursor, last, older ? before.asOf : page.serverTime);
    }
    return finish();
}

OperationStore::Applied SyncPageWriter::beginHistory(const domain::OperationPage &newest)
{
    const SyncState before = readSyncState(m_database);
    const bool hadRows = hasRows(m_database, "operations");
    m_newsSince = before.asOf;
    m_arrival = hadRows && before.asOf.isValid() ? OperationStore::Arrival::News
                                                 : OperationStore::Arrival::FirstFill;
    const bool older = before.asOf.isValid() && newest.serverTime < before.asOf;
    execute(m_database,
            "UPDATE sync_state SET epoch = ?1, cursor = ?2, last_seq = ?3, as_of = ?4, "
            "history = history + ?5",
            newest.epoch, newest.start->syncCursor, newest.start->seq,
            older ? before.asOf : newest.serverTime, hadRows ? 1 : 0);
    m_history += hadRows ? 1 : 0;
    m_seq = newest.start->seq;
    writeHistory(newest, {{}, 0, newest.start->total, false});
    return finish();
}

base::Result<OperationStore::Applied> SyncPageWriter::addOlder(const QString &before,
                                                               const domain::OperationPage &older)
{
    const SyncState state = readSyncState(m_database);
    if (!state.left || state.left->before != before || state.epoch != older.epoch)
        return base::failure(base::ErrorCode::GapFound, QStringLiteral("history"));
    m_seq = state.lastSeq;
    writeHistory(older, *state.left);
    return finish();
}

void SyncPageWriter::writeHistory(const domain::OperationPage &page, HistoryLeft left)
{
    bool hasMore = page.hasMore;
    for (const Operation &operation : page.operations) {
        write(operation);
        // What follows happened earlier still.
        hasMore = hasMore && !isTooOld(operation);
    }
    if (hasMore) {
        execute(m_database, "INSERT OR REPLACE INTO history_left VALUES (1, ?1, ?2, ?3, ?4)",
                page.nextBefore, left.read + page.operations.size(), left.total,
                left.paused ? 1 : 0);
        return;
    }
    execute(m_database, "DELETE FROM history_left");
    removeGone();
}

void SyncPageWriter::removeGone()
{
    // The first history finds no rows of another.
    if (m_history == 0)
        return;
    SQLite::Statement old(m_database, "SELECT id FROM operations WHERE history < ?1");
    bindAll(old, m_history);
    removeAll(old);
}

bool SyncPageWriter::isTooOld(const Operation &operation) const
{
    return m_keptSince.isValid() && operation.occurredAt < m_keptSince;
}

void SyncPageWriter::noteChanged(const QDateTime &occurredAt)
{
    extend(m_applied.within, occurredAt);
    m_words.noteChange(occurredAt.toMSecsSinceEpoch());
}

bool SyncPageWriter::takeOver(qint64 row)
{
    if (m_history == 0)
        return false;
    bindAll(m_takeOver, row, m_history);
    return m_takeOver.exec() > 0;
}

OperationStore::Applied SyncPageWriter::finish()
{
    m_words.write();
    std::stable_sort(
        m_applied.arrived.begin(), m_applied.arrived.end(),
        [](const Operation &a, const Operation &b) { return a.occurredAt > b.occurredAt; });
    m_applied.arrived.resize(std::min(m_applied.arrived.size(), kMostArrivals));
    return std::move(m_applied);
}

OperationStore::Applied SyncPageWriter::prune(int most)
{
    SQLite::Statement old(m_database, "SELECT id FROM operations WHERE occurred_at < ?1 LIMIT ?2");
    // Keeping all, the bound is NULL and nothing is before it.
    bindAll(old, m_keptSince, qint64(most));
    removeAll(old);
    return finish();
}

OperationStore::Applied SyncPageWriter::replaceMonth(const QString &accountId,
                                                     const LedgerMonth &month,
                                                     const QList<Operation> &operations)
{
    const SyncState before = readSyncState(m_database);
    m_newsSince = before.asOf;
    m_seq = before.lastSeq;
    QSet<QString> told;
    for (const Operation &operation : operations) {
        told.insert(operation.id);
        write(operation, Versions::Any);
    }
    SQLite::Statement here(m_database, "SELECT id FROM operations WHERE occurred_at >= ?1 AND "
                                       "occurred_at < ?2 AND account_id = ?3");
    bindAll(here, month.from, month.to, accountId);
    QStringList gone;
    while (here.executeStep()) {
        if (const QString id = textOf(here, 0); !told.contains(id))
            gone.append(id);
    }
    here.reset();
    for (const QString &id : std::as_const(gone))
        removeOperation(id);
    return finish();
}

void SyncPageWriter::write(const Operation &operation)
{
    write(operation, Versions::Rising);
}

void SyncPageWriter::write(const Operation &operation, Versions versions)
{
    bindAll(m_known, operation.id);
    if (!m_known.executeStep()) {
        if (!isTooOld(operation))
            insertOperation(operation);
        return;
    }
    const auto stored = readOperation(m_known);
    const qint64 row = integerOf(m_known, 0);
    const QDateTime happenedAt = timeOf(m_known, kTimeColumn);
    // Versions of one history say nothing of those of another.
    const bool isComparable = !takeOver(row) && versions == Versions::Rising;
    // An older version never overwrites a newer one; the same one twice changes nothing.
    const bool older = isComparable && stored && stored->operation.version > operation.version;
    if (older || (stored && stored->operation == asStored(operation)))
        return;
    noteChanged(happenedAt);
    updateOperation(row, operation);
}

void SyncPageWriter::insertOperation(const Operation &operation)
{
    bool marked = false;
    if (m_hasMarks) {
        bindAll(m_mark, operation.id);
        marked = m_mark.executeStep();
    }
    const bool late = m_newsSince.isValid() && operation.occurredAt <= m_newsSince;
    const bool news = m_arrival == OperationStore::Arrival::News && !marked && !late;
    const bool unread = marked ? integerOf(m_mark, 0) != 0 : news;
    m_mark.reset();
    bindOperation(m_insert, unread ? 1 : 0, operation);
    bindOne(m_insert, kIdPlace, operation.id);
    bindOne(m_insert, kSeqPlace, m_seq);
    bindOne(m_insert, kHistoryPlace, m_history);
    m_insert.exec();
    putNote(operation);
    ++m_applied.changed;
    noteChanged(operation.occurredAt);
    if (news)
        m_applied.arrived.append(asStored(operation));
}

void SyncPageWriter::updateOperation(qint64 row, const Operation &operation)
{
    bindOperation(m_update, row, operation);
    m_update.exec();
    putNote(operation);
    ++m_applied.changed;
    noteChanged(operation.occurredAt);
}

void SyncPageWriter::putNote(const Operation &operation)
{
    bool noted = false;
    if (m_hasNotes) {
        bindAll(m_noted, operation.id);
        noted = m_noted.executeStep();
        m_noted.reset();
    }
    // Most operations never get one.
    if (noted || !operation.note.isEmpty()) {
        tellNote(m_database, m_words, operation.id, operation.note);
        m_hasNotes = true;
    }
}

void SyncPageWriter::write(const domain::Account &account)
{
    SQLite::Statement known(m_database, "SELECT version FROM accounts WHERE id = ?1");
    bindAll(known, account.id);
    if (known.executeStep() && integerOf(known, 0) > account.version)
        return;
    known.reset();
    m_applied.changed += putAccount(m_database, account);
}

void SyncPageWriter::write(const domain::Review &review)
{
    m_applied.changed += putReview(m_database, review);
}

void SyncPageWriter::write(const domain::NoticeSettings &settings)
{
    m_applied.changed += putNoticeSettings(m_database, settings);
}

void SyncPageWriter::write(const domain::Dispute &dispute)
{
    m_applied.changed += putDispute(m_database, dispute);
}

void SyncPageWriter::write(const domain::Complaint &complaint)
{
    m_applied.changed += putComplaint(m_database, complaint);
}

void SyncPageWriter::write(const domain::Card &card)
{
    m_applied.changed += putCard(m_database, card);
}

void SyncPageWriter::write(const domain::Tombstone &tombstone)
{
    switch (tombstone.kind) {
    case domain::Tombstone::Kind::Operation:
        return removeOperation(tombstone.id);
    case domain::Tombstone::Kind::Account:
        m_applied.changed +=
            execute(m_database, "DELETE FROM accounts WHERE id = ?1", tombstone.id);
        return;
    case domain::Tombstone::Kind::Card:
        m_applied.changed += removeCard(m_database, tombstone.id);
        return;
    }
}

void SyncPageWriter::removeAll(SQLite::Statement &ids)
{
    QStringList gone;
    while (ids.executeStep())
        gone.append(textOf(ids, 0));
    ids.reset();
    for (const QString &id : std::as_const(gone))
        removeOperation(id);
}

void SyncPageWriter::removeOperation(const QString &id)
{
    SQLite::Statement removed(m_database,
                              "DELETE FROM operations WHERE id = ?1 RETURNING occurred_at");
    bindAll(removed, id);
    if (!removed.executeStep())
        return;
    noteChanged(timeOf(removed, 0));
    removed.reset();
    forgetNote(m_database, id);
    ++m_applied.changed;
}

} // namespace qorgan::vault
