// SPDX-License-Identifier: Apache-2.0
#include "FileReaders.h"

#include "TestPaths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace qorgan::testkit {

namespace {

QByteArray printedBy(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

QList<QStringList> readCsv(const QString &path)
{
    const QByteArray printed = printedBy(
        QStringLiteral("python3"),
        {QStringLiteral("-B"), sourcePath(QStringLiteral("tests/testkit/read_csv.py")), path});
    QList<QStringList> rows;
    for (const auto &row : QJsonDocument::fromJson(printed).array()) {
        QStringList cells;
        for (const auto &cell : row.toArray())
            cells.append(cell.toString());
        rows.append(cells);
    }
    return rows;
}

QString readPdf(const QString &path)
{
    return QString::fromUtf8(printedBy(QStringLiteral("pdftotext"),
                                       {QStringLiteral("-layout"), path, QStringLiteral("-")}));
}

QStringList readPdfFonts(const QString &path)
{
    // Two lines of heading stand above them.
    return QString::fromUtf8(printedBy(QStringLiteral("pdffonts"), {path}))
        .split(u'\n', Qt::SkipEmptyParts)
        .mid(2);
}

} // namespace qorgan::testkit
