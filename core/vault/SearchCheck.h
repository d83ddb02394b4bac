// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "vault/HashSum.h"
#include "vault/OperationStore.h"

#include <QMap>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// Holds what search reads against the words of the rows: each word with the number of its rows,
/// and each beginning that has an index of its own with the rows themselves. Exceptions of
/// SQLiteCpp pass through.
/// @thread the vault thread
class SearchCheck
{
public:
    /// Makes room for the words of the rows to come.
    static void begin(SQLite::Database &database);
    static void end(SQLite::Database &database);

    /// These rows are there, so their words must be.
    void expect(SQLite::Database &database, const QList<StoredOperation> &rows);

    enum class Step { More, Same, Different };
    /// Reads one part of what search has.
    [[nodiscard]] Step step(SQLite::Database &database);

private:
    [[nodiscard]] Step readWords(SQLite::Database &database);
    [[nodiscard]] Step readBeginning(SQLite::Database &database);

    HashSum m_expectedWords;
    QMap<QByteArray, HashSum> m_expectedBeginnings;

    /// The place reached.
    bool m_wordsDone = false;
    QByteArray m_word;
    qint64 m_row = 0;
    HashSum m_read;
};

/// Makes the words of every row anew, in slices. What a kill leaves is found by the next check.
class SearchRemaking
{
public:
    /// True once it is done.
    /// @errors VaultDamaged (the search's tables cannot be emptied: rebuild the database)
    [[nodiscard]] base::Result<bool> step(SQLite::Database &database);

private:
    bool writePart(SQLite::Database &database);

    bool m_emptied = false;
    qint64 m_row = 0;
};

} // namespace qorgan::vault
