// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Money.h"

#include <QString>
#include <QStringList>

namespace qorgan::domain {

/// What a table of text begins with, so that a spreadsheet takes it for UTF-8.
inline constexpr QChar kCsvMark(0xfeff);

/// A text as a cell of a table: quoted where it has to be. One that a spreadsheet would take for a
/// formula gets an apostrophe before it, since a seller's name is anybody's choice.
/// @source RFC 4180, section 2
[[nodiscard]] QString csvText(const QString &text);

/// "-1234,50": a number to a spreadsheet of Kazakhstan, so without groups or a sign of currency.
[[nodiscard]] QString csvAmount(const Money &money);

/// A line of cells, each as made above, with its end.
[[nodiscard]] QString csvLine(const QStringList &cells);

} // namespace qorgan::domain
