// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultStorage.h"

#include "base/LogCategories.h"
#include "vault/DurableFile.h"

#include <QFileInfo>

#include <SQLiteCpp/Database.h>

namespace qorgan::vault {

using base::ErrorCode;

VaultStorage::VaultStorage(const QDir &folder)
    : m_folder(folder)
    , m_slots(m_folder)
{
}

VaultStorage::~VaultStorage() = default;

QString VaultStorage::databasePath() const
{
    return m_folder.filePath(QStringLiteral("vault.db"));
}

/// Lies in the folder while a vault is being made or removed: as long as it does there is none.
QString VaultStorage::unfinishedPath() const
{
    return m_folder.filePath(QStringLiteral("unfinished"));
}

bool VaultStorage::exists() const
{
    return (m_slots.exist() || QFileInfo::exists(databasePath()))
           && !QFileInfo::exists(unfinishedPath());
}

base::Result<void> VaultStorage::lock()
{
    if (m_lock)
        return {};
    auto file = std::make_unique<QLockFile>(m_folder.filePath(QStringLiteral("lock")));
    // Stale means that its process is gone, however long ago it took the lock.
    file->setStaleLockTime(0);
    if (!file->tryLock()) {
        return base::failure(file->error() == QLockFile::LockFailedError
                                 ? ErrorCode::VaultInUse
                                 : ErrorCode::DiskWriteFailed,
                             QStringLiteral("lock"));
    }
    m_lock = std::move(file);
    return {};
}

base::Result<void> VaultStorage::create(const VaultHeader &header,
                                        const base::SecretBytes &databaseKey)
{
    if (exists())
        return base::failure(ErrorCode::VaultExists);
    const bool folderIsNew = !m_folder.exists();
    auto made = makePrivateFolder(m_folder.path()).and_then([this] { return lock(); });
    if (made && exists())
        made = base::failure(ErrorCode::VaultExists);
    if (!made) {
        close();
        return made;
    }
    made = removeFiles().and_then([&] { return build(header, databaseKey); });
    if (made)
        return made;
    m_database.reset();
    if (!removeFiles())
        qCWarning(base::logVault, "What an unfinished creation left could not be removed.");
    close();
    if (folderIsNew)
        QDir().rmdir(m_folder.absolutePath());
    return made;
}

base::Result<void> VaultStorage::build(const VaultHeader &header,
                                       const base::SecretBytes &databaseKey)
{
    if (auto begun = replaceFile(unfinishedPath(), {}); !begun)
        return begun;
    auto database = createDatabase(databasePath(), databaseKey);
    if (!database)
        return base::failure(database.error());
    m_database = *std::move(database);
    return m_slots.write(header).and_then([this] { return removeFile(unfinishedPath()); });
}

base::Result<VaultHeader> VaultStorage::claim()
{
    if (!exists())
        return base::failure(ErrorCode::VaultAbsent);
    if (auto locked = lock(); !locked)
        return base::failure(locked.error());
    return m_slots.read();
}

base::Result<void> VaultStorage::open(const VaultHeader &header,
                                      const base::SecretBytes &databaseKey)
{
    m_database.reset();
    auto database = openDatabase(databasePath(), databaseKey);
    if (!database)
        return base::failure(database.error());
    m_database = *std::move(database);
    m_slots.heal(header);
    return {};
}

base::Result<void> VaultStorage::openInMemory()
{
    auto database = openMemoryDatabase();
    if (!database)
        return base::failure(database.error());
    m_database = *std::move(database);
    return {};
}

void VaultStorage::close()
{
    m_database.reset();
    m_lock.reset();
}

base::Result<void> VaultStorage::destroy()
{
    m_database.reset();
    if (!m_folder.exists()) {
        close();
        return {};
    }
    // Without its header the database is but noise: from there on no vault is here, and what a kill
    // leaves is swept by the next creation. A full disk only takes that mark away.
    auto removed = m_slots.destroy();
    if (removed) {
        static_cast<void>(replaceFile(unfinishedPath(), {}));
        removed = removeFiles();
    }
    close();
    if (removed)
        QDir().rmdir(m_folder.absolutePath());
    return removed;
}

base::Result<void> VaultStorage::removeFiles() const
{
    return m_slots.destroy()
        .and_then([this] { return removeDatabase(databasePath()); })
        .and_then([this] { return removeFile(unfinishedPath()); });
}

} // namespace qorgan::vault
