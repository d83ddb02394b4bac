// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// The one way to write into the vault's database: takes the write lock at once and raises the
/// vault's generation with what it commits. Without commit() everything is taken back. Exceptions
/// of SQLiteCpp pass through.
/// @thread the vault thread
class WriteTransaction
{
public:
    explicit WriteTransaction(SQLite::Database &database);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction &) = delete;
    WriteTransaction &operator=(const WriteTransaction &) = delete;

    void commit();

private:
    SQLite::Database &m_database;
    bool m_committed = false;
};

/// How often this database was written to.
[[nodiscard]] quint64 generationOf(SQLite::Database &database);

} // namespace qorgan::vault
