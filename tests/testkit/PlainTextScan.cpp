// SPDX-License-Identifier: Apache-2.0
#include "testkit/PlainTextScan.h"

#include "testkit/TestPaths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStringConverter>

#include <algorithm>

namespace qorgan::testkit {

namespace {

constexpr qint64 kSliceBytes = 4 * 1024 * 1024;

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding);
    return encoder.encode(text);
}

const QList<std::pair<QString, QStringConverter::Encoding>> &encodings()
{
    static const QList<std::pair<QString, QStringConverter::Encoding>> known{
        {QStringLiteral("UTF-8"), QStringConverter::Utf8},
        {QStringLiteral("UTF-16LE"), QStringConverter::Utf16LE},
        {QStringLiteral("UTF-16BE"), QStringConverter::Utf16BE},
    };
    return known;
}

} // namespace

PlainTextScan::PlainTextScan(const QStringList &needles)
{
    for (const QString &needle : needles) {
        if (needle.size() < 4)
            qFatal("A needle of less than four characters is found by chance.");
        for (const auto &[name, encoding] : encodings()) {
            m_patterns.append({needle, name, encoded(needle, encoding)});
            m_longest = std::max(m_longest, m_patterns.back().bytes.size());
        }
    }
}

QList<PlainTextScan::Finding> PlainTextScan::findings(const QStringList &folders) const
{
    QList<Finding> found;
    for (const QString &folder : folders) {
        QDirIterator each(folder,
                          QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString path = each.next();
            for (const Pattern &pattern : m_patterns) {
                if (each.fileName().contains(pattern.needle)
                    && pattern.encoding == QStringLiteral("UTF-8"))
                    found.append({path, pattern.needle, QStringLiteral("file name")});
            }
            if (each.fileInfo().isFile() && !each.fileInfo().isSymLink())
                scanFile(path, found);
        }
    }
    return found;
}

QString PlainTextScan::report(const QStringList &folders) const
{
    QStringList lines;
    for (const Finding &finding : findings(folders))
        lines.append(
            QStringLiteral("%1: %2 (%3)").arg(finding.file, finding.needle, finding.encoding));
    return lines.join(u'\n');
}

bool PlainTextScan::findsCanary(const QString &folder)
{
    const QString canary = QStringLiteral("canary +77015550123 Қанарейка");
    QStringList planted;
    for (const auto &[name, encoding] : encodings()) {
        const QString place = QDir(folder).filePath(QStringLiteral(".nest/") + name);
        QDir().mkpath(QFileInfo(place).path());
        // Across the border of two slices, where a careless search would miss it.
        writeFile(place, QByteArray(kSliceBytes - 5, 'x') + encoded(canary, encoding) + "tail");
        planted.append(name);
    }
    QSet<QString> seen;
    for (const Finding &finding : PlainTextScan({canary}).findings({folder}))
        seen.insert(finding.encoding);
    QDir(QDir(folder).filePath(QStringLiteral(".nest"))).removeRecursively();
    return seen == QSet<QString>(planted.begin(), planted.end());
}

void PlainTextScan::scanFile(const QString &path, QList<Finding> &found) const
{
    QFile file(path);
    // A file that vanished meanwhile holds nothing; one that cannot be read must not pass for
    // clean.
    if (!file.open(QIODevice::ReadOnly)) {
        if (QFileInfo::exists(path))
            qFatal("Cannot read %s", qPrintable(path));
        return;
    }
    QList<bool> reported(m_patterns.size(), false);
    QByteArray window;
    while (true) {
        const QByteArray slice = file.read(kSliceBytes);
        if (slice.isEmpty())
            return;
        window = window.right(m_longest) + slice;
        for (qsizetype i = 0; i < m_patterns.size(); ++i) {
            if (!reported[i] && window.contains(m_patterns[i].bytes)) {
                reported[i] = true;
                found.append({path, m_patterns[i].needle, m_patterns[i].encoding});
            }
        }
    }
}

} // namespace qorgan::testkit
