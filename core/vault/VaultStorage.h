// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/FileLock.h"
#include "base/Random.h"
#include "base/Result.h"
#include "base/SecretBytes.h"
#include "vault/EntryList.h"
#include "vault/FreshnessMark.h"
#include "vault/HeaderSlots.h"
#include "vault/OutboxJournal.h"
#include "vault/QuarantineFolder.h"
#include "vault/VaultDatabase.h"
#include "vault/VaultKeys.h"

#include <QDir>

#include <functional>
#include <memory>
#include <optional>

namespace qorgan::vault {

/// The files of one vault and the connection to its database; every call blocks.
/// @thread the vault thread only, but for exists() and isUnfinished()
class VaultStorage
{
public:
    explicit VaultStorage(const QDir &folder);
    ~VaultStorage();

    /// Whether a whole vault is there; what an unfinished creation or removal left
    /// does not count. Any thread.
    [[nodiscard]] bool exists() const;
    /// Whether a creation or removal was cut short, or goes on in this moment. Any thread.
    [[nodiscard]] bool isUnfinished() const;
    /// Removes what was cut short, unless a process is still at it.
    void sweep();

    /// Makes folder, header, attempts and database, and opens it. Either all of it stays or
    /// nothing.
    /// @param attempts  the encoded record of a vault nobody has tried yet
    /// @errors VaultExists, VaultInUse, DiskFull, DiskWriteFailed, VaultNotEncrypted
    [[nodiscard]] base::Result<void> create(const VaultHeader &header, const VaultKeys &keys,
                                            const QByteArray &attempts, base::Random &random);

    /// Reads the header without taking the vault.
    /// @errors VaultAbsent, VaultHeaderDamaged, VaultNewerVersion, DiskReadFailed
    [[nodiscard]] base::Result<VaultHeader> header() const;

    /// Takes the vault for this process and reads its header.
    /// @errors VaultAbsent, VaultInUse, VaultHeaderDamaged, VaultNewerVersion, DiskReadFailed
    [[nodiscard]] base::Result<VaultHeader> claim();

    /// The encoded attempts record; nothing when there is none.
    /// @errors DiskReadFailed
    [[nodiscard]] base::Result<std::optional<QByteArray>> readAttempts() const;
    /// Durable when it returns. @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> writeAttempts(const QByteArray &record) const;

    /// What opening the database found.
    struct Found {
        bool outboxDamaged = false;
        /// What this opening or an earlier one found and the bank has not mended yet.
        bool rebuilt = false;
        bool older = false;
        quint64 generation = 0;
        /// The newest generation noted on disk; nothing when no sound mark is there.
        std::optional<quint64> noted;
    };
    /// Opens the database after claim(); mends a damaged header slot, since `header` was right. A
    /// damaged database goes to quarantine/ and an empty one takes its place.
    /// @errors VaultNewerVersion, VaultNotEncrypted, DiskFull, DiskReadFailed, DiskWriteFailed
    [[nodiscard]] base::Result<Found> open(const VaultHeader &header, const VaultKeys &keys,
                                           base::Random &random);

    /// In place of whatever was open or claimed.
    [[nodiscard]] base::Result<void> openInMemory();

    /// Sets the open database aside in quarantine/ and puts one in its place that holds what could
    /// be read of it, and that it was made anew. After a kill the next opening finds one of both.
    /// @param databaseKey  of no meaning in memory
    /// @errors VaultLocked, DiskFull, DiskReadFailed, DiskWriteFailed, VaultDamaged
    [[nodiscard]] base::Result<void> rebuild(const base::SecretBytes &databaseKey);

    /// Puts `header` in place of the one that counts.
    /// @errors DiskFull, DiskWriteFailed (the old one still counts)
    [[nodiscard]] base::Result<HeaderSlots::Written> replaceHeader(const VaultHeader &header) const;

