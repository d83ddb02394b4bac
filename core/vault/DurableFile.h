// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace qorgan::vault {

/// Puts `content` in place of the file `path`: after a power cut either the old content is there or
/// the new one, whole. Written beside it, synced, renamed, folder synced; readable by its owner
/// only.
/// @errors DiskFull, DiskWriteFailed (the old file is unchanged, nothing is left beside it)
[[nodiscard]] base::Result<void> replaceFile(const QString &path, const QByteArray &content);

/// Removes the file so that it stays removed after a power cut. A file that is not there is fine.
/// @errors DiskWriteFailed
[[nodiscard]] base::Result<void> removeFile(const QString &path);

/// Makes `path` and the folders above it; the innermost is readable by its owner only (0700).
/// @errors DiskFull, DiskWriteFailed
[[nodiscard]] base::Result<void> makePrivateFolder(const QString &path);

/// DiskFull for the system's codes that mean "no room", DiskWriteFailed for any other.
[[nodiscard]] base::ErrorCode writeErrorOf(int systemError);

} // namespace qorgan::vault
