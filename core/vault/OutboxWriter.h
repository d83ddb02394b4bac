// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "vault/OutboxJournal.h"
#include "vault/OutboxRecord.h"

#include <QStringList>

#include <optional>

namespace qorgan::vault {

/// What OutboxStore does, on the vault thread: each call is one transaction of its own, in step
/// with the journal. Exceptions of SQLiteCpp pass through; nothing is changed then.
class OutboxWriter
{
public:
    /// @param journal  null in memory
    OutboxWriter(SQLite::Database &database, OutboxJournal *journal);

    struct Taken {
        std::optional<domain::Command> command;
        /// Whether it was Waiting before.
        bool isMarked = false;
    };

    // True when anything changed.

    [[nodiscard]] base::Result<bool> add(const domain::Command &command);
    /// @param behind  as OutboxStore::takeNext()
    [[nodiscard]] base::Result<Taken> takeNext(const QSet<QString> &behind);
    [[nodiscard]] base::Result<bool> settle(const QString &id, const QDateTime &at,
                                            const domain::CommandReceipt &receipt);
    [[nodiscard]] base::Result<bool> refuse(const QString &id, base::ErrorCode why,
                                            const QDateTime &at);
    [[nodiscard]] base::Result<bool> putBack(const QString &id);
    [[nodiscard]] base::Result<bool> withdraw(const QString &id);
    [[nodiscard]] base::Result<bool> replay();

    /// Whether any of these had an effect on notes.
    [[nodiscard]] bool hasShownNotes() const { return m_hasShownNotes; }

private:
    [[nodiscard]] std::optional<OutboxRecord> openRecord(const QString &id) const;
    /// Puts the command in place with its effect. Those it replaces are withdrawn.
    void put(const domain::Command &command, OutboxStore::State state);
    /// After the commands on its subject changed.
    void showEffect(const domain::Command &command);
    /// The same for all of these in place of whatever is open.
    void putAnew(const QList<OutboxStore::Entry> &entries);
    /// Forgets what was settled long before `now`, and withdrawn ones the journal has let go.
    void forgetOld(const QDateTime &now);
    /// Lets go of what the database has no longer open. What fails is done by the next replay().
    void tidyJournal();

    SQLite::Database &m_database;
    OutboxJournal *m_journal;
    bool m_hasShownNotes = false;
};

} // namespace qorgan::vault
