// SPDX-License-Identifier: Apache-2.0
#include "FolderSnapshot.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace qorgan::tour {

FolderSnapshot::FolderSnapshot(const QStringList &folders)
{
    for (const QString &folder : folders) {
        QDirIterator walk(folder,
                          QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            QByteArray content("folder");
            if (QFile file(path); walk.fileInfo().isFile() && file.open(QIODevice::ReadOnly))
                content = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
            m_entries.insert(path, content);
        }
    }
}

QStringList FolderSnapshot::differencesFrom(const FolderSnapshot &earlier) const
{
    QStringList differences;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        if (earlier.m_entries.value(entry.key()) != entry.value())
            differences.append(entry.key());
    }
    for (auto entry = earlier.m_entries.cbegin(); entry != earlier.m_entries.cend(); ++entry) {
        if (!m_entries.contains(entry.key()))
            differences.append(entry.key());
    }
    return differences;
}

} // namespace qorgan::tour
