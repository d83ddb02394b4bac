// SPDX-License-Identifier: Apache-2.0
#include "base/FileLock.h"

#include "base/DiskError.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace qorgan::base {

namespace {

Result<std::unique_ptr<FileLock>> refused(ErrorCode code, qint64 systemError)
{
    return failure(code, QStringLiteral("lock: %1").arg(systemError));
}

} // namespace

FileLock::FileLock(QString path, qintptr file)
    : m_path(std::move(path))
    , m_file(file)
{
}

#ifdef Q_OS_WIN

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    // Nobody else may open it until the handle is closed, which the system does for a dead process.
    HANDLE file = CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()),
                              GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS,
                              FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        const DWORD error = GetLastError();
        const bool inUse = error == ERROR_SHARING_VIOLATION || error == ERROR_DELETE_PENDING;
        return refused(inUse ? ErrorCode::VaultInUse : ErrorCode::DiskWriteFailed, error);
    }
    return std::unique_ptr<FileLock>(new FileLock(path, reinterpret_cast<qintptr>(file)));
}

FileLock::~FileLock()
{
    CloseHandle(reinterpret_cast<HANDLE>(m_file));
}

#else

namespace {

/// Whether the path still leads to the file that is open: whoever had it before may have removed
/// it.
bool isAt(const QByteArray &name, int file)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file, &opened) == 0 && ::lstat(name.constData(), &named) == 0
           && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::take(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    while (true) {
        const int file =
            ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        if (file < 0)
            return refused(writeErrorOf(errno), errno);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const int error = errno;
            ::close(file);
            return refused(error == EWOULDBLOCK ? ErrorCode::VaultInUse : writeErrorOf(error),
                           error);
        }
        if (isAt(name, file))
            return std::unique_ptr<FileLock>(new FileLock(path, file));
        ::close(file);
    }
}

FileLock::~FileLock()
{
    // Removed while it is still held: whoever waits for it finds out and makes another.
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(static_cast<int>(m_file));
}

#endif

} // namespace qorgan::base
