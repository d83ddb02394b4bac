// SPDX-License-Identifier: Apache-2.0
#include "session/BankDirectory.h"
#include "ui/Resources.h"
#include "ui/style/Style.h"
#include "ui/widgets/NoticeBar.h"
#include "ui/widgets/ReminderCard.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace qorgan;
using domain::Language;
using domain::Reminder;
using domain::ReminderSeverity;

namespace {

Reminder reminder(const char *id, ReminderSeverity severity)
{
    Reminder made;
    made.id = QString::fromLatin1(id);
    made.severity = severity;
    made.title = {made.id + QStringLiteral(" kk"), made.id + QStringLiteral(" ru"), made.id};
    made.todo = made.title;
    made.why = made.title;
    return made;
}

} // namespace

class tst_ReminderCard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        ui::initResources();
        QVERIFY(ui::Style::install(*qApp, ui::Scheme::Light));
    }

    void withoutReminders_isHidden()
    {
        QWidget page;
        ui::ReminderCard card(&page);
        page.show();
        QVERIFY(!card.isVisible());
        card.setReminders({reminder("one", ReminderSeverity::Advice)}, Language::Kazakh);
        QVERIFY(card.isVisible());
        card.setReminders({}, Language::Kazakh);
        QVERIFY(!card.isVisible());
        QVERIFY(card.property("reminderId").toString().isEmpty());
    }

    void several_areTurnedOver()
    {
        ui::ReminderCard card;
        card.setReminders({reminder("grave", ReminderSeverity::Critical),
                           reminder("light", ReminderSeverity::Advice)},
                          Language::Russian);
        card.show();
        QCOMPARE(card.property("reminderId").toString(), QStringLiteral("grave"));
        auto *next = card.findChild<QPushButton *>(QStringLiteral("reminderNextButton"));
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(card.property("reminderId").toString(), QStringLiteral("light"));
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(card.property("reminderId").toString(), QStringLiteral("grave"));
    }

    void reason_isShownOnDemand()
    {
        ui::ReminderCard card;
        card.setReminders({reminder("one", ReminderSeverity::Important)}, Language::Kazakh);
        card.show();
        auto *why = card.findChild<QLabel *>(QStringLiteral("reminderWhy"));
        QVERIFY(!why->isVisible());
        QTest::mouseClick(card.findChild<QPushButton *>(QStringLiteral("reminderWhyButton")),
                          Qt::LeftButton);
        QVERIFY(why->isVisible());
        QCOMPARE(why->text(), QStringLiteral("one kk"));
    }

    void brief_unfoldsWhatToDo()
    {
        ui::ReminderCard card;
        card.setLength(ui::ReminderCard::Length::Brief);
        card.setReminders({reminder("one", ReminderSeverity::Important)}, Language::Kazakh);
        card.show();
        auto *todo = card.findChild<QLabel *>(QStringLiteral("reminderTodo"));
        QVERIFY(!todo->isVisible());
        QTest::mouseClick(card.findChild<QPushButton *>(QStringLiteral("reminderWhyButton")),
                          Qt::LeftButton);
        QVERIFY(todo->isVisible());
    }

    void language_changesAtOnce()
    {
        ui::ReminderCard card;
        card.setReminders({reminder("one", ReminderSeverity::Important)}, Language::Kazakh);
        card.setLanguage(Language::Russian);
        QCOMPARE(card.findChild<QLabel *>(QStringLiteral("reminderTitle"))->text(),
                 QStringLiteral("one ru"));
    }

    void notice_liesWithinItsParentAndGoesWithItsAction()
    {
        QWidget page;
        page.resize(500, 400);
        page.show();
        ui::NoticeBar bar(&page);
        QVERIFY(!bar.isVisible());
        QString text = QStringLiteral("New operation: declined");
        const ui::NoticeBar::Wording wording = [&text] { return text; };
        const ui::NoticeBar::Wording show = [] { return QStringLiteral("Show"); };
        bar.showNotice(wording, show);
        QVERIFY(bar.isVisible());
        QVERIFY(page.rect().contains(bar.geometry()));
        page.resize(330, 300);
        QVERIFY(page.rect().contains(bar.geometry()));
        text = QStringLiteral("Новая операция: отклонена");
        QEvent switched(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&bar, &switched);
        QCOMPARE(bar.text(), text);
        QSignalSpy chosen(&bar, &ui::NoticeBar::actionChosen);
        QTest::mouseClick(bar.findChild<QToolButton *>(QStringLiteral("noticeAction")),
                          Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!bar.isVisible());
    }
};

QTEST_MAIN(tst_ReminderCard)
#include "tst_ReminderCard.moc"
