// SPDX-License-Identifier: Apache-2.0
#include "vault/QuarantineFolder.h"

#include "base/LogCategories.h"
#include "vault/DurableFile.h"
#include "vault/HeaderSlots.h"

#include <QFile>
#include <QFileInfo>

namespace qorgan::vault {

namespace {

base::Result<void> failed()
{
    return base::failure(base::ErrorCode::DiskWriteFailed, QStringLiteral("quarantine"));
}

base::Result<void> removeFolder(const QString &path)
{
    return QDir(path).removeRecursively() ? base::Result<void>{} : failed();
}

} // namespace

QuarantineFolder::QuarantineFolder(const QDir &vaultFolder)
    : m_vaultFolder(vaultFolder)
{
}

QString QuarantineFolder::path() const
{
    return m_vaultFolder.filePath(QStringLiteral("quarantine"));
}

/// Filled first and renamed when whole, so that a kill never costs the copy that is being made.
QString QuarantineFolder::unfinishedPath() const
{
    return m_vaultFolder.filePath(QStringLiteral("quarantine.new"));
}

base::Result<void> QuarantineFolder::take(const QStringList &names) const
{
    QStringList present = names;
    present.removeIf([this](const QString &name) {
        const QFileInfo file(m_vaultFolder.filePath(name));
        return !file.exists() && !file.isSymLink();
    });
    // What is kept here gives way to something alone.
    if (present.isEmpty() && !QFileInfo::exists(unfinishedPath()))
        return {};
    if (auto made = makePrivateFolder(unfinishedPath()); !made)
        return made;
    for (const QString &name : std::as_const(present)) {
        const QString from = m_vaultFolder.filePath(name);
        const QString to = unfinishedPath() + QLatin1Char('/') + name;
        if (auto room = removeFile(to); !room)
            return room;
        if (!QFile::rename(from, to))
            return failed();
    }
    if (auto removed = removeFolder(path()); !removed)
        return removed;
    return renameFile(unfinishedPath(), path());
}

void QuarantineFolder::keepCopyOf(const QString &name) const
{
    const QString to = path() + QLatin1Char('/') + name;
    const bool kept = makePrivateFolder(path()) && removeFile(to)
                      && QFile::copy(m_vaultFolder.filePath(name), to)
                      && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    if (!kept)
        qCWarning(base::logVault, "A damaged file could not be copied.");
}

bool QuarantineFolder::hasUnreadableHeader() const
{
    for (const QString &folder : {unfinishedPath(), path()}) {
        const HeaderSlots kept{QDir(folder)};
        if (kept.exist() && !kept.read())
            return true;
    }
    return false;
}

QList<VaultHeader> QuarantineFolder::headers() const
{
    QList<VaultHeader> sound;
    for (const QString &folder : {unfinishedPath(), path()}) {
        if (const auto header = HeaderSlots(QDir(folder)).read())
            sound.append(*header);
    }
    return sound;
}

base::Result<void> QuarantineFolder::remove() const
{
    for (const QString &folder : {unfinishedPath(), path()}) {
        auto removed =
            HeaderSlots(QDir(folder)).destroy().and_then([&] { return removeFolder(folder); });
        if (!removed)
            return removed;
    }
    return {};
}

} // namespace qorgan::vault
