// SPDX-License-Identifier: Apache-2.0
#include "vault/LedgerMonth.h"

#include <QDate>
#include <QDateTime>

namespace qorgan::vault {

namespace {

const QString kForm = QStringLiteral("yyyy-MM");

qint64 startOf(const QDate &day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

LedgerMonth monthOf(const QDate &firstDay, const QTimeZone &zone)
{
    return {firstDay.toString(kForm), startOf(firstDay, zone),
            startOf(firstDay.addMonths(1), zone)};
}

} // namespace

std::optional<LedgerMonth> LedgerMonth::parse(const QString &name, const QTimeZone &zone)
{
    const QDate firstDay = QDate::fromString(name, kForm);
    if (!firstDay.isValid() || firstDay.toString(kForm) != name)
        return std::nullopt;
    return monthOf(firstDay, zone);
}

LedgerMonth LedgerMonth::containing(qint64 instant, const QTimeZone &zone)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(instant, zone).date();
    return monthOf(QDate(day.year(), day.month(), 1), zone);
}

} // namespace qorgan::vault
