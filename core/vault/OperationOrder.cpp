// SPDX-License-Identifier: Apache-2.0
#include "vault/OperationOrder.h"

#include "vault/OperationRecord.h"
#include "vault/SearchWords.h"
#include "vault/SqlText.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <algorithm>
#include <tuple>

namespace qorgan::vault {

namespace {

using base::Result;

constexpr qsizetype kMostRows = 500;
/// Rows of a part that are read with it.
constexpr qsizetype kMostContents = 128;
/// Rows of an index, and minutes that have what is searched, between two looks at the clock.
constexpr qint64 kListPart = 2048;
constexpr qint64 kFoundPart = 512;
/// The operation of a minute that has no other: what is found is it, without a look at its words.
constexpr char kOnlyOfMinute[] =
    "SELECT max(row) FROM operations INDEXED BY operations_all "
    "WHERE occurred_at >= ?1 * 60000 AND occurred_at < (?1 + 1) * 60000 HAVING count(*) = 1";
constexpr qint64 kMostRowId = qint64(1) << 28;

/// The operations that meet `condition` with each of the keys, as many as there are.
template<typename Key>
Result<QList<StoredOperation>> readEach(SQLite::Database &database, const char *condition,
                                        const QList<Key> &keys)
{
    SQLite::Statement statement(database, selectOperations(condition).constData());
    QList<StoredOperation> found;
    for (const Key &key : keys.first(std::min(keys.size(), kMostRows))) {
        bindAll(statement, key);
        if (!statement.executeStep())
            continue;
        auto stored = readOperation(statement);
        if (!stored)
            return base::failure(stored.error());
        found.append(*std::move(stored));
    }
    return found;
}

} // namespace

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

const char *indexOf(OperationFilter filter)
{
    switch (filter) {
    case OperationFilter::All:
        return "operations_all";
    case OperationFilter::Accepted:
        return "operations_accepted";
    case OperationFilter::Declined:
        return "operations_declined";
    case OperationFilter::Pending:
        return "operations_pending";
    case OperationFilter::Unread:
        return "operations_unread";
    }
    Q_UNREACHABLE();
}

Result<QList<StoredOperation>> readNewest(SQLite::Database &database, OperationFilter filter,
                                          qsizetype most)
{
    const QByteArray condition =
        QByteArray(conditionOf(filter)) + " ORDER BY occurred_at DESC, row DESC LIMIT ?1";
    SQLite::Statement statement(database, selectOperations(condition.constData()).constData());
    bindAll(statement, qint64(std::min(most, kMostRows)));
    QList<StoredOperation> found;
    while (statement.executeStep()) {
        auto stored = readOperation(statement);
        if (!stored)
            return base::failure(stored.error());
        found.append(*std::move(stored));
    }
    return found;
}

Result<std::optional<OrderPart>> readOrderWithin(SQLite::Database &database, OperationFilter filter,
                                                 const TimeSpan &within, qsizetype most)
{
    const std::string list = std::string("SELECT row FROM operations WHERE ") + conditionOf(filter);
    SQLite::Statement rows(database, list
                                         + " AND occurred_at BETWEEN ?1 AND ?2 "
                                           "ORDER BY occurred_at DESC, row DESC LIMIT ?3");
    bindAll(rows, within.from, within.to, qint64(most + 1));
    OrderPart part;
    while (rows.executeStep())
        part.rows.append(integerOf(rows, 0));
    if (part.rows.size() > most)
        return std::nullopt;
    SQLite::Statement above(database,
                            list + " AND occurred_at > ?1 ORDER BY occurred_at, row LIMIT 1");
    bindAll(above, within.to);
    if (above.executeStep())
        part.above = integerOf(above, 0);
    SQLite::Statement below(
        database, list + " AND occurred_at < ?1 ORDER BY occurred_at DESC, row DESC LIMIT 1");
    bindAll(below, within.from);
    if (below.executeStep())
        part.below = integerOf(below, 0);
    if (part.rows.size() > kMostContents)
        return part;
    auto contents = readRows(database, part.rows);
    if (!contents)
        return base::failure(contents.error());
    part.contents = *std::move(contents);
    return part;
}

Result<QList<qint64>> readOfAccount(SQLite::Database &database, const QString &accountId,
                                    const TimeSpan &within)
{
    SQLite::Statement statement(database, "SELECT row FROM operations INDEXED BY operations_all "
                                          "WHERE occurred_at BETWEEN ?1 AND ?2 AND account_id = ?3 "
                                          "ORDER BY occurred_at, row");
    bindAll(statement, within.from, within.to, accountId);
    QList<qint64> rows;
    while (statement.executeStep())
        rows.append(integerOf(statement, 0));
    return rows;
}

Result<QList<StoredOperation>> readRows(SQLite::Database &database, const QList<qint64> &rows)
{
    return readEach(database, "row = ?1", rows);
}

Result<QList<StoredOperation>> readWithIds(SQLite::Database &database, const QStringList &ids)
{
    return readEach(database, "id = ?1", ids);
}

OperationOrder::OperationOrder(OperationQuery query, qsizetype most)
    : m_filter(query.filter)
    , m_searching(!query.search.trimmed().isEmpty())
    , m_search(query.search)
    , m_most(most)
    , m_occurredAt(std::numeric_limits<qint64>::max())
{
}

bool OperationOrder::step(SQLite::Database &database, std::chrono::milliseconds slice)
{
    QElapsedTimer timer;
    timer.start();
    do {
        if (!(m_searching ? readFound(database) : readList(database)))
            return true;
    } while (timer.elapsed() < slice.count());
    return false;
}

bool OperationOrder::readList(SQLite::Database &database)
{
    const std::string sql = std::string("SELECT occurred_at, row FROM operations WHERE ")
                            + conditionOf(m_filter)
                            + " AND (occurred_at, row) < (?1, ?2) "
                              "ORDER BY occurred_at DESC, row DESC LIMIT ?3";
    SQLite::Statement statement(database, sql);
    bindAll(statement, m_occurredAt, m_row, kListPart);
    qint64 count = 0;
    while (statement.executeStep()) {
        ++count;
        const std::pair place(integerOf(statement, 0), integerOf(statement, 1));
        // An index out of order could be read in circles.
        if (place >= std::pair(m_occurredAt, m_row))
            throw SQLite::Exception("order", SQLITE_CORRUPT);
        std::tie(m_occurredAt, m_row) = place;
        take(m_row);
    }
    return count == kListPart;
}

void OperationOrder::take(qint64 row)
{
    // Counted up from one: any other is not of our writing.
    if (row < 1 || row > kMostRowId)
        throw SQLite::Exception("row id", SQLITE_CORRUPT);
    const auto place = static_cast<std::size_t>(row);
    if (place >= m_taken.size())
        m_taken.resize(std::max(place + 1, 2 * m_taken.size()));
    // Its time was changed between two slices, from what was read to what is yet to be read.
    if (m_taken[place])
        return;
    m_taken[place] = true;
    m_rows.append(row);
}

bool OperationOrder::readFound(SQLite::Database &database)
{
    if (!m_expression)
        m_expression = m_search.expression(database);
    if (m_expression->isEmpty())
        return false;
    SQLite::Statement minutes(database,
                              "SELECT rowid FROM operation_words WHERE operation_words MATCH ?1 "
                              "AND rowid < ?2 ORDER BY rowid DESC LIMIT ?3");
    SQLite::Statement rows(database, selectMinute(indexOf(m_filter), conditionOf(m_filter)));
    SQLite::Statement only(database, kOnlyOfMinute);
    const bool mayBeOnly = m_filter == OperationFilter::All && m_search.isAllInExpression();
    bindAll(minutes, *m_expression, m_minute, kFoundPart);
    qint64 count = 0;
    while (m_rows.size() < m_most && minutes.executeStep()) {
        ++count;
        const qint64 minute = integerOf(minutes, 0);
        if (minute >= m_minute)
            throw SQLite::Exception("order", SQLITE_CORRUPT);
        m_minute = minute;
        if (mayBeOnly) {
            bindAll(only, minute);
            if (only.executeStep()) {
                take(integerOf(only, 0));
                continue;
            }
        }
        bindAll(rows, minute);
        while (m_rows.size() < m_most && rows.executeStep()) {
            if (m_search.matches(wordsOf(rows)))
                take(integerOf(rows, 1));
        }
    }
    return m_rows.size() < m_most && count == kFoundPart;
}

} // namespace qorgan::vault
