// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <SQLiteCpp/SQLiteCpp.h>

#include <mutex>

namespace qorgan::sandbox {

/// The bank's one SQLite file and its one connection. Every use goes through a Transaction, which
/// holds the connection's mutex, so any thread may ask.
/// SQLite's exceptions are let through: the HTTP layer answers `internal`.
class Database
{
public:
    /// Opens or creates `path` (its folder is private) and brings the schema up to date.
    /// @throws SQLite::Exception when the file is in use, damaged or of a newer version
    explicit Database(const QString &path);

private:
    friend class Transaction;
    SQLite::Database m_connection;
    std::mutex m_mutex;
};

/// One transaction: everything or nothing. Rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database &database);
    void commit() { m_transaction.commit(); }

    [[nodiscard]] SQLite::Statement prepare(const char *sql);
    [[nodiscard]] qint64 lastRowId();
    /// Rows the last statement changed.
    [[nodiscard]] int changed();

private:
    std::unique_lock<std::mutex> m_lock;
    SQLite::Database &m_connection;
    SQLite::Transaction m_transaction;
};

/// Binds values from left to right.
template<typename... Values>
void bindAll(SQLite::Statement &statement, const Values &...values);

[[nodiscard]] QString columnText(const SQLite::Statement &statement, int index);
[[nodiscard]] QByteArray columnBytes(const SQLite::Statement &statement, int index);

namespace detail {
void bindOne(SQLite::Statement &statement, int index, const QString &value);
void bindOne(SQLite::Statement &statement, int index, const QByteArray &value);
void bindOne(SQLite::Statement &statement, int index, qint64 value);
void bindOne(SQLite::Statement &statement, int index, int value);
void bindOne(SQLite::Statement &statement, int index, bool value);
} // namespace detail

template<typename... Values>
void bindAll(SQLite::Statement &statement, const Values &...values)
{
    int index = 0;
    (detail::bindOne(statement, ++index, values), ...);
}

} // namespace qorgan::sandbox
