// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Command.h"
#include "vault/OutboxStore.h"

#include <QList>
#include <QString>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// A command as the table `outbox` has it.
struct OutboxRecord {
    OutboxStore::Entry entry;
    /// The bank has told of its subject since it is Sending: its own answer says nothing newer.
    bool told = false;
};

/// Not answered for good yet, in the order of sending. What cannot be read as a command is left
/// out.
[[nodiscard]] QList<OutboxRecord> openRecords(SQLite::Database &database);
/// Of one kind, such as "note", the oldest first.
/// @param subject  only what is about this
[[nodiscard]] QList<domain::Command>
openCommands(SQLite::Database &database, const QString &kind,
             const std::optional<QString> &subject = std::nullopt);
/// Settled ones, newest first.
[[nodiscard]] QList<OutboxRecord> settledRecords(SQLite::Database &database, qint64 most);

/// Puts it behind all others.
void insertRecord(SQLite::Database &database, const domain::Command &command,
                  OutboxStore::State state);

/// What a command is about, for those of its kind: an operation's id, a day; empty where there is
/// only one such thing.
[[nodiscard]] QString subjectOf(const domain::Command::Body &body);

/// Notes that the bank has told of a subject, for what is under way to it.
void noteTold(SQLite::Database &database, const QString &kind, const QString &subject);

} // namespace qorgan::vault
