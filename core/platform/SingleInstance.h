// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/FileLock.h"

#include <QString>

#include <memory>

namespace qorgan::platform {

/// Keeps a second program off the same data folder. It stands before the vault's own lock, so that
/// the second program can say so before it asks for a password. Frees the folder when destroyed,
/// and by itself when the program dies.
class SingleInstance
{
public:
    /// @param dataFolder  need not exist
    explicit SingleInstance(QString dataFolder);

    /// Takes the folder, and makes it (0700) if need be. Taking it twice changes nothing.
    /// @errors VaultInUse, DiskFull, DiskWriteFailed
    [[nodiscard]] base::Result<void> acquire();
    [[nodiscard]] bool isAcquired() const { return m_lock != nullptr; }

private:
    QString m_folder;
    std::unique_ptr<base::FileLock> m_lock;
};

} // namespace qorgan::platform
