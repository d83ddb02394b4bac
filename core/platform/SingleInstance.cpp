// SPDX-License-Identifier: Apache-2.0
#include "platform/SingleInstance.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

namespace qorgan::platform {

using base::ErrorCode;

SingleInstance::SingleInstance(QString dataFolder)
    : m_folder(std::move(dataFolder))
{
}

SingleInstance::~SingleInstance() = default;

base::Result<void> SingleInstance::acquire()
{
    if (isAcquired())
        return {};
    if (!QDir(m_folder).exists()) {
        if (!QDir().mkpath(m_folder))
            return base::failure(ErrorCode::DiskWriteFailed, QStringLiteral("data folder"));
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    auto lock = std::make_unique<QLockFile>(m_folder + QStringLiteral("/instance.lock"));
    // Never by age: only a dead owner frees it, and QLockFile looks for the process.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        const bool taken = lock->error() == QLockFile::LockFailedError;
        return base::failure(taken ? ErrorCode::VaultInUse : ErrorCode::DiskWriteFailed,
                             QStringLiteral("instance lock"));
    }
    m_lock = std::move(lock);
    return {};
}

bool SingleInstance::isAcquired() const
{
    return m_lock && m_lock->isLocked();
}

} // namespace qorgan::platform
