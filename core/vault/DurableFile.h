// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

class QFile;

namespace qorgan::vault {

/// Puts `content` in place of the file `path`: after a power cut either the old content is there or
/// the new one, whole. Written beside it, synced, renamed, folder synced; readable by its owner
/// only.
/// @errors DiskFull, DiskWriteFailed (the old file is unchanged, nothing is left beside it)
[[nodiscard]] base::Result<void> replaceFile(const QString &path, const QByteArray &content);

/// Renames within one folder, in place of what is there, so that it stays so after a power cut.
/// @errors DiskFull, DiskWriteFailed
[[nodiscard]] base::Result<void> renameFile(const QString &from, const QString &to);

/// Removes the file so that it stays removed after a power cut. A file that is not there is fine.
/// @errors DiskWriteFailed
[[nodiscard]] base::Result<void> removeFile(const QString &path);

/// Overwrites the file with zeros before it is removed, both durably. When overwriting fails, such
/// as on a full disk, removing still counts. A file that is not there is fine.
/// @errors DiskWriteFailed
[[nodiscard]] base::Result<void> shredFile(const QString &path);

/// Where replaceFile() writes before it renames; a kill may leave it there.
[[nodiscard]] QString besidePath(const QString &path);

/// Makes `path` and the folders above it; the innermost is readable by its owner only (0700).
/// @errors DiskFull, DiskWriteFailed
[[nodiscard]] base::Result<void> makePrivateFolder(const QString &path);

/// Whether what was written to an open file is on the disk now; errno says why not.
[[nodiscard]] bool syncToDisk(const QFile &file);

} // namespace qorgan::vault
