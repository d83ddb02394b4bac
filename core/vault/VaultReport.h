// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "vault/Vault.h"

#include <QList>
#include <QString>

namespace qorgan::vault {

/// What an examination of an open vault found, for a support desk: numbers, and no word of the
/// customer's.
struct VaultReport {
    int schema = 0;
    qint64 pages = 0;
    /// Pages whose seal does not fit, whether anything reads them or not.
    qint64 damagedPages = 0;
    /// Whether tables and indexes hold together; not looked at when pages are damaged.
    bool isConsistent = false;
    struct Count {
        QString table;
        qint64 rows = 0;
    };
    /// Empty when pages are damaged.
    QList<Count> counts;

    [[nodiscard]] bool isSound() const { return damagedPages == 0 && isConsistent; }
};

/// Looks at every page of the database, and at what tables and indexes say of each other; changes
/// no row.
/// @thread main; the work runs on the vault thread, a second for each 100 MB or so
/// @errors VaultLocked, DiskFull, DiskReadFailed, DiskWriteFailed (the WAL is written back first)
[[nodiscard]] base::Task<VaultReport> examine(Vault &vault, base::CancelScope scope);

} // namespace qorgan::vault
