// SPDX-License-Identifier: Apache-2.0
#include "OperationsPageCase.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using testkit::part;
using testkit::waitFor;
using testkit::waitUntil;
using Arrival = vault::OperationStore::Arrival;

namespace {

// The clock stands at 21 November 2026, 14:30 at the bank; operations are an hour apart.
constexpr int kToday = 9'979;
constexpr int kYesterday = kToday - 24;

} // namespace

class tst_ReviewBar : public QObject, private testkit::OperationsPageCase
{
    Q_OBJECT

    template<typename Widget = QWidget>
    Widget &the(const char *name)
    {
        return part<Widget>(*page, QLatin1String(name));
    }
    QString text(const char *name) { return the<QLabel>(name).text(); }
    bool isShown(const char *name) { return the(name).isVisible(); }
    void click(const char *name) { QTest::mouseClick(&the<QPushButton>(name), Qt::LeftButton); }
    bool says(const char *name, const QString &expected)
    {
        return waitUntil([&] { return isShown(name) && text(name) == expected; },
                         std::chrono::seconds(5));
    }
    /// Once the list and what stands above it were read.
    void show(int rows, QSize size = {1100, 900})
    {
        page->resize(size);
        page->show();
        page->reload();
        QVERIFY(QTest::qWaitForWindowExposed(page));
        QVERIFY(
            waitUntil([&] { return the<QListView>("operationList").model()->rowCount() == rows; }));
    }

private slots:
    void initTestCase() { beginAll(); }
    void init() { begin(); }
    void cleanup() { end(); }

    void today_isCountedMarkedAndSaidWithTheTime()
    {
        place->add(kToday, kToday + 10);
        show(10);
        QVERIFY(says("reviewText", u"Today. Accepted: 8, declined: 2."_s));
        QVERIFY(!isShown("missedText"));
        the("reviewButton").setFocus();
        QTest::keyClick(&the("reviewButton"), Qt::Key_Space);
        QVERIFY(says("reviewText", u"Today, 14:30: you looked at all of them. The bank will hear "
                                   "of it as soon as it can be reached."_s));
        QVERIFY(!isShown("reviewButton"));
        // The bank's time counts once it has heard.
        place->clock.advance(std::chrono::minutes(5));
        place->settle();
        QVERIFY(says("reviewText", u"Today, 14:35: you looked at all of them."_s));
    }

    void newOperation_afterTheMark_asksAgain()
    {
        place->add(kToday, kToday + 3);
        show(3);
        QVERIFY(says("reviewText", u"Today. Accepted: 2, declined: 1."_s));
        click("reviewButton");
        QVERIFY(waitUntil([&] { return !isShown("reviewButton"); }));
        // Neither one of before nor a newer version of what was there is news.
        auto booked = place->operation(kToday);
        booked.version = 2;
        booked.city = u"Семей"_s;
        place->add({booked, place->operation(kYesterday - 24 * 30)}, Arrival::News);
        QTest::qWait(400);
        QVERIFY(!isShown("reviewButton"));
        place->add(kToday + 3, kToday + 4, Arrival::News);
        QVERIFY(says("reviewText",
                     u"Today. Accepted: 3, declined: 1. New ones came after you looked."_s));
        QVERIFY(isShown("reviewButton"));
        // As far as the customer looked, the bank is told, and no farther.
        const auto mark = std::get<domain::ReviewMark>(place->taken().body);
        QCOMPARE(mark.day, QDate(2026, 11, 21));
        QCOMPARE(mark.throughSeq, 3);
    }

    void earlierDays_areShownAndMarkedOneByOne()
    {
        place->add(kYesterday - 24, kYesterday + 12);
        show(36);
        QVERIFY(says("missedText", u"2 earlier days were not looked at yet."_s));
        QVERIFY(!isShown("reviewText"));
        QCOMPARE(the<QPushButton>("showMissedButton").text(), u"Show: Yesterday"_s);
        click("showMissedButton");
        QVERIFY(says("reviewText", u"Yesterday. Accepted: 9, declined: 3."_s));
        QCOMPARE(the<QPushButton>("showMissedButton").text(), u"Back to today"_s);
        click("reviewButton");
        QVERIFY(waitUntil(
            [&] { return the<QPushButton>("showMissedButton").text() == u"Show: 19 November"_s; }));
        click("showMissedButton");
        auto &list = the<QListView>("operationList");
        QCOMPARE(list.indexAt(QPoint(5, 5)).row(), 12);
        click("reviewButton");
        QVERIFY(waitUntil([&] { return !isShown("reviewBar"); }));
        QCOMPARE(*waitFor(place->outbox.openCount({})), 2);
    }

