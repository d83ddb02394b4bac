// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"
#include "vault/HeaderSlots.h"
#include "vault/VaultDatabase.h"

#include <QDir>
#include <QLockFile>

#include <memory>

namespace qorgan::vault {

/// The files of one vault and the connection to its database; every call blocks.
/// @thread the vault thread only, but for exists()
class VaultStorage
{
public:
    explicit VaultStorage(const QDir &folder);
    ~VaultStorage();

    /// Whether a whole vault is there; what an unfinished creation or removal left
    /// does not count. Any thread.
    [[nodiscard]] bool exists() const;

    /// Makes folder, header and database. Either all of it stays or nothing.
    /// @errors VaultExists, VaultInUse, DiskFull, DiskWriteFailed, VaultNotEncrypted
    [[nodiscard]] base::Result<void> create(const VaultHeader &header,
                                            const base::SecretBytes &databaseKey);

    /// Takes the vault for this process and reads its header.
    /// @errors VaultAbsent, VaultInUse, VaultHeaderDamaged, VaultNewerVersion, DiskReadFailed
    [[nodiscard]] base::Result<VaultHeader> claim();

    /// Opens the database after claim(); mends a damaged header slot, since `header` was right.
    [[nodiscard]] base::Result<void> open(const VaultHeader &header,
                                          const base::SecretBytes &databaseKey);

    [[nodiscard]] base::Result<void> openInMemory();

    /// Closes the database and lets other processes in. Does nothing when closed.
    void close();

    /// Removes the vault, header slots first, so that nothing opens what may be left.
    [[nodiscard]] base::Result<void> destroy();

    /// Null when closed.
    [[nodiscard]] SQLite::Database *database() const { return m_database.get(); }

private:
    [[nodiscard]] QString databasePath() const;
    [[nodiscard]] QString unfinishedPath() const;
    [[nodiscard]] base::Result<void> lock();
    [[nodiscard]] base::Result<void> build(const VaultHeader &header,
                                           const base::SecretBytes &databaseKey);
    [[nodiscard]] base::Result<void> removeFiles() const;

    QDir m_folder;
    HeaderSlots m_slots;
    std::unique_ptr<QLockFile> m_lock;
    DatabasePointer m_database;
};

} // namespace qorgan::vault
