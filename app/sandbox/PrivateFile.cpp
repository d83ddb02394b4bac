// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PrivateFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

base::Result<void> failed(const QString &what)
{
    return base::failure(base::ErrorCode::DiskWriteFailed, what);
}

#ifdef Q_OS_WIN

// A folder below the user's profile is private by its inherited access list.
base::Result<void> checkFolder(const QString &)
{
    return {};
}

base::Result<int> openNew(const QString &path)
{
    QFile::remove(path);
    const int descriptor = _wopen(reinterpret_cast<const wchar_t *>(path.utf16()),
                                  _O_CREAT | _O_EXCL | _O_WRONLY | _O_BINARY, _S_IREAD | _S_IWRITE);
    if (descriptor < 0)
        return base::failure(base::ErrorCode::DiskWriteFailed, u"cannot create the file"_s);
    return descriptor;
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    return _write(descriptor, bytes.constData(), static_cast<unsigned>(bytes.size()))
           == bytes.size();
}

void closeDescriptor(int descriptor)
{
    _close(descriptor);
}

#else

base::Result<void> checkFolder(const QString &path)
{
    struct stat info {};
    if (::lstat(QFile::encodeName(path).constData(), &info) != 0 || !S_ISDIR(info.st_mode))
        return failed(u"no folder"_s);
    if (info.st_uid != ::geteuid())
        return failed(u"the folder belongs to another user"_s);
    if ((info.st_mode & 077U) != 0)
        return failed(u"the folder is open to other users; it needs mode 0700"_s);
    return {};
}

base::Result<int> openNew(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info {};
    if (::lstat(name.constData(), &info) == 0) {
        if (!S_ISREG(info.st_mode) || info.st_uid != ::geteuid())
            return base::failure(base::ErrorCode::DiskWriteFailed,
                                 u"something else than an own regular file is there"_s);
        ::unlink(name.constData());
    }
    const int descriptor =
        ::open(name.constData(), O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_APPEND | O_CLOEXEC,
               S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return base::failure(base::ErrorCode::DiskWriteFailed, u"cannot create the file"_s);
    return descriptor;
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written = ::write(descriptor, bytes.constData() + done,
                                     static_cast<std::size_t>(bytes.size() - done));
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

void closeDescriptor(int descriptor)
{
    ::close(descriptor);
}

#endif

} // namespace

base::Result<void> makePrivateFolder(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!QFileInfo::exists(absolute)) {
        if (!QDir().mkpath(absolute))
            return failed(u"cannot make the folder"_s);
        QFile::setPermissions(absolute, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return checkFolder(absolute);
}

base::Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    if (auto folder = makePrivateFolder(QFileInfo(path).absolutePath()); !folder)
        return folder;
    const auto descriptor = openNew(path);
    if (!descriptor)
        return base::failure(descriptor.error());
    const bool written = writeAll(*descriptor, content);
    closeDescriptor(*descriptor);
    if (!written)
        return failed(u"cannot write the file"_s);
    return {};
}

PrivateLog::~PrivateLog()
{
    if (m_descriptor >= 0)
        closeDescriptor(m_descriptor);
}

base::Result<void> PrivateLog::open(const QString &path)
{
    if (auto folder = makePrivateFolder(QFileInfo(path).absolutePath()); !folder)
        return folder;
    const auto descriptor = openNew(path);
    if (!descriptor)
        return base::failure(descriptor.error());
    m_descriptor = *descriptor;
    return {};
}

void PrivateLog::append(QByteArray line)
{
    line.append('\n');
    if (m_descriptor >= 0 && !writeAll(m_descriptor, line))
        closeDescriptor(std::exchange(m_descriptor, -1));
}

} // namespace qorgan::sandbox
