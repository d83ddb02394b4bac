// SPDX-License-Identifier: Apache-2.0
#include "ui/format/DateText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace qorgan::ui {

namespace {

class DateText
{
    Q_DECLARE_TR_FUNCTIONS(DateText)
public:
    static QString today() { return tr("Today"); }
    static QString yesterday() { return tr("Yesterday"); }
    //: %1 is a day such as Today or 14 November, %2 a time such as 14:05
    static QString moment() { return tr("%1, %2"); }
};

constexpr int kBankOffsetSeconds = 5 * 3600;

// Kazakhstan went to one time zone on 1 March 2024; tables older than that still say UTC+6.
bool isAfterZoneChange(const QDateTime &instant)
{
    static const QDateTime kChange(QDate(2024, 2, 29), QTime(19, 0), Qt::UTC);
    return instant >= kChange;
}

const QTimeZone &bankZone()
{
    static const QTimeZone zone("Asia/Almaty");
    return zone;
}

QString relativeDay(const QDate &day, const QDate &today)
{
    if (day == today)
        return DateText::today();
    if (day.addDays(1) == today)
        return DateText::yesterday();
    return {};
}

} // namespace

QLocale localeOf(domain::Language language)
{
    switch (language) {
    case domain::Language::Kazakh:
        return QLocale(QLocale::Kazakh, QLocale::Kazakhstan);
    case domain::Language::Russian:
        return QLocale(QLocale::Russian, QLocale::Kazakhstan);
    case domain::Language::English:
        return QLocale(QLocale::English, QLocale::UnitedKingdom);
    }
    Q_UNREACHABLE();
}

QDateTime bankTime(const QDateTime &instant)
{
    const QTimeZone &zone = bankZone();
    if (isAfterZoneChange(instant) || !zone.isValid())
        return instant.toOffsetFromUtc(kBankOffsetSeconds);
    return instant.toTimeZone(zone);
}

QDate bankDay(const QDateTime &instant)
{
    return bankTime(instant).date();
}

QDateTime bankDayBegin(const QDate &day)
{
    const QDateTime begin = QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(-kBankOffsetSeconds);
    const QTimeZone &zone = bankZone();
    if (isAfterZoneChange(begin) || !zone.isValid())
        return begin;
    return day.startOfDay(zone).toUTC();
}

QString clockText(const QDateTime &instant)
{
    return bankTime(instant).toString(QStringLiteral("HH:mm"));
}

QString dayText(const QDate &day, const QDate &today, domain::Language language)
{
    const QString relative = relativeDay(day, today);
    if (!relative.isEmpty())
        return relative;
    if (day.year() != today.year())
        return fullDateText(day, language);
    return localeOf(language).toString(day, QStringLiteral("d MMMM"));
}

QString shortDayText(const QDate &day, const QDate &today, domain::Language language)
{
    const QString relative = relativeDay(day, today);
    if (!relative.isEmpty())
        return relative;
    if (day.year() != today.year())
        return day.toString(QStringLiteral("dd.MM.yyyy"));
    return localeOf(language).toString(day, QStringLiteral("d MMM"));
}

QString monthText(const QDate &month, domain::Language language)
{
    const QLocale locale = localeOf(language);
    QString name = locale.standaloneMonthName(month.month());
    const QString year = QString::number(month.year());
    if (language == domain::Language::Kazakh)
        return year + QStringLiteral(" ж. ") + name.toLower();
    name[0] = name.at(0).toUpper();
    return name + u' ' + year;
}

QString fullDateText(const QDate &day, domain::Language language)
{
    const QLocale locale = localeOf(language);
    switch (language) {
    case domain::Language::Kazakh:
        return locale.toString(day, QStringLiteral("yyyy 'ж'. d MMMM"));
    case domain::Language::Russian:
        return locale.toString(day, QStringLiteral("d MMMM yyyy 'г'."));
    case domain::Language::English:
        return locale.toString(day, QStringLiteral("d MMMM yyyy"));
    }
    Q_UNREACHABLE();
}

QString momentText(const QDateTime &instant, const QDate &today, domain::Language language)
{
    return DateText::moment().arg(dayText(bankDay(instant), today, language), clockText(instant));
}

} // namespace qorgan::ui
