// SPDX-License-Identifier: Apache-2.0
#include "domain/CsvText.h"

#include <algorithm>

namespace qorgan::domain {

namespace {

constexpr QChar kSeparator(u';');
constexpr QChar kQuote(u'"');
/// What a formula begins with, and what a spreadsheet passes over before one.
constexpr QStringView kBeginsFormula(u"=+-@\t\r\n");
constexpr QStringView kWantsQuotes(u";\"\r\n");

bool holdsAny(const QString &text, QStringView characters)
{
    return std::any_of(text.cbegin(), text.cend(),
                       [characters](QChar c) { return characters.contains(c); });
}

} // namespace

QString csvText(const QString &text)
{
    QString cell = text;
    if (!text.isEmpty() && kBeginsFormula.contains(text.front()))
        cell.prepend(u'\'');
    if (!holdsAny(cell, kWantsQuotes))
        return cell;
    cell.replace(kQuote, QStringLiteral("\"\""));
    return kQuote + cell + kQuote;
}

QString csvAmount(const Money &money)
{
    const int fraction = Money::fractionDigits(money.currency);
    const bool isNegative = money.minor < 0;
    QString digits = QString::number(money.minor).mid(isNegative ? 1 : 0);
    digits = digits.rightJustified(fraction + 1, u'0');
    if (fraction > 0)
        digits.insert(digits.size() - fraction, u',');
    return isNegative ? u'-' + digits : digits;
}

QString csvLine(const QStringList &cells)
{
    return cells.join(kSeparator) + QStringLiteral("\r\n");
}

} // namespace qorgan::domain
