// SPDX-License-Identifier: Apache-2.0
#include "vault/NoteRecord.h"

#include "vault/OutboxRecord.h"
#include "vault/SearchWords.h"
#include "vault/SqlText.h"

namespace qorgan::vault {

namespace {

const QString &noteKind()
{
    static const QString kind = domain::kindOf(domain::NoteChange());
    return kind;
}

/// Of the newest open command on it.
std::optional<QString> openNote(SQLite::Database &database, const QString &operationId)
{
    const auto commands = openCommands(database, noteKind(), operationId);
    if (!commands.isEmpty()) {
        if (const auto *note = std::get_if<domain::NoteChange>(&commands.last().body))
            return note->text;
    }
    return std::nullopt;
}

} // namespace

void tellNote(SQLite::Database &database, SearchWords &words, const QString &operationId,
              const QString &text)
{
    execute(database,
            "INSERT INTO notes (operation_id, shown, told) VALUES (?1, ?2, ?2) "
            "ON CONFLICT (operation_id) DO UPDATE SET told = ?2",
            operationId, text);
    noteTold(database, noteKind(), operationId);
    showNote(database, words, operationId);
}

void showNote(SQLite::Database &database, SearchWords &words, const QString &operationId)
{
    if (const auto text = openNote(database, operationId)) {
        execute(database,
                "INSERT INTO notes (operation_id, shown, told) VALUES (?1, ?2, '') "
                "ON CONFLICT (operation_id) DO UPDATE SET shown = ?2",
                operationId, *text);
    } else {
        execute(database, "UPDATE notes SET shown = told WHERE operation_id = ?1", operationId);
        execute(database, "DELETE FROM notes WHERE operation_id = ?1 AND told = ''", operationId);
    }
    // Nothing while the operation is not there.
    SQLite::Statement noted(database, "SELECT occurred_at FROM operations WHERE id = ?1");
    bindAll(noted, operationId);
    if (noted.executeStep())
        words.noteChange(integerOf(noted, 0));
}

void forgetNote(SQLite::Database &database, const QString &operationId)
{
    if (!openNote(database, operationId))
        execute(database, "DELETE FROM notes WHERE operation_id = ?1", operationId);
}

} // namespace qorgan::vault
