// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QString>

#include <memory>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// A keyed, configured and migrated connection.
using DatabasePointer = std::unique_ptr<SQLite::Database>;

/// Makes the database file, 0600, and brings it to the newest schema.
/// @param key  32 bytes, used as SQLCipher's raw key
/// @errors VaultExists, DiskFull, DiskWriteFailed, VaultNotEncrypted
[[nodiscard]] base::Result<DatabasePointer> createDatabase(const QString &path,
                                                           const base::SecretBytes &key);

/// Opens an existing one and migrates it.
/// @errors VaultDamaged (absent, wrong key, changed pages), VaultNewerVersion (file unchanged),
///         VaultNotEncrypted, DiskFull, DiskReadFailed
[[nodiscard]] base::Result<DatabasePointer> openDatabase(const QString &path,
                                                         const base::SecretBytes &key);

/// A database that never touches the disk.
[[nodiscard]] base::Result<DatabasePointer> openMemoryDatabase();

/// Writes the WAL back into the file, which then is whole by itself.
/// @errors DiskFull, DiskWriteFailed
[[nodiscard]] base::Result<void> writeBack(SQLite::Database &database);

/// Removes the file and what SQLite keeps beside it.
/// @errors DiskWriteFailed
[[nodiscard]] base::Result<void> removeDatabase(const QString &path);

} // namespace qorgan::vault
