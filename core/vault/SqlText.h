// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

namespace qorgan::vault {

// Qt's types in and out of SQL, for the stores. Exceptions of SQLiteCpp pass through: Vault::run()
// turns them into errors.

void bindOne(SQLite::Statement &statement, int index, const QString &value);
void bindOne(SQLite::Statement &statement, int index, const QByteArray &value);
void bindOne(SQLite::Statement &statement, int index, qint64 value);
/// Milliseconds since 1970, UTC; NULL when invalid.
void bindOne(SQLite::Statement &statement, int index, const QDateTime &value);
void bindOne(SQLite::Statement &statement, int index, std::nullopt_t);

template<typename T>
void bindOne(SQLite::Statement &statement, int index, const std::optional<T> &value)
{
    if (value)
        bindOne(statement, index, *value);
    else
        bindOne(statement, index, std::nullopt);
}

/// Binds values to ?1, ?2 … after a reset.
template<typename... Values>
void bindAll(SQLite::Statement &statement, const Values &...values)
{
    statement.reset();
    int index = 0;
    (bindOne(statement, ++index, values), ...);
}

/// Runs a statement that gives no rows.
template<typename... Values>
int execute(SQLite::Database &database, const char *sql, const Values &...values)
{
    SQLite::Statement statement(database, sql);
    bindAll(statement, values...);
    return statement.exec();
}

[[nodiscard]] QString textOf(const SQLite::Statement &statement, int column);
[[nodiscard]] QByteArray bytesOf(const SQLite::Statement &statement, int column);
[[nodiscard]] qint64 integerOf(const SQLite::Statement &statement, int column);
/// Invalid when the column is NULL.
[[nodiscard]] QDateTime timeOf(const SQLite::Statement &statement, int column);

/// What an exception of SQLiteCpp means to the caller. No SQL text or value goes into the detail.
/// @param systemError  errno of the failing call, or 0
[[nodiscard]] base::Error errorOf(const SQLite::Exception &exception, int systemError);

} // namespace qorgan::vault
