// SPDX-License-Identifier: Apache-2.0
#include "vault/DurableFile.h"

#include "base/DiskError.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace qorgan::vault {

namespace {

base::Result<void> writeFailure(int systemError, const QString &step)
{
    return base::failure(base::writeErrorOf(systemError),
                         QStringLiteral("%1: %2").arg(step).arg(systemError));
}

/// A rename or removal is durable once its folder is; Windows has no such call and needs none.
bool syncFolderOf(const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
#else
    Q_UNUSED(path)
    return true;
#endif
}

base::Result<void> writeNewFile(const QString &path, const QByteArray &content)
{
    // What a crash left beside the file may be anything, a link included: it is never written to.
    QFile::remove(path);
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return writeFailure(errno, QStringLiteral("create"));
    qsizetype written = 0;
    while (written < content.size()) {
        errno = 0;
        const qint64 count = file.write(content.constData() + written, content.size() - written);
        if (count <= 0)
            return writeFailure(errno, QStringLiteral("write"));
        written += count;
    }
    if (!syncToDisk(file))
        return writeFailure(errno, QStringLiteral("sync"));
    return {};
}

} // namespace

bool syncToDisk(const QFile &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return ::_commit(file.handle()) == 0;
#endif
}

base::Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    const QString beside = besidePath(path);
    auto written = writeNewFile(beside, content);
    if (!written) {
        QFile::remove(beside);
        return written;
    }
    auto renamed = renameFile(beside, path);
    if (!renamed)
        QFile::remove(beside);
    return renamed;
}

base::Result<void> renameFile(const QString &from, const QString &to)
{
    std::error_code error;
    // QFile::rename refuses to replace a file.
    std::filesystem::rename(QFileInfo(from).filesystemFilePath(),
                            QFileInfo(to).filesystemFilePath(), error);
    if (error || !syncFolderOf(to))
        return writeFailure(error ? error.value() : errno, QStringLiteral("rename"));
    return {};
}

base::Result<void> removeFile(const QString &path)
{
    if (!QFileInfo(path).isSymLink() && !QFileInfo::exists(path))
        return {};
    if (!QFile::remove(path) || !syncFolderOf(path))
        return writeFailure(errno, QStringLiteral("remove"));
    return {};
}

base::Result<void> shredFile(const QString &path)
{
    QFile file(path);
    // Only what is a plain file of ours: a link's target is not.
    if (QFileInfo(path).isFile() && !QFileInfo(path).isSymLink()
        && file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
    {
        const QByteArray zeros(static_cast<qsizetype>(file.size()), '\0');
        if (file.write(zeros) == zeros.size())
            static_cast<void>(syncToDisk(file));
        file.close();
    }
    return removeFile(path);
}

QString besidePath(const QString &path)
{
    return path + QStringLiteral(".new");
}

base::Result<void> makePrivateFolder(const QString &path)
{
    errno = 0;
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerOnly))
        return writeFailure(errno, QStringLiteral("folder"));
    return {};
}

} // namespace qorgan::vault
