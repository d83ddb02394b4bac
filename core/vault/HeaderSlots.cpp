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
    QByteArray bytes = file.read(kReadLimit);
    if (file.error() != QFileDevice::NoError)
        return base::failure(ErrorCode::DiskReadFailed, QStringLiteral("header"));
    return bytes;
}

bool slotHolds(const QString &path, const QByteArray &content)
{
    const auto bytes = slotBytes(path);
    return bytes && *bytes == content;
}

} // namespace

HeaderSlots::HeaderSlots(const QDir &folder)
    : m_folder(folder)
{
}

QStringList HeaderSlots::names()
{
    return {QStringLiteral("header.0"), QStringLiteral("header.1")};
}

QStringList HeaderSlots::paths() const
{
    QStringList both = names();
    for (QString &name : both)
        name = m_folder.filePath(name);
    return both;
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
    base::Error reason{ErrorCode::VaultHeaderDamaged, QStringLiteral("both slots")};
    for (const QString &path : paths()) {
        const auto bytes = slotBytes(path);
        if (!bytes) {
            // As good as damaged, as long as the other is sound.
            reason = bytes.error();
            continue;
        }
        const auto generation = slotGeneration(bytes->value_or(QByteArray()));
        if (generation && *generation > newestGeneration) {
            newest = **bytes;
            newestGeneration = *generation;
        }
    }
    if (newestGeneration == 0)
        return base::failure(reason);
    return VaultHeader::decode(newest);
}

base::Result<HeaderSlots::Written> HeaderSlots::write(const VaultHeader &header) const
{
    const QByteArray sound = header.encode();
    bool durable = false;
    bool counts = false;
    for (const QString &path : paths()) {
        const auto written = replaceFile(path, sound);
        durable = durable || written;
        // Renamed, but the folder could not be synced: it counts until a power cut decides.
        counts = counts || written || slotHolds(path, sound);
        if (!counts)
            return base::failure(written.error());
        if (!written)
            qCWarning(base::logVault) << "A header slot was not written:" << written.error().detail;
    }
    return durable ? Written::Durably : Written::ForNow;
}

void HeaderSlots::heal(const VaultHeader &header) const
{
    const QByteArray sound = header.encode();
    for (const QString &path : paths()) {
        if (!slotHolds(path, sound) && !replaceFile(path, sound))
            qCWarning(base::logVault, "A damaged header slot could not be rewritten.");
        if (!shredFile(besidePath(path)))
            qCWarning(base::logVault, "What an unfinished header left could not be removed.");
    }
}

base::Result<void> HeaderSlots::destroy() const
{
    for (const QString &path : paths()) {
        auto removed = shredFile(path).and_then([&] { return shredFile(besidePath(path)); });
        if (!removed)
            return removed;
    }
    return {};
}

} // namespace qorgan::vault