    /// Puts the open database's generation past `seen`, so that it counts as the newest again,
    /// notes what is to be told until heardFromBank(), and makes the marks on disk anew.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> raiseGeneration(quint64 seen, bool older);

    /// What the database lacks has come from the bank.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> heardFromBank();

    /// Entries of the keychain that belong to this folder.
    [[nodiscard]] QStringList entries() const { return m_entries.names(); }
    /// After they were removed from the keychain; a folder that holds nothing more goes as well.
    void forgetEntries(const QStringList &names) const;
    /// Notes entries of the keychain before they are made; makes the folder when there is none.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> noteEntries(const QStringList &names) const;
    /// Whether a header lies in the folder or in quarantine of which nobody knows what it needs.
    [[nodiscard]] bool hasUnreadableHeader() const;
    /// Header and those in quarantine, as far as they are sound.
    [[nodiscard]] QList<VaultHeader> allHeaders() const;

    /// Notes the generation on disk if work has raised it.
    void noteGeneration();
    /// The last that was noted; 0 for a database in memory.
    [[nodiscard]] quint64 generation() const { return m_generation; }

    /// Closes the database and lets other processes in. Does nothing when closed.
    void close();

    /// Moves every file of the vault to quarantine/, in place of what was there before.
    /// @errors DiskFull, DiskWriteFailed, VaultInUse
    [[nodiscard]] base::Result<void> quarantine();

    /// Removes the vault. From its first step on none is here; header slots go before the rest, so
    /// that nothing opens what may be left.
    /// @errors DiskWriteFailed
    [[nodiscard]] base::Result<void> destroy();

    /// Null when closed or in memory.
    [[nodiscard]] OutboxJournal *outbox() const { return m_outbox.get(); }
    /// Null when closed.
    [[nodiscard]] SQLite::Database *database() const { return m_database.get(); }

private:
    [[nodiscard]] QString path(const char *name) const;
    [[nodiscard]] base::Result<void> lock();
    [[nodiscard]] base::Result<void> build(const VaultHeader &header, const VaultKeys &keys,
                                           const QByteArray &attempts, base::Random &random);
    [[nodiscard]] base::Result<void> openOrRebuild(const base::SecretBytes &databaseKey);
    /// Makes a whole database beside the damaged one, with what can be read of the open one.
    [[nodiscard]] base::Result<void> makeBeside(const base::SecretBytes &databaseKey);
    /// Whether such a one is there already, left by a kill.
    [[nodiscard]] base::Result<bool> isWholeBeside(const base::SecretBytes &databaseKey) const;
    /// Sets the damaged files aside, puts the database beside them in their place and opens it.
    [[nodiscard]] base::Result<void> replaceByBeside(const base::SecretBytes &databaseKey);
    [[nodiscard]] base::Result<void> fill(SQLite::Database &fresh);
    [[nodiscard]] base::Result<void> take(base::Result<DatabasePointer> database);
    [[nodiscard]] base::Result<void> openOutbox(const VaultKeys &keys, base::Random &random);
    [[nodiscard]] base::Result<void> readGeneration();
    [[nodiscard]] base::Result<void> removeFiles() const;
    [[nodiscard]] base::Result<void> removeAll() const;
    [[nodiscard]] base::Result<void> removeLeftOver() const;
    [[nodiscard]] base::Result<void> write(const std::function<void(SQLite::Database &)> &change);

    QDir m_folder;
    HeaderSlots m_slots;
    FreshnessFile m_freshness;
    QuarantineFolder m_quarantine;
    EntryList m_entries;
    std::unique_ptr<base::FileLock> m_lock;
    DatabasePointer m_database;
    std::unique_ptr<OutboxJournal> m_outbox;
    QByteArray m_vaultId;
    /// Empty in memory.
    base::SecretBytes m_freshnessKey;
    quint64 m_generation = 0;
    bool m_older = false;
    bool m_rebuilt = false;
    /// SQLite's count of changes when the generation was read last.
    int m_changes = 0;
};

} // namespace qorgan::vault
