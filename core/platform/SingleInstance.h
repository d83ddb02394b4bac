// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace qorgan::platform {

/// Keeps a second program off the same data folder. It stands before the vault's own lock, so that
/// the second program can say so before it asks for a password. Frees the folder when destroyed,
/// and by itself when the program dies.
class SingleInstance
{
public:
    /// @param dataFolder  need not exist
    explicit SingleInstance(QString dataFolder);
    ~SingleInstance();
    SingleInstance(const SingleInstance &) = delete;
    SingleInstance &operator=(const SingleInstance &) = delete;

    /// Takes the folder, and makes it (0700) if need be. Taking it twice changes nothing.
    /// @errors VaultInUse, DiskWriteFailed
    [[nodiscard]] base::Result<void> acquire();
    [[nodiscard]] bool isAcquired() const;

private:
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace qorgan::platform
