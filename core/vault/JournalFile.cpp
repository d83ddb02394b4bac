// SPDX-License-Identifier: Apache-2.0
#include "vault/JournalFile.h"

#include "base/DiskError.h"
#include "vault/DurableFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace qorgan::vault {

namespace {

using base::ErrorCode;

base::Result<void> writeFailure(int systemError, const QString &step)
{
    return base::failure(base::writeErrorOf(systemError),
                         QStringLiteral("journal %1: %2").arg(step).arg(systemError));
}

tl::unexpected<base::Error> readFailure(int systemError)
{
    return base::failure(ErrorCode::DiskReadFailed, QStringLiteral("journal: %1").arg(systemError));
}

/// Opens an existing plain file. @returns 0, or the system's error
int openPlain(QFile &file, QIODevice::OpenMode mode)
{
#ifdef Q_OS_UNIX
    const bool writes = mode.testFlag(QIODevice::WriteOnly);
    const QByteArray name = QFile::encodeName(file.fileName());
    // O_NONBLOCK: a pipe put in the file's place must not keep the vault's thread.
    const int flags = (writes ? O_RDWR : O_RDONLY) | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK;
    const int descriptor = ::open(name.constData(), flags);
    if (descriptor < 0)
        return errno;
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return EINVAL;
    }
    // Whoever widened them, a later opening has them narrow again.
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        ::fchmod(descriptor, S_IRUSR | S_IWUSR);
    return file.open(descriptor, mode | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)
               ? 0
               : EINVAL;
#else
    const QFileInfo info(file.fileName());
    if (!info.exists() && !info.isSymLink())
        return ENOENT;
    if (info.isSymLink() || !info.isFile())
        return EINVAL;
    errno = 0;
    return file.open(mode | QIODevice::Unbuffered) ? 0 : (errno != 0 ? errno : EIO);
#endif
}

base::Result<void> writeAll(QFile &file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        errno = 0;
        const qint64 count = file.write(bytes.constData() + written, bytes.size() - written);
        if (count <= 0)
            return writeFailure(errno, QStringLiteral("write"));
        written += count;
    }
    errno = 0;
    if (!syncToDisk(file))
        return writeFailure(errno, QStringLiteral("sync"));
    return {};
}

} // namespace

JournalFile::JournalFile(QString path)
    : m_path(std::move(path))
{
}

base::Result<std::optional<QByteArray>> JournalFile::read(qint64 limit) const
{
    QFile file(m_path);
    const int error = openPlain(file, QIODevice::ReadOnly);
    if (error == ENOENT)
        return std::nullopt;
    if (error != 0)
        return readFailure(error);
    errno = 0;
    QByteArray bytes = file.read(limit);
    if (file.error() != QFileDevice::NoError)
        return readFailure(errno);
    return bytes;
}

base::Result<void> JournalFile::append(qint64 end, const QByteArray &bytes) const
{
    QFile file(m_path);
    if (const int error = openPlain(file, QIODevice::ReadWrite); error != 0)
        return readFailure(error);
    if (file.size() < end)
        return readFailure(0);
    errno = 0;
    if ((file.size() > end && !file.resize(end)) || !file.seek(end))
        return writeFailure(errno, QStringLiteral("place"));
    auto written = writeAll(file, bytes);
    if (!written) {
        // What got there must not be read later: the caller hears that it is not in the journal.
        file.resize(end);
        static_cast<void>(syncToDisk(file));
    }
    return written;
}

base::Result<void> JournalFile::replace(const QByteArray &bytes) const
{
    return replaceFile(m_path, bytes);
}

} // namespace qorgan::vault
