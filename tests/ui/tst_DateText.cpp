// SPDX-License-Identifier: Apache-2.0
#include "ui/format/DateText.h"

#include <QTest>

using namespace qorgan;
using domain::Language;

namespace {

QDateTime utc(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
}

const QDate kToday(2026, 11, 21);

} // namespace

class tst_DateText : public QObject
{
    Q_OBJECT
private slots:
    void bankTime_isFiveHoursAheadSinceMarch2024()
    {
        QCOMPARE(ui::clockText(utc(2026, 11, 21, 9, 15)), QStringLiteral("14:15"));
        QCOMPARE(ui::clockText(utc(2024, 2, 29, 19, 0)), QStringLiteral("00:00"));
        QCOMPARE(ui::bankDay(utc(2024, 2, 29, 19, 0)), QDate(2024, 3, 1));
    }

    void bankTime_wasSixHoursAheadBefore()
    {
        QCOMPARE(ui::clockText(utc(2023, 6, 1, 6, 0)), QStringLiteral("12:00"));
        QCOMPARE(ui::bankDay(utc(2023, 6, 1, 18, 0)), QDate(2023, 6, 2));
    }

    void day_changesAtTheBanksMidnight()
    {
        QCOMPARE(ui::bankDay(utc(2026, 11, 20, 18, 59)), QDate(2026, 11, 20));
        QCOMPARE(ui::bankDay(utc(2026, 11, 20, 19, 0)), QDate(2026, 11, 21));
    }

    void dayBegin_isTheBanksMidnight()
    {
        QCOMPARE(ui::bankDayBegin(QDate(2026, 11, 21)), utc(2026, 11, 20, 19, 0));
        QCOMPARE(ui::bankDayBegin(QDate(2024, 3, 1)), utc(2024, 2, 29, 19, 0));
        QCOMPARE(ui::bankDayBegin(QDate(2024, 2, 29)), utc(2024, 2, 28, 18, 0));
        QCOMPARE(ui::bankDayBegin(QDate(2023, 6, 1)), utc(2023, 5, 31, 18, 0));
    }

    void month_isNamedByItself()
    {
        const QDate month(2026, 11, 1);
        QCOMPARE(ui::monthText(month, Language::Kazakh), QStringLiteral("2026 ж. қараша"));
        QCOMPARE(ui::monthText(month, Language::Russian), QStringLiteral("Ноябрь 2026"));
        QCOMPARE(ui::monthText(month, Language::English), QStringLiteral("November 2026"));
    }

    void day_isWordedInEachLanguage_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QDate &day, Language language,
                            const char *text) {
            QTest::newRow(name) << day << language << QString::fromUtf8(text);
        };
        row("today", kToday, Language::Kazakh, "Today");
        row("yesterday", kToday.addDays(-1), Language::Russian, "Yesterday");
        row("kk this year", QDate(2026, 11, 5), Language::Kazakh, "5 қараша");
        row("ru this year", QDate(2026, 11, 5), Language::Russian, "5 ноября");
        row("en this year", QDate(2026, 11, 5), Language::English, "5 November");
        row("kk another year", QDate(2025, 1, 31), Language::Kazakh, "2025 ж. 31 қаңтар");
        row("ru another year", QDate(2025, 1, 31), Language::Russian, "31 января 2025 г.");
        row("en another year", QDate(2025, 1, 31), Language::English, "31 January 2025");
    }
    void day_isWordedInEachLanguage()
    {
        QFETCH(QDate, day);
        QFETCH(Language, language);
        QTEST(ui::dayText(day, kToday, language), "text");
    }

    void shortDay_isShorterAndKeepsTheYear()
    {
        QCOMPARE(ui::shortDayText(kToday, kToday, Language::Russian), QStringLiteral("Today"));
        QCOMPARE(ui::shortDayText(QDate(2025, 1, 31), kToday, Language::Russian),
                 QStringLiteral("31.01.2025"));
        QVERIFY(ui::shortDayText(QDate(2026, 9, 5), kToday, Language::Kazakh).size() <= 8);
        QVERIFY(ui::shortDayText(QDate(2026, 9, 5), kToday, Language::Russian).size() <= 8);
    }

    void moment_joinsDayAndTime()
    {
        QCOMPARE(ui::momentText(utc(2026, 11, 5, 4, 7), kToday, Language::Russian),
                 QStringLiteral("5 ноября, 09:07"));
        QCOMPARE(ui::momentText(utc(2026, 11, 20, 19, 0), kToday, Language::Kazakh),
                 QStringLiteral("Today, 00:00"));
    }
};

QTEST_GUILESS_MAIN(tst_DateText)
#include "tst_DateText.moc"
