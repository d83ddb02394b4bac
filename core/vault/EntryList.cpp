// SPDX-License-Identifier: Apache-2.0
#include "vault/EntryList.h"

#include "vault/DurableFile.h"

#include <QFile>
#include <QRegularExpression>

namespace qorgan::vault {

namespace {

/// Thousands of names.
constexpr qint64 kReadLimit = qint64(256) * 1024;

} // namespace

EntryList::EntryList(QString path)
    : m_path(std::move(path))
{
}

QStringList EntryList::names() const
{
    static const QRegularExpression ours(
        QStringLiteral("^(device-secret|attempts|freshness)\\.[0-9a-f]{32}$"));
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList names =
        QString::fromLatin1(file.read(kReadLimit)).split(u'\n', Qt::SkipEmptyParts).filter(ours);
    names.removeDuplicates();
    return names;
}

base::Result<void> EntryList::note(const QStringList &names) const
{
    const QStringList before = this->names();
    QStringList after = before + names;
    after.removeDuplicates();
    return after == before ? base::Result<void>{} : write(after);
}

base::Result<void> EntryList::forget(const QStringList &names) const
{
    const QStringList before = this->names();
    QStringList after = before;
    for (const QString &name : names)
        after.removeAll(name);
    if (after == before)
        return {};
    return after.isEmpty() ? removeFile(m_path) : write(after);
}

base::Result<void> EntryList::write(const QStringList &names) const
{
    QByteArray lines;
    for (const QString &name : names)
        lines += name.toLatin1() + '\n';
    return replaceFile(m_path, lines);
}

} // namespace qorgan::vault
