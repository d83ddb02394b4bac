// SPDX-License-Identifier: Apache-2.0
#include "platform/SingleInstance.h"

#include <QDir>
#include <QFile>

namespace qorgan::platform {

using base::ErrorCode;

SingleInstance::SingleInstance(QString dataFolder)
    : m_folder(std::move(dataFolder))
{
}

base::Result<void> SingleInstance::acquire()
{
    if (isAcquired())
        return {};
    if (!QDir(m_folder).exists()) {
        if (!QDir().mkpath(m_folder))
            return base::failure(ErrorCode::DiskWriteFailed, QStringLiteral("data folder"));
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return base::FileLock::take(m_folder + QStringLiteral("/instance.lock"))
        .map([this](std::unique_ptr<base::FileLock> lock) { m_lock = std::move(lock); });
}

} // namespace qorgan::platform
