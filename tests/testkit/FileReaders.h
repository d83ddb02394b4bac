// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace qorgan::testkit {

// What other programs read in files of ours. The test program ends when one of them cannot.

/// The rows of a table, as Python's csv module reads them.
[[nodiscard]] QList<QStringList> readCsv(const QString &path);

/// The text of a PDF as poppler's pdftotext finds it, laid out as on the page.
[[nodiscard]] QString readPdf(const QString &path);

/// The table of poppler's pdffonts, a line for each font.
[[nodiscard]] QStringList readPdfFonts(const QString &path);

} // namespace qorgan::testkit
