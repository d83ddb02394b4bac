// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace qorgan::sandbox {

/// Makes `path` and every missing folder above it; an own folder is set to 0700.
/// @errors DiskWriteFailed (no folder, or another user's)
[[nodiscard]] base::Result<void> makePrivateFolder(const QString &path);

/// Writes a new file that only its owner reads (0600), never through a link, in a private folder.
/// An own regular file of that name is removed first; anything else there is an error.
/// @errors DiskWriteFailed
[[nodiscard]] base::Result<void> writePrivateFile(const QString &path, const QByteArray &content);

/// A private file that grows by lines; each line reaches the file with one write.
class PrivateLog
{
public:
    PrivateLog() = default;
    ~PrivateLog();
    PrivateLog(const PrivateLog &) = delete;
    PrivateLog &operator=(const PrivateLog &) = delete;

    /// Starts an empty file, as writePrivateFile() does.
    [[nodiscard]] base::Result<void> open(const QString &path);
    void append(QByteArray line);

private:
    int m_descriptor = -1;
};

} // namespace qorgan::sandbox
