// SPDX-License-Identifier: Apache-2.0
#include "testkit/TestPaths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace qorgan::testkit {

QString sourcePath(const QString &relative)
{
    return QStringLiteral(QORGAN_SOURCE_DIR "/") + relative;
}

QString programPath(const QString &name)
{
    return QStringLiteral(QORGAN_BINARY_DIR "/") + name;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || file.write(content) != content.size())
        qFatal("Cannot write %s", qPrintable(path));
}

void copyFolder(const QString &from, const QString &to)
{
    const QDir source(from);
    const QDir target(to);
    bool copied = target.mkpath(QStringLiteral("."));
    QDirIterator each(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString relative = source.relativeFilePath(each.next());
        const QString path = target.filePath(relative);
        copied = copied && target.mkpath(QFileInfo(relative).path())
                 && QFile::copy(each.filePath(), path)
                 && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    }
    if (!copied)
        qFatal("Cannot copy %s", qPrintable(from));
}

} // namespace qorgan::testkit
