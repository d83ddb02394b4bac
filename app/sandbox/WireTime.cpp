// SPDX-License-Identifier: Apache-2.0
#include "sandbox/WireTime.h"

#include <QLocale>
#include <QRegularExpression>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// Asia/Almaty has been UTC+5 since 2024-03-01; the contract fixes that offset for months.
constexpr int kBankOffsetSeconds = 5 * 3600;

} // namespace

QString wireTime(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

QString wireTime(qint64 msecsSinceEpoch)
{
    return wireTime(QDateTime::fromMSecsSinceEpoch(msecsSinceEpoch, Qt::UTC));
}

QString httpDate(const QDateTime &instant)
{
    return QLocale::c().toString(instant.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
}

QDate bankDay(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(kBankOffsetSeconds).date();
}

BankMonth bankMonth(qint64 msecsSinceEpoch)
{
    using namespace std::chrono;
    const sys_time<milliseconds> there{milliseconds(msecsSinceEpoch) + seconds(kBankOffsetSeconds)};
    const year_month_day day{floor<days>(there)};
    return day.year() / day.month();
}

QString wireMonth(BankMonth month)
{
    return u"%1-%2"_s.arg(static_cast<int>(month.year()), 4, 10, QLatin1Char('0'))
        .arg(static_cast<unsigned>(month.month()), 2, 10, QLatin1Char('0'));
}

std::optional<QDate> wireDay(const QString &day)
{
    static const QRegularExpression form(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    const QDate date = QDate::fromString(day, Qt::ISODate);
    if (!form.match(day).hasMatch() || !date.isValid())
        return std::nullopt;
    return date;
}

std::optional<QDate> firstDayOf(const QString &month)
{
    return wireDay(month + u"-01"_s);
}

QString wireDay(qint64 msecsSinceEpoch)
{
    return bankDay(QDateTime::fromMSecsSinceEpoch(msecsSinceEpoch, Qt::UTC)).toString(Qt::ISODate);
}

qint64 bankMidnight(const QDate &day)
{
    return day.startOfDay(Qt::OffsetFromUTC, kBankOffsetSeconds).toMSecsSinceEpoch();
}

} // namespace qorgan::sandbox
