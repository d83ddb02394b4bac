// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "vault/OperationStore.h"
#include "vault/SearchQuery.h"

#include <chrono>
#include <limits>
#include <optional>
#include <vector>

namespace qorgan::vault {

/// What the rows of a filter fulfil, word for word the condition of its partial index; and that
/// index, which holds them newest first.
[[nodiscard]] const char *conditionOf(OperationFilter filter);
[[nodiscard]] const char *indexOf(OperationFilter filter);

/// The newest rows of a list that is not searched.
/// @param most  at most 500
[[nodiscard]] base::Result<QList<StoredOperation>>
readNewest(SQLite::Database &database, OperationFilter filter, qsizetype most);

/// As OperationStore::orderWithin().
/// @param most  with more rows within, nothing
[[nodiscard]] base::Result<std::optional<OrderPart>> readOrderWithin(SQLite::Database &database,
                                                                     OperationFilter filter,
                                                                     const TimeSpan &within,
                                                                     qsizetype most);

/// As OperationStore::ofAccount().
[[nodiscard]] base::Result<QList<qint64>>
readOfAccount(SQLite::Database &database, const QString &accountId, const TimeSpan &within);

/// The rows for these ids, in the same order, at most 500; ids that are gone are left out.
[[nodiscard]] base::Result<QList<StoredOperation>> readRows(SQLite::Database &database,
                                                            const QList<qint64> &rows);

/// The same for the bank's ids.
[[nodiscard]] base::Result<QList<StoredOperation>> readWithIds(SQLite::Database &database,
                                                               const QStringList &ids);

/// Reads the row ids of a list, newest first, in slices, so that other work on the vault thread
/// goes on between them. Rows that change meanwhile may be in it or not, but none twice.
/// @thread the vault thread
class OperationOrder
{
public:
    /// @param most  the list ends there
    explicit OperationOrder(OperationQuery query,
                            qsizetype most = std::numeric_limits<qsizetype>::max());

    /// Reads on for about `slice`. True once the list is at its end.
    bool step(SQLite::Database &database, std::chrono::milliseconds slice);

    [[nodiscard]] QList<qint64> takeRows() { return std::move(m_rows); }

private:
    /// Each reads one part; false when there is no further one.
    [[nodiscard]] bool readList(SQLite::Database &database);
    [[nodiscard]] bool readFound(SQLite::Database &database);
    void take(qint64 row);

    const OperationFilter m_filter;
    const bool m_searching;
    const SearchQuery m_search;
    const qsizetype m_most;
    QList<qint64> m_rows;
    /// By row id: what is in m_rows. Ids are counted up from one.
    std::vector<bool> m_taken;

    /// The place reached in the list.
    qint64 m_occurredAt;
    qint64 m_row = 0;

    /// Searching: the full-text query, and the minute reached.
    std::optional<QString> m_expression;
    qint64 m_minute = std::numeric_limits<qint64>::max();
};

} // namespace qorgan::vault
