// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "vault/VaultHeader.h"

#include <QDir>
#include <QList>
#include <QStringList>

namespace qorgan::vault {

/// Where damaged files of a vault are kept for whoever may still make something of them: one copy,
/// the newest. Still encrypted; removed with the vault.
class QuarantineFolder
{
public:
    /// @param vaultFolder  the quarantine lies within
    explicit QuarantineFolder(const QDir &vaultFolder);

    /// Moves these files of the vault's folder here, in the order given, in place of what was here.
    /// Files that are not there are fine; where none is, what was here stays. After a kill, calling
    /// it again goes on.
    /// @errors DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> take(const QStringList &names) const;

    /// Adds a copy of one file. Failing is harmless.
    void keepCopyOf(const QString &name) const;

    /// Whether a header is kept here that is damaged beyond reading.
    [[nodiscard]] bool hasUnreadableHeader() const;
    /// The headers kept here, as far as they are sound.
    [[nodiscard]] QList<VaultHeader> headers() const;

    /// Overwrites the headers kept here, then removes everything.
    /// @errors DiskWriteFailed
    [[nodiscard]] base::Result<void> remove() const;

private:
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString unfinishedPath() const;

    QDir m_vaultFolder;
};

} // namespace qorgan::vault
