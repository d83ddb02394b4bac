// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/SyncPage.h"
#include "vault/OperationStore.h"

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

private:
    void write(const domain::Operation &operation);
    void write(const domain::Account &account);
    void write(const domain::Tombstone &tombstone);
    void write(const domain::UnknownRecord &) {}

    void insertOperation(const domain::Operation &operation);
    void updateOperation(qint64 row, const domain::Operation &operation);
    void putWords(qint64 row, const domain::Operation &operation);
    void forgetWords(qint64 row);

    SQLite::Database &m_database;
    SQLite::Statement m_known;
    SQLite::Statement m_mark;
    SQLite::Statement m_insert;
    SQLite::Statement m_update;
    SQLite::Statement m_insertWords;
    SQLite::Statement m_deleteWords;
    OperationStore::Arrival m_arrival;
    OperationStore::Applied m_applied;
};

/// Where synchronisation stands, as the database has it.
[[nodiscard]] SyncState readSyncState(SQLite::Database &database);

} // namespace qorgan::vault
