// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace qorgan::tour {

/// Every file and folder below some folders with its content's hash: equal when nothing was added,
/// changed or removed.
class FolderSnapshot
{
public:
    explicit FolderSnapshot(const QStringList &folders);

    /// What differs from `earlier`, a path each.
    [[nodiscard]] QStringList differencesFrom(const FolderSnapshot &earlier) const;

private:
    QMap<QString, QByteArray> m_entries;
};

} // namespace qorgan::tour
