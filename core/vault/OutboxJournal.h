// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace qorgan::vault {

/// One command of the customer that the bank has not confirmed yet.
struct JournalEntry {
    /// The command's idempotency key, a UUID.
    QString id;
    /// The outbox kind, such as "note".
    QString kind;
    /// Whatever sends the command once more; at most 64 KiB.
    QByteArray payload;

    bool operator==(const JournalEntry &) const = default;
};

/// The outbox's second life: an encrypted file of its own, synced before the database hears of a
/// command, so that unsent work outlives the database. Append-only; rewritten when it has grown.
/// A torn last record (a kill while writing) is dropped, since it was never acknowledged; a record
/// changed on disk ends reading there and is told.
/// @thread any one at a time; in the program the vault thread
class OutboxJournal
{
public:
    /// @param path     the journal's file; need not exist
    /// @param key      32 bytes, crypto::KeyUse::OutboxJournal
    /// @param vaultId  bound to every record, so that another vault's journal opens nothing
    OutboxJournal(QString path, base::SecretBytes key, QByteArray vaultId, base::Random &random);
    ~OutboxJournal();

    /// Reads what is there; call once before anything else.
    /// @errors DiskReadFailed; VaultDamaged when records were lost (those before are kept)
    [[nodiscard]] base::Result<void> load();

    /// Commands not settled yet, oldest first.
    [[nodiscard]] const QList<JournalEntry> &waiting() const;
    [[nodiscard]] bool holds(const QString &id) const;

    /// Durable when it returns. The same id twice changes nothing.
    /// @errors DiskFull, DiskWriteFailed (the command is not in the journal), Internal (payload
    ///         too large)
    [[nodiscard]] base::Result<void> append(const JournalEntry &entry);

    /// The bank has answered for good, or the customer withdrew it. Unknown ids are fine.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> settle(const QString &id);

    /// Undoes append(), needing no room on the disk: what the command was part of has failed.
    /// @errors DiskFull, DiskWriteFailed (it may still be there)
    [[nodiscard]] base::Result<void> takeBack(const QString &id);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::vault
