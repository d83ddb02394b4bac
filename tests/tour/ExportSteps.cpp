// SPDX-License-Identifier: Apache-2.0
#include "ExportSteps.h"

#include "Steps.h"

#include <QFile>

namespace qorgan::tour {

namespace {

/// Saves under that name, looks at how the file begins, and removes it.
void save(Tour &tour, const QString &name, const QByteArray &beginning)
{
    const QString path = tour.stage().pictures.absoluteFilePath(name);
    tour.window().replace(QStringLiteral("savePath"), path);
    click(tour, "saveFileButton");
    see(tour, "saveOutcomeBox");
    tour.shoot(QStringLiteral("saved-") + name.section(u'.', 0, 0));
    QFile file(path);
    tour.require(file.open(QIODevice::ReadOnly) && file.read(beginning.size()) == beginning,
                 QStringLiteral("%1 is saved").arg(name));
    tour.require(file.remove(), QStringLiteral("%1 is removed").arg(name));
}

} // namespace

void saveFiles(Tour &tour)
{
    click(tour, "exportButton");
    see(tour, "savePath");
    tour.shoot(QStringLiteral("export"));
    save(tour, QStringLiteral("table.csv"), "\xEF\xBB\xBF");
    tour.window().see(QStringLiteral("exportFormat"))->setFocus();
    tour.window().press(Qt::Key_Down);
    save(tour, QStringLiteral("list.pdf"), "%PDF-");
    click(tour, "closeSaveButton");
    tour.chooseOperation(1);
    click(tour, "saveReceiptButton");
    save(tour, QStringLiteral("receipt.pdf"), "%PDF-");
    click(tour, "closeSaveButton");
}

} // namespace qorgan::tour
