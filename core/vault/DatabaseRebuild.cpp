// SPDX-License-Identifier: Apache-2.0
#include "vault/DatabaseRebuild.h"

#include "base/LogCategories.h"
#include "vault/SearchWords.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <variant>
#include <vector>

namespace qorgan::vault {

namespace {

using Value = std::variant<std::monostate, qint64, QByteArray, QString>;
using Row = std::vector<Value>;

/// More operations than these take too long to write at once, and too much memory.
constexpr int kMostOperations = 50'000;
constexpr int kMostOthers = 10'000;

/// A table whose rows are put back as they were.
struct Kept {
    const char *name;
    const char *select;
    int most;
};
constexpr std::array<Kept, 11> kKept{{
    {"freshness", "SELECT * FROM freshness", 1},
    {"session", "SELECT * FROM session", 1},
    {"settings", "SELECT * FROM settings", kMostOthers},
    {"accounts", "SELECT * FROM accounts", kMostOthers},
    {"sync_state", "SELECT * FROM sync_state", 1},
    {"history_left", "SELECT * FROM history_left", 1},
    {"read_marks", "SELECT * FROM read_marks", kMostOperations},
    {"outbox", "SELECT * FROM outbox", kMostOthers},
    {"notes", "SELECT * FROM notes", kMostOperations},
    {"reviews", "SELECT * FROM reviews", kMostOthers},
    {"disputes", "SELECT * FROM disputes", kMostOthers},
}};
constexpr Kept kOperations{"operations", "SELECT * FROM operations NOT INDEXED",
                           kMostOperations + 1};
/// What is behind a page that cannot be read is reached from the other end.
constexpr Kept kOperationsFromTheEnd{
    "operations", "SELECT * FROM operations NOT INDEXED ORDER BY row DESC", kMostOperations + 1};
constexpr Kept kUnread{"read_marks",
                       "SELECT id, unread FROM operations NOT INDEXED WHERE unread = 1",
                       kMostOperations};
constexpr std::size_t kVersionPlace = 17;

Value valueOf(const SQLite::Column &column)
{
    if (column.isInteger())
        return static_cast<qint64>(column.getInt64());
    if (column.isText())
        return QString::fromUtf8(column.getText(), column.getBytes());
    if (column.isBlob())
        return QByteArray(static_cast<const char *>(column.getBlob()), column.getBytes());
    return {};
}

struct Salvaged {
    std::vector<Row> rows;
    bool isWhole = true;
};

/// Whether an error says that what is stored is damaged, rather than that it could not be reached.
bool tellsDamage(const SQLite::Exception &exception)
{
    switch (exception.getErrorCode()) {
    case SQLITE_IOERR:
        return exception.getExtendedErrorCode() == SQLITE_IOERR_SHORT_READ;
    case SQLITE_NOMEM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
    case SQLITE_CANTOPEN:
        return false;
    default:
        return true;
    }
}

/// As much as can be read.
Salvaged salvage(SQLite::Database &database, const Kept &table)
{
    Salvaged found;
    try {
        SQLite::Statement statement(database, table.select);
        while (static_cast<int>(found.rows.size()) < table.most && statement.executeStep()) {
            Row row;
            for (int column = 0; column < statement.getColumnCount(); ++column)
                row.push_back(valueOf(statement.getColumn(column)));
            found.rows.push_back(std::move(row));
        }
    } catch (const SQLite::Exception &exception) {
        if (!tellsDamage(exception))
            throw;
        qCWarning(base::logVault) << table.name << "could not be read to its end:"
                                  << exception.getExtendedErrorCode();
        found.isWhole = false;
    }
    return found;
}

qint64 versionOf(const Row &row)
{
    const auto *version =
        row.size() > kVersionPlace ? std::get_if<qint64>(&row[kVersionPlace]) : nullptr;
    return version != nullptr ? *version : 0;
}

/// The older version of a row that is there twice comes first, so that the newer one replaces it.
/// Empty when there are too many.
std::vector<Row> salvageOperations(SQLite::Database &database)
{
    Salvaged found = salvage(database, kOperations);
    if (!found.isWhole) {
        Salvaged rest = salvage(database, kOperationsFromTheEnd);
        std::move(rest.rows.begin(), rest.rows.end(), std::back_inserter(found.rows));
    }
    if (found.rows.size() > kMostOperations)
        return {};
    std::stable_sort(found.rows.begin(), found.rows.end(),
                     [](const Row &a, const Row &b) { return versionOf(a) < versionOf(b); });
    return std::move(found.rows);
}

void bindValue(SQLite::Statement &statement, int index, const Value &value)
{
    std::visit(
        [&](const auto &plain) {
            if constexpr (std::is_same_v<std::decay_t<decltype(plain)>, std::monostate>)
                bindOne(statement, index, std::nullopt);
            else
                bindOne(statement, index, plain);
        },
        value);
}

/// Rows of a spliced page may break what the table demands: those are left out.
void restore(SQLite::Database &database, const Kept &table, const std::vector<Row> &rows)
{
    std::size_t leftOut = 0;
    for (const Row &row : rows) {
        std::string places = "?";
        for (std::size_t column = 1; column < row.size(); ++column)
            places += ", ?";
        try {
            SQLite::Statement insert(database, std::string("INSERT OR REPLACE INTO ") + table.name
                                                   + " VALUES (" + places + ")");
            for (std::size_t column = 0; column < row.size(); ++column)
                bindValue(insert, static_cast<int>(column) + 1, row[column]);
            insert.exec();
        } catch (const SQLite::Exception &exception) {
            const int code = exception.getErrorCode();
            if (code != SQLITE_CONSTRAINT && code != SQLITE_ERROR)
                throw;
            ++leftOut;
        }
    }
    if (leftOut > 0)
        qCWarning(base::logVault) << leftOut << "rows left out of" << table.name;
}

void salvageInto(SQLite::Database &fresh, SQLite::Database &damaged)
{
    for (const Kept &table : kKept)
        restore(fresh, table, salvage(damaged, table).rows);
    const auto operations = salvageOperations(damaged);
    // The bank sends the rows again, but not whether they were read.
    if (operations.empty())
        restore(fresh, kUnread, salvage(damaged, kUnread).rows);
    restore(fresh, kOperations, operations);
    putAllWords(fresh);
}

} // namespace

void fillRebuilt(SQLite::Database &fresh, SQLite::Database *damaged, quint64 seen)
{
    WriteTransaction transaction(fresh);
    if (damaged != nullptr)
        salvageInto(fresh, *damaged);
    execute(fresh, "UPDATE freshness SET rebuilt = 1, generation = max(generation, ?1)",
            static_cast<qint64>(seen));
    transaction.commit();
}

base::Result<bool> isRebuilt(SQLite::Database &database)
{
    try {
        SQLite::Statement row(database, "SELECT 1 FROM freshness WHERE rebuilt = 1");
        return row.executeStep();
    } catch (const SQLite::Exception &exception) {
        return base::failure(errorOf(exception, 0));
    }
}

} // namespace qorgan::vault
