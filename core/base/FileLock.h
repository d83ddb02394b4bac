// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QString>

#include <memory>

namespace qorgan::base {

/// Keeps other processes, and other owners within this one, out of a folder while it lives. The
/// lock is the system's own on an open file, so that it ends with its process however that dies;
/// the file itself means nothing and may stay. (QLockFile, which goes by a file's content, is never
/// freed after a kill between making and writing it.)
class FileLock
{
public:
    /// @param path  made when it is not there
    /// @errors VaultInUse, DiskFull, DiskWriteFailed
    [[nodiscard]] static Result<std::unique_ptr<FileLock>> take(const QString &path);

    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    FileLock(QString path, qintptr file);

    QString m_path;
    /// A descriptor, or a handle on Windows.
    qintptr m_file;
};

} // namespace qorgan::base
