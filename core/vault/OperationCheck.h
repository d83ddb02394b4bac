// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/HashSum.h"
#include "vault/OperationStore.h"
#include "vault/SearchCheck.h"

#include <array>
#include <chrono>

namespace SQLite {
class Database;
class Exception;
} // namespace SQLite

namespace qorgan::vault {

/// Holds what lists and search are read from against the rows themselves, in slices, so that other
/// work on the vault thread goes on between them. An older page put back into the database passes
/// every check of SQLCipher; if it is one of an index, no row shows it.
/// Valid only as long as no operation changes between two slices.
/// @thread the vault thread
/// @source docs/threat-model.md, "Freshness"
class OperationCheck
{
public:
    enum class Verdict {
        Sound,
        SearchDamaged, ///< the words that search reads are not those of the rows
        ListsDamaged,  ///< a list lacks rows or has some too many, or rows cannot be read
    };

    /// Checks on for about `slice`. True once there is a verdict.
    bool step(SQLite::Database &database, std::chrono::milliseconds slice);

    [[nodiscard]] Verdict verdict() const { return m_verdict; }

private:
    enum class Phase { Rows, Ids, Lists, Search, Done };
    static constexpr std::size_t kLists = 5;

    /// Each reads one part and goes on to the next phase at its end.
    void readPart(SQLite::Database &database);
    void readRows(SQLite::Database &database);
    void readIds(SQLite::Database &database);
    void readList(SQLite::Database &database);
    void readSearch(SQLite::Database &database);

    void expect(const StoredOperation &stored);
    void begin(Phase phase);
    void end(Verdict verdict);

    Phase m_phase = Phase::Rows;
    Verdict m_verdict = Verdict::Sound;
    SearchCheck m_search;
    std::size_t m_list = 0;
    /// The place reached in what is being read.
    qint64 m_row = 0;
    qint64 m_occurredAt = 0;
    QByteArray m_id;
    HashSum m_read;

    /// What the rows say that must be found.
    HashSum m_ids;
    std::array<HashSum, kLists> m_lists;
};

/// Whether an exception says that the database is not what was written.
[[nodiscard]] bool tellsDamage(const SQLite::Exception &exception);

/// Ends a reading whose entries do not rise, or cannot be: it would go in circles.
[[noreturn]] void refuseEntries();

} // namespace qorgan::vault
