// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <limits>
#include <optional>
#include <set>
#include <string>

namespace qorgan::vault {

// Search finds the minutes that have what is typed, and then its operations among those of each
// minute: the text index has one entry for all operations of a minute, under its number. So what is
// found comes in the order of time, whatever order the operations came in, and the newest of it is
// there before the rest is looked for. Exceptions of SQLiteCpp pass through.

/// Minutes since 1970 of a time in milliseconds.
[[nodiscard]] qint64 minuteOf(qint64 occurredAt);

/// SQL that reads the operations of minute ?1, newest first: time, row and what wordsOf() reads.
/// @param index      holds them newest first
/// @param condition  that of the index
[[nodiscard]] std::string selectMinute(const char *index, const char *condition);

/// What the operation in the statement's current row is found by, folded.
[[nodiscard]] QString wordsOf(const SQLite::Statement &statement);

/// Reads and writes the words of minutes, inside the caller's transaction.
/// @thread the vault thread
class SearchWords
{
public:
    explicit SearchWords(SQLite::Database &database);

    struct Minute {
        qint64 number = 0;
        QString words;
    };
    /// Before every other.
    static constexpr qint64 kFirstMinute = std::numeric_limits<qint64>::min() / 60'000;
    /// The first minute that has operations, from `number` on.
    [[nodiscard]] std::optional<Minute> readFrom(qint64 number);
    void put(const Minute &minute);

    /// What happened then has come, changed or gone.
    void noteChange(qint64 occurredAt) { m_changed.insert(minuteOf(occurredAt)); }
    /// Makes the words of what was noted anew.
    void write();

private:
    [[nodiscard]] QString wordsIn(qint64 number);

    SQLite::Statement m_next;
    SQLite::Statement m_operations;
    SQLite::Statement m_put;
    SQLite::Statement m_remove;
    /// Rising: each step back would end a segment of the text index.
    std::set<qint64> m_changed;
};

/// Makes the words of every minute where there are none yet.
void putAllWords(SQLite::Database &database);

/// The text index is written in segments, each of which a search has to look into. Joins some pages
/// of them, in a transaction of its own; true once all is one.
[[nodiscard]] bool joinSegments(SQLite::Database &database);

} // namespace qorgan::vault
