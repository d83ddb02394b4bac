// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/LedgerDigest.h"
#include "domain/SyncPage.h"
#include "vault/LedgerMonth.h"
#include "vault/OperationStore.h"
#include "vault/SearchWords.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace qorgan::vault {

/// Puts one page of bank changes into the database, inside the caller's transaction. Its statements
/// are prepared once a page, not once a change.
class SyncPageWriter
{
public:
    SyncPageWriter(SQLite::Database &database, OperationStore::Arrival arrival);

    /// @errors GapFound (another epoch, or a change is missing before or within the page)
    [[nodiscard]] base::Result<OperationStore::Applied> write(const domain::SyncPage &page);

    /// As OperationStore::beginHistory(), whatever the arrival: rows that were here decide.
    /// @param newest  has a start
    [[nodiscard]] OperationStore::Applied beginHistory(const domain::OperationPage &newest);
    /// @errors GapFound (another epoch or another place)
    [[nodiscard]] base::Result<OperationStore::Applied>
    addOlder(const QString &before, const domain::OperationPage &older);

    /// Makes one account's month hold exactly these operations, whatever versions it has; rows that
    /// stay keep their read mark. New to the vault are only those since the last page.
    [[nodiscard]] OperationStore::Applied replaceMonth(const QString &accountId,
                                                       const LedgerMonth &month,
                                                       const QList<domain::Operation> &operations);

    /// Removes some of the operations that are too old to be kept.
    /// @param most  how many at once
    [[nodiscard]] OperationStore::Applied prune(int most);

private:
    /// Whether an older version is kept out, or the record counts whatever its version.
    enum class Versions { Rising, Any };
    void write(const domain::Operation &operation, Versions versions);
    void write(const domain::Operation &operation);
    void write(const domain::Account &account);
    void write(const domain::Tombstone &tombstone);
    void write(const domain::Review &review);
    void write(const domain::NoticeSettings &settings);
    void write(const domain::Dispute &dispute);
    void write(const domain::Complaint &complaint);
    void write(const domain::Card &card);
    void write(const domain::UnknownRecord &) {}

    void insertOperation(const domain::Operation &operation);
    void updateOperation(qint64 row, const domain::Operation &operation);
    void removeOperation(const QString &id);
    /// Every operation whose id the statement gives.
    void removeAll(SQLite::Statement &ids);
    /// Notes that an operation of that time was added, changed or removed.
    void noteChanged(const QDateTime &occurredAt);
    /// Notes that the row is of the history that is read now; true when it was of an older one.
    bool takeOver(qint64 row);
    /// Writes a page of the history and notes what is left behind it; behind the last one that is
    /// kept, rows of older histories go.
    void writeHistory(const domain::OperationPage &page, HistoryLeft left);
    [[nodiscard]] bool isTooOld(const domain::Operation &operation) const;
    void removeGone();
    /// Behind everything that is written; what is to be told of it.
    [[nodiscard]] OperationStore::Applied finish();
    void putNote(const domain::Operation &operation);

    SQLite::Database &m_database;
    SQLite::Statement m_known;
    SQLite::Statement m_mark;
    SQLite::Statement m_noted;
    SQLite::Statement m_insert;
    SQLite::Statement m_update;
    SQLite::Statement m_takeOver;
    SearchWords m_words;
    /// Whether there are any marks and notes at all: mostly there are none.
    const bool m_hasMarks;
    bool m_hasNotes;
    /// The number of the history that is read now.
    qint64 m_history;
    OperationStore::Arrival m_arrival;
    /// Of the change that is being written, or the last one before it.
    qint64 m_seq = 0;
    /// Nothing that happened before is news.
    QDateTime m_newsSince;
    /// Nothing that happened before is kept; invalid keeps all.
    QDateTime m_keptSince;
    OperationStore::Applied m_applied;
};

/// Where synchronisation stands, as the database has it.
[[nodiscard]] SyncState readSyncState(SQLite::Database &database);

} // namespace qorgan::vault