    void missedDay_isShownFromElsewhere()
    {
        place->add(kYesterday, kYesterday + 12);
        show(12);
        QVERIFY(says("missedText", u"1 earlier days were not looked at yet."_s));
        QTest::keyClicks(&the("search"), u"magnum"_s);
        page->showMissed();
        QVERIFY(says("reviewText", u"Yesterday. Accepted: 9, declined: 3."_s));
        QVERIFY(the<QLineEdit>("search").text().isEmpty());
    }

    void earlierDay_canBeLeftAgain()
    {
        place->add(kToday - 3, kToday + 3);
        show(6);
        QVERIFY(says("reviewText", u"Today. Accepted: 2, declined: 1."_s));
        QVERIFY(isShown("missedText"));
        click("showMissedButton");
        QVERIFY(text("reviewText").startsWith(u"Yesterday."_s));
        click("showMissedButton");
        QCOMPARE(text("reviewText"), u"Today. Accepted: 2, declined: 1."_s);
        QCOMPARE(*waitFor(place->outbox.openCount({})), 0);
    }

    void reviewOfAnotherDevice_counts()
    {
        place->add(kToday, kToday + 3);
        show(3);
        QVERIFY(waitUntil([&] { return isShown("reviewButton"); }));
        const domain::Review review{QDate(2026, 11, 21), 3, place->clock.utcNow().addSecs(-3600)};
        QVERIFY(waitFor(place->records.replace({{review}, {}, {}, {}}, {})));
        QVERIFY(says("reviewText", u"Today, 13:30: you looked at all of them."_s));
    }

    void searchOrFilter_hidesIt()
    {
        place->add(kToday, kToday + 10);
        show(10);
        QVERIFY(waitUntil([&] { return isShown("reviewBar"); }));
        click("filterDeclined");
        QVERIFY(!isShown("reviewBar"));
        click("filterAll");
        QVERIFY(isShown("reviewBar"));
        QTest::keyClicks(&the("search"), u"magnum"_s);
        QTest::keyClick(&the("search"), Qt::Key_Return);
        QVERIFY(!isShown("reviewBar"));
    }

    void noOperations_sayNothing()
    {
        place->add(0, 10);
        show(10);
        QTest::qWait(300);
        QVERIFY(!isShown("reviewBar"));
    }

    void nextDay_beginsAnew()
    {
        place->add(kToday, kToday + 10);
        show(10);
        QVERIFY(waitUntil([&] { return isShown("reviewText"); }));
        place->clock.advance(std::chrono::hours(24));
        page->reload();
        QVERIFY(says("missedText", u"1 earlier days were not looked at yet."_s));
        QVERIFY(!isShown("reviewText"));
    }

    void mark_thatCannotBeKept_saysWhy()
    {
        place->add(kToday, kToday + 10);
        show(10);
        QVERIFY(waitUntil([&] { return isShown("reviewButton"); }));
        (void)waitFor(place->vault.close());
        click("reviewButton");
        QVERIFY(waitUntil([&] { return text("reviewText").contains(u"(Q401)"_s); }));
        QVERIFY(isShown("reviewText"));
    }

    void clear_forgetsWhatWasShown()
    {
        place->add(kToday, kToday + 10);
        show(10);
        QVERIFY(waitUntil([&] { return isShown("reviewBar"); }));
        page->clear();
        QVERIFY(!isShown("reviewBar"));
        QVERIFY(text("reviewText").isEmpty());
        place->add(kToday + 10, kToday + 12, Arrival::News);
        QTest::qWait(300);
        QVERIFY(!isShown("reviewBar"));
    }

    void texts_areNeverCut_data() { addLayouts(); }
    void texts_areNeverCut()
    {
        QFETCH(domain::Language, language);
        QFETCH(QSize, size);
        QFETCH(qreal, scale);
        scaleLetters(scale);
        ui::Translator translator;
        QVERIFY(translator.setLanguage(language));
        // As in a program that is started with these.
        delete page;
        page = new ui::OperationsPage(place->sources());
        page->setLanguage(language);
        place->add(kYesterday, kToday + 10);
        show(34, size);
        QVERIFY(waitUntil([&] { return isShown("reviewButton"); }));
        const auto check = [&] { requireWholeTexts(size); };
        check();
        click("reviewButton");
        QVERIFY(waitUntil([&] { return isShown("showMissedButton"); }));
        check();
        click("showMissedButton");
        check();
        // Room for a row stays.
        QVERIFY(the("operationList").height() >= page->fontMetrics().height() * 2);
    }
};

QTEST_MAIN(tst_ReviewBar)
#include "tst_ReviewBar.moc"
