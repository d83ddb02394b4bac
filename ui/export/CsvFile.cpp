// SPDX-License-Identifier: Apache-2.0
#include "ui/export/CsvFile.h"

#include "domain/CsvText.h"
#include "ui/export/OperationColumns.h"

namespace qorgan::ui {

namespace {

QString headLine()
{
    QStringList cells;
    for (const OperationColumn &column : operationColumns())
        cells.append(domain::csvText(column.title()));
    return domain::kCsvMark + domain::csvLine(cells);
}

} // namespace

void CsvFile::add(QIODevice &file, const QList<vault::StoredOperation> &operations)
{
    QString text = m_hasHead ? QString() : headLine();
    m_hasHead = true;
    for (const vault::StoredOperation &stored : operations) {
        QStringList cells;
        for (const OperationColumn &column : operationColumns()) {
            const QString value = column.value(stored, m_facts, OperationColumn::Form::Cell);
            const bool isNumber = column.kind == OperationColumn::Kind::Number;
            cells.append(isNumber ? value : domain::csvText(value));
        }
        text += domain::csvLine(cells);
    }
    file.write(text.toUtf8());
}

} // namespace qorgan::ui
