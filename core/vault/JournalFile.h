// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace qorgan::vault {

/// The bytes under an OutboxJournal: a file that grows at its end and nowhere else. Readable by its
/// owner only; a link in its place is never followed. Opened anew for every call, so that a
/// replaced file needs no word.
class JournalFile
{
public:
    explicit JournalFile(QString path);

    /// At most the first `limit` bytes; nullopt when there is no file.
    /// @errors DiskReadFailed (also: not a plain file)
    [[nodiscard]] base::Result<std::optional<QByteArray>> read(qint64 limit) const;

    /// Puts `bytes` at `end`, in place of whatever follows there; durable when it returns.
    /// @errors DiskFull, DiskWriteFailed (nothing of `bytes` is in the file, and the file ends at
    ///         `end`); DiskReadFailed when it is gone or shorter than `end`: write it anew
    [[nodiscard]] base::Result<void> append(qint64 end, const QByteArray &bytes) const;

    /// Puts `bytes` in place of the whole file, or makes it.
    /// @errors DiskFull, DiskWriteFailed (the old file is unchanged)
    [[nodiscard]] base::Result<void> replace(const QByteArray &bytes) const;

private:
    QString m_path;
};

} // namespace qorgan::vault
