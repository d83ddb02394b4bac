// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace qorgan::vault {

/// Names of the keychain's entries that the vaults of a folder have made, in a plain file, one a
/// line. A name is noted before its entry is made and forgotten after it is removed, so that
/// whatever a kill, a quarantine or a silent keychain leaves behind can still be removed. Nothing
/// in it is secret.
class EntryList
{
public:
    explicit EntryList(QString path);

    /// Names this program may have written; anything else in the file is passed over.
    [[nodiscard]] QStringList names() const;
    /// Durable when it returns.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> note(const QStringList &names) const;
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> forget(const QStringList &names) const;

private:
    [[nodiscard]] base::Result<void> write(const QStringList &names) const;

    QString m_path;
};

} // namespace qorgan::vault
