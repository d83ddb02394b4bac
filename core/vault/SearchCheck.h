// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "vault/HashSum.h"
#include "vault/SearchWords.h"

#include <QMap>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// Holds what search reads against the words of the rows: each word with the number of its minutes,
/// and each beginning that has an index of its own with the minutes themselves. Exceptions of
/// SQLiteCpp pass through.
/// @thread the vault thread
class SearchCheck
{
public:
    enum class Step { More, Same, Different };
    /// Reads one part of the rows, or of what search has. The list of all must be sound.
    [[nodiscard]] Step step(SQLite::Database &database);
    /// Leaves nothing behind, wherever the check has ended.
    static void end(SQLite::Database &database);

private:
    static void begin(SQLite::Database &database);
    /// Reads one part of the minutes; false when there is no further one.
    [[nodiscard]] bool readRows(SQLite::Database &database);
    /// The words that were read are there, so search must have them.
    void expectWords(SQLite::Database &database);
    [[nodiscard]] Step readWords(SQLite::Database &database);
    [[nodiscard]] Step readBeginning(SQLite::Database &database);

    HashSum m_expectedWords;
    QMap<QByteArray, HashSum> m_expectedBeginnings;

    /// The place reached.
    bool m_begun = false;
    bool m_rowsDone = false;
    qint64 m_nextMinute = SearchWords::kFirstMinute;
    bool m_wordsDone = false;
    QByteArray m_word;
    qint64 m_minute = SearchWords::kFirstMinute;
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
    qint64 m_nextMinute = SearchWords::kFirstMinute;
};

} // namespace qorgan::vault
