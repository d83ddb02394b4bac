// SPDX-License-Identifier: Apache-2.0
#include "vault/OutboxWriter.h"

#include "base/LogCategories.h"
#include "vault/CardRecord.h"
#include "vault/CustomerRecord.h"
#include "vault/NoteRecord.h"
#include "vault/SearchWords.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

#include <algorithm>

namespace qorgan::vault {

namespace {

using base::Result;
using domain::Command;
using domain::NoteChange;
using State = OutboxStore::State;

constexpr qint64 kKeptDays = 30;

JournalEntry journalEntryOf(const Command &command)
{
    return {command.id, domain::kindOf(command.body), domain::payloadOf(command)};
}

/// The state's word of a command that was ever heard of.
std::optional<QString> stateWordOf(SQLite::Database &database, const QString &id)
{
    SQLite::Statement row(database, "SELECT state FROM outbox WHERE id = ?1");
    bindAll(row, id);
    return row.executeStep() ? std::optional(textOf(row, 0)) : std::nullopt;
}

bool isOpenWord(const QString &state)
{
    return state == QStringLiteral("waiting") || state == QStringLiteral("sending");
}

/// What the bank has carried out.
struct Carried {
    SQLite::Database &database;
    const QDateTime &at;

    void operator()(const NoteChange &note) const
    {
        SearchWords words(database);
        tellNote(database, words, note.operationId, note.text);
        words.write();
    }
    void operator()(const domain::ReviewMark &mark) const
    {
        putOwnReview(database, {mark.day, mark.throughSeq, at});
    }
    void operator()(const domain::SmsNoticesChange &change) const
    {
        putNoticeSettings(database, {change.wanted});
    }
    // What the bank has made of the others comes with its answer or by synchronisation.
    void operator()(const domain::FraudReport &) const {}
    void operator()(const domain::CardBlock &) const {}
    void operator()(const domain::ComplaintFiling &) const {}
    void operator()(const domain::CaseReply &) const {}
};

/// The one to send, of at least one.
const OutboxRecord &firstOf(const QList<OutboxRecord> &open, const QSet<QString> &behind)
{
    QSet<std::pair<QString, QString>> heldUp;
    for (const OutboxRecord &record : open) {
        const domain::Command &command = record.entry.command;
        const std::pair subject(domain::kindOf(command.body), subjectOf(command.body));
        if (domain::isUrgent(command.body))
            return record;
        if (behind.contains(command.id))
            heldUp.insert(subject);
        if (!heldUp.contains(subject))
            return record;
    }
    return open.first();
}

} // namespace

OutboxWriter::OutboxWriter(SQLite::Database &database, OutboxJournal *journal)
    : m_database(database)
    , m_journal(journal)
{
}

Result<bool> OutboxWriter::add(const Command &command)
{
    if (stateWordOf(m_database, command.id))
        return false;
    if (m_journal != nullptr) {
        if (const auto kept = m_journal->append(journalEntryOf(command)); !kept)
            return base::failure(kept.error());
    }
    try {
        WriteTransaction transaction(m_database);
        put(command, State::Waiting);
        forgetOld(command.decidedAt);
        transaction.commit();
    } catch (const SQLite::Exception &) {
        if (m_journal != nullptr && !m_journal->takeBack(command.id))
            qCWarning(base::logVault, "A command that failed is still in the outbox journal.");
        throw;
    }
    tidyJournal();
    return true;
}

void OutboxWriter::put(const Command &command, State state)
{
    if (std::holds_alternative<NoteChange>(command.body)) {
        execute(m_database,
                "UPDATE outbox SET state = 'withdrawn' "
                "WHERE state = 'waiting' AND kind = ?1 AND subject = ?2",
                domain::kindOf(command.body), subjectOf(command.body));
    }
    insertRecord(m_database, command, state);
    showEffect(command);
}

void OutboxWriter::showEffect(const Command &command)
{
    if (const auto *note = std::get_if<NoteChange>(&command.body)) {
        SearchWords words(m_database);
        showNote(m_database, words, note->operationId);
        words.write();
        m_hasShownNotes = true;
    }
}

Result<OutboxWriter::Taken> OutboxWriter::takeNext(const QSet<QString> &behind)
{
    const auto open = openRecords(m_database);
    if (open.isEmpty())
        return Taken{};
    const OutboxRecord &next = firstOf(open, behind);
    Taken taken{next.entry.command, next.entry.state == State::Waiting};
    if (taken.isMarked) {
        WriteTransaction transaction(m_database);
        execute(m_database, "UPDATE outbox SET state = 'sending' WHERE id = ?1", taken.command->id);
        transaction.commit();
    }
    return taken;
}

Result<bool> OutboxWriter::settle(const QString &id, const QDateTime &at,
                                  const domain::CommandReceipt &receipt)
{
    const auto record = openRecord(id);
    if (!record) {
        tidyJournal();
        return false;
    }
    WriteTransaction transaction(m_database);
    execute(m_database, "UPDATE outbox SET state = 'done', settled_at = ?2 WHERE id = ?1", id, at);
    // What the bank has told meanwhile is as new as this answer, or newer.
    if (!record->told)
        std::visit(Carried{m_database, at}, record->entry.command.body);
    showEffect(record->entry.command);
    if (receipt.dispute)
        putDispute(m_database, *receipt.dispute);
    if (receipt.complaint)
        putComplaint(m_database, *receipt.complaint);
    if (receipt.card)
        putCard(m_database, *receipt.card);
    forgetOld(at);
    transaction.commit();
    tidyJournal();
    return true;
}

Result<bool> OutboxWriter::refuse(const QString &id, base::ErrorCode why, const QDateTime &at)
{
    const auto record = openRecord(id);
    if (!record) {
        tidyJournal();
        return false;
    }
    WriteTransaction transaction(m_database);
    execute(m_database,
            "UPDATE outbox SET state = 'refused', refused_code = ?2, settled_at = ?3 WHERE id = ?1",
            id, qint64(why), at);
    showEffect(record->entry.command);
    forgetOld(at);
    transaction.commit();
    tidyJournal();
    return true;
}

Result<bool> OutboxWriter::putBack(const QString &id)
{
    WriteTransaction transaction(m_database);
    const int changed = execute(m_database,
                                "UPDATE outbox SET state = 'waiting', told = 0 "
                                "WHERE id = ?1 AND state = 'sending'",
                                id);
    if (changed > 0)
        transaction.commit();
    return changed > 0;
}

Result<bool> OutboxWriter::withdraw(const QString &id)
{
    const auto record = openRecord(id);
    if (!record || record->entry.state != State::Waiting)
        return base::failure(base::ErrorCode::NotFound, QStringLiteral("command"));
    WriteTransaction transaction(m_database);
    execute(m_database, "UPDATE outbox SET state = 'withdrawn' WHERE id = ?1", id);
    showEffect(record->entry.command);
    transaction.commit();
    tidyJournal();
    return true;
}

Result<bool> OutboxWriter::replay()
{
    if (m_journal == nullptr)
        return false;
    // In the order of the journal; what it has lost is its end.
    QList<OutboxStore::Entry> entries;
    QStringList kept;
    bool isLost = false;
    for (const JournalEntry &each : m_journal->waiting()) {
        kept.append(each.id);
        const auto state = stateWordOf(m_database, each.id);
        auto command = domain::commandFrom(each.id, each.kind, each.payload);
        if (!command || (state && !isOpenWord(*state)))
            continue;
        isLost = isLost || !state;
        entries.append({0,
                        *std::move(command),
                        state == QStringLiteral("sending") ? State::Sending : State::Waiting,
                        std::nullopt,
                        {}});
    }
    auto open = openRecords(m_database);
    std::sort(open.begin(), open.end(), [](const OutboxRecord &a, const OutboxRecord &b) {
        return a.entry.position < b.entry.position;
    });
    for (const OutboxRecord &record : std::as_const(open)) {
        if (kept.contains(record.entry.command.id))
            continue;
        if (const auto written = m_journal->append(journalEntryOf(record.entry.command)); !written)
            return base::failure(written.error());
        entries.append(record.entry);
    }
    if (isLost)
        putAnew(entries);
    tidyJournal();
    return isLost;
}

void OutboxWriter::putAnew(const QList<OutboxStore::Entry> &entries)
{
    WriteTransaction transaction(m_database);
    for (const auto &entry : entries)
        execute(m_database, "DELETE FROM outbox WHERE id = ?1", entry.command.id);
    for (const auto &entry : entries)
        put(entry.command, entry.state);
    transaction.commit();
}

std::optional<OutboxRecord> OutboxWriter::openRecord(const QString &id) const
{
    const auto open = openRecords(m_database);
    const auto found = std::find_if(open.cbegin(), open.cend(), [&](const OutboxRecord &record) {
        return record.entry.command.id == id;
    });
    return found == open.cend() ? std::nullopt : std::optional(*found);
}

void OutboxWriter::forgetOld(const QDateTime &now)
{
    SQLite::Statement rows(m_database,
                           "SELECT id FROM outbox WHERE state = 'withdrawn' OR settled_at < ?1");
    bindAll(rows, now.addDays(-kKeptDays));
    QStringList old;
    while (rows.executeStep())
        old.append(textOf(rows, 0));
    rows.reset();
    for (const QString &id : std::as_const(old)) {
        // As long as the journal has it, it must be known here that it is settled.
        if (m_journal == nullptr || !m_journal->holds(id))
            execute(m_database, "DELETE FROM outbox WHERE id = ?1", id);
    }
}

void OutboxWriter::tidyJournal()
{
    if (m_journal == nullptr)
        return;
    for (const JournalEntry &each : QList<JournalEntry>(m_journal->waiting())) {
        const auto state = stateWordOf(m_database, each.id);
        if (state && !isOpenWord(*state) && !m_journal->settle(each.id))
            qCWarning(base::logVault, "The outbox journal keeps a settled command.");
    }
}

} // namespace qorgan::vault
