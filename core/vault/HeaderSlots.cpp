// SPDX-License-Identifier: Apache-2.0
#include "vault/HeaderSlots.h"

#include "base/LogCategories.h"
#include "vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>

namespace qorgan::vault {

namespace {

using base::ErrorCode;

/// One byte more than the longest slot, so that a longer file is noticed without reading it all.
constexpr qint64 kReadLimit = 4097;

/// The slot's bytes; nothing when it is not there.
base::Result<std::optional<QByteArray>> slotBytes(const QString &path)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure(ErrorCode::DiskReadFailed, QStringLiteral("header"));
    return file.read(kReadLimit);
}

} // namespace

HeaderSlots::HeaderSlots(const QDir &folder)
    : m_folder(folder)
{
}

QStringList HeaderSlots::paths() const
{
    return {m_folder.filePath(QStringLiteral("header.0")),
            m_folder.filePath(QStringLiteral("header.1"))};
}

bool HeaderSlots::exist() const
{
    const QStringList both = paths();
    return QFileInfo::exists(both[0]) || QFileInfo::exists(both[1]);
}

base::Result<VaultHeader> HeaderSlots::read() const
{
    QByteArray newest;
    quint64 newestGeneration = 0;
    for (const QString &path : paths()) {
        const auto bytes = slotBytes(path);
        if (!bytes)
            return base::failure(bytes.error());
        const auto generation = slotGeneration(bytes->value_or(QByteArray()));
        if (generation && *generation > newestGeneration) {
            newest = **bytes;
            newestGeneration = *generation;
        }
    }
    if (newestGeneration == 0)
        return base::failure(ErrorCode::VaultHeaderDamaged, QStringLiteral("both slots"));
    return VaultHeader::decode(newest);
}

base::Result<void> HeaderSlots::write(const VaultHeader &header) const
{
    for (const QString &path : paths()) {
        if (auto written = replaceFile(path, header.encode()); !written)
            return written;
    }
    return {};
}

void HeaderSlots::heal(const VaultHeader &header) const
{
    const QByteArray sound = header.encode();
    for (const QString &path : paths()) {
        const auto bytes = slotBytes(path);
        if (bytes && bytes->value_or(QByteArray()) == sound)
            continue;
        if (!replaceFile(path, sound))
            qCWarning(base::logVault, "A damaged header slot could not be rewritten.");
    }
}

base::Result<void> HeaderSlots::destroy() const
{
    for (const QString &path : paths()) {
        if (!QFileInfo::exists(path))
            continue;
        // A full disk must not keep the key alive: when overwriting fails, removing still counts.
        QFile file(path);
        if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            file.write(QByteArray(static_cast<qsizetype>(file.size()), '\0'));
        file.close();
        if (auto removed = removeFile(path); !removed)
            return removed;
    }
    return {};
}

} // namespace qorgan::vault
