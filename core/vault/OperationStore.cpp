// SPDX-License-Identifier: Apache-2.0
#include "vault/OperationStore.h"

#include "vault/OperationRecord.h"
#include "vault/SqlText.h"
#include "vault/SyncPageWriter.h"

namespace qorgan::vault {

namespace {

using base::Result;
using base::Task;

constexpr qsizetype kMostRows = 500;

/// Each condition is word for word that of a partial index, so that SQLite reads the index alone.
const char *conditionOf(OperationFilter filter)
{
    switch (filter) {
    case OperationFilter::All:
        return "TRUE";
    case OperationFilter::Accepted:
        return "status IN ('pending', 'booked')";
    case OperationFilter::Declined:
        return "status = 'declined'";
    case OperationFilter::Pending:
        return "status = 'pending'";
    case OperationFilter::Unread:
        return "unread = 1";
    }
    Q_UNREACHABLE();
}

QList<qint64> readOrder(SQLite::Database &database, const OperationQuery &query)
{
    const bool searching = !query.search.trimmed().isEmpty();
    const QString expression = searchExpression(query.search);
    // Typed, but nothing one could search for, such as "--": nothing is like it.
    if (searching && expression.isEmpty())
        return {};
    std::string sql = "SELECT row FROM operations WHERE ";
    sql += conditionOf(query.filter);
    if (searching)
        sql += " AND row IN (SELECT rowid FROM operation_words WHERE operation_words MATCH ?1)";
    sql += " ORDER BY occurred_at DESC, row DESC";
    SQLite::Statement statement(database, sql);
    if (searching)
        bindAll(statement, expression);
    QList<qint64> rows;
    while (statement.executeStep())
        rows.append(integerOf(statement, 0));
    return rows;
}

Result<QList<StoredOperation>> readRows(SQLite::Database &database, const QList<qint64> &rows)
{
    SQLite::Statement statement(database, selectOperations("row = ?1").constData());
    QList<StoredOperation> found;
    for (const qint64 row : rows.first(std::min(rows.size(), kMostRows))) {
        bindAll(statement, row);
        if (!statement.executeStep())
            continue;
        auto stored = readOperation(statement);
        if (!stored)
            return base::failure(stored.error());
        found.append(*std::move(stored));
    }
    return found;
}

void beginEpoch(SQLite::Database &database, const QString &epoch)
{
    SQLite::Transaction transaction(database);
    execute(database, "INSERT OR REPLACE INTO read_marks (id, unread) "
                      "SELECT id, unread FROM operations");
    execute(database, "DELETE FROM operations");
    execute(database, "DELETE FROM operation_words");
    // "As of" stays: until the first page it is still what the customer last saw.
    execute(database, "UPDATE sync_state SET epoch = ?1, cursor = '', last_seq = 0", epoch);
    transaction.commit();
}

// Plain functions, so that no lambda is made within a co_await: g++ 12 would destroy what it
// captured twice.

Task<OperationStore::Applied> applyPage(Vault &vault, domain::SyncPage page,
                                        OperationStore::Arrival arrival, base::CancelScope scope)
{
    using Applied = OperationStore::Applied;
    return vault.run<Applied>(
        [page = std::move(page), arrival](SQLite::Database &database) -> Result<Applied> {
            SQLite::Transaction transaction(database);
            auto written = SyncPageWriter(database, arrival).write(page);
            if (written)
                transaction.commit();
            return written;
        },
        std::move(scope));
}

Task<void> clearForEpoch(Vault &vault, QString epoch, base::CancelScope scope)
{
    return vault.run<void>(
        [epoch = std::move(epoch)](SQLite::Database &database) -> Result<void> {
            beginEpoch(database, epoch);
            return {};
        },
        std::move(scope));
}

/// How many of `rows` became read.
Task<int> clearUnread(Vault &vault, QList<qint64> rows, base::CancelScope scope)
{
    return vault.run<int>(
        [rows = std::move(rows)](SQLite::Database &database) -> Result<int> {
            SQLite::Transaction transaction(database);
            int count = 0;
            for (const qint64 row : rows) {
                count +=
                    execute(database,
                            "UPDATE operations SET unread = 0 WHERE row = ?1 AND unread = 1", row);
            }
            transaction.commit();
            return count;
        },
        std::move(scope));
}

Task<int> clearAllUnread(Vault &vault, base::CancelScope scope)
{
    return vault.run<int>(
        [](SQLite::Database &database) -> Result<int> {
            return execute(database, "UPDATE operations SET unread = 0 WHERE unread = 1");
        },
        std::move(scope));
}

} // namespace

OperationStore::OperationStore(Vault &vault)
    : m_vault(vault)
{
}

Task<OperationStore::Applied> OperationStore::apply(domain::SyncPage page, Arrival arrival,
                                                    base::CancelScope scope)
{
    auto applied = co_await applyPage(m_vault, std::move(page), arrival, std::move(scope));
    if (applied && applied->changed > 0)
        emit changed();
    co_return applied;
}

Task<SyncState> OperationStore::syncState(base::CancelScope scope)
{
    return m_vault.run<SyncState>(
        [](SQLite::Database &database) -> Result<SyncState> { return readSyncState(database); },
        std::move(scope));
}

Task<void> OperationStore::startEpoch(QString epoch, base::CancelScope scope)
{
    auto begun = co_await clearForEpoch(m_vault, std::move(epoch), std::move(scope));
    if (begun)
        emit changed();
    co_return begun;
}

Task<QList<qint64>> OperationStore::order(OperationQuery query, base::CancelScope scope)
{
    return m_vault.run<QList<qint64>>(
        [query = std::move(query)](SQLite::Database &database) -> Result<QList<qint64>> {
            return readOrder(database, query);
        },
        std::move(scope));
}

Task<QList<StoredOperation>> OperationStore::rows(QList<qint64> rows, base::CancelScope scope)
{
    return m_vault.run<QList<StoredOperation>>(
        [rows = std::move(rows)](SQLite::Database &database) { return readRows(database, rows); },
        std::move(scope));
}

Task<int> OperationStore::unreadCount(base::CancelScope scope)
{
    return m_vault.run<int>(
        [](SQLite::Database &database) -> Result<int> {
            return database.execAndGet("SELECT count(*) FROM operations WHERE unread = 1").getInt();
        },
        std::move(scope));
}

Task<void> OperationStore::markRead(QList<qint64> rows, base::CancelScope scope)
{
    auto marked = co_await clearUnread(m_vault, std::move(rows), std::move(scope));
    if (marked && *marked > 0)
        emit changed();
    co_return marked.map([](int) {});
}

Task<void> OperationStore::markAllRead(base::CancelScope scope)
{
    auto marked = co_await clearAllUnread(m_vault, std::move(scope));
    if (marked && *marked > 0)
        emit changed();
    co_return marked.map([](int) {});
}

} // namespace qorgan::vault
