// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/FirstRunPage.h"
#include "ui/widgets/ReminderCard.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::PageCase;
using testkit::part;
using Step = FirstRunPage::Step;

namespace {

void press(QWidget &page, const QString &name)
{
    part<QPushButton>(page, name).click();
}

QString shownReminder(QWidget &page)
{
    return part<ReminderCard>(page, QStringLiteral("reminderCard")).reminderId();
}

} // namespace

class TestFirstRunPage : public QObject
{
    Q_OBJECT

private slots:
    void language_chosen_speaksItAtOnce();
    void ownComputer_thenDemoBank_finishes();
    void foreignComputer_firstShowsAdvice();
    void foreignComputer_goneOn_finishesForeign();
    void bankWithoutConnection_saysSoAndOffersContacts();
    void anyAnswer_beforeThePolicy_writesNothing();
    void back_fromEveryStep_goesToTheOneBefore();
};

void TestFirstRunPage::language_chosen_speaksItAtOnce()
{
    PageCase place;
    FirstRunPage page(place.context());
    press(page, QStringLiteral("languageRu"));
    QCOMPARE(place.settings->language(), domain::Language::Russian);
    QCOMPARE(page.step(), Step::Computer);
    QCOMPARE(part<QPushButton>(page, QStringLiteral("computerOwn")).text(),
             QStringLiteral("Мой компьютер"));
    QVERIFY(!shownReminder(page).isEmpty());
}

void TestFirstRunPage::ownComputer_thenDemoBank_finishes()
{
    PageCase place;
    FirstRunPage page(place.context());
    QSignalSpy finished(&page, &FirstRunPage::finished);
    press(page, QStringLiteral("languageKk"));
    press(page, QStringLiteral("computerOwn"));
    QCOMPARE(page.step(), Step::Bank);
    press(page, QStringLiteral("bank_demo"));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.first()[0].toString(), QStringLiteral("demo"));
    QCOMPARE(finished.first()[1].value<session::ComputerKind>(), session::ComputerKind::Own);
}

void TestFirstRunPage::foreignComputer_firstShowsAdvice()
{
    PageCase place;
    FirstRunPage page(place.context());
    press(page, QStringLiteral("languageKk"));
    press(page, QStringLiteral("computerForeign"));
    QCOMPARE(page.step(), Step::ForeignAdvice);
    const QString shown = shownReminder(page);
    const auto fitting = place.directory.reminders().forTrigger(
        domain::ReminderTrigger::ForeignComputer, place.directory.banks().first());
    QVERIFY(!fitting.isEmpty());
    QCOMPARE(shown, fitting.first().id);
}

void TestFirstRunPage::foreignComputer_goneOn_finishesForeign()
{
    PageCase place;
    FirstRunPage page(place.context());
    QSignalSpy finished(&page, &FirstRunPage::finished);
    press(page, QStringLiteral("languageKk"));
    press(page, QStringLiteral("computerForeign"));
    press(page, QStringLiteral("goOnButton"));
    press(page, QStringLiteral("bank_demo"));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.first()[1].value<session::ComputerKind>(), session::ComputerKind::Foreign);
}

void TestFirstRunPage::bankWithoutConnection_saysSoAndOffersContacts()
{
    PageCase place;
    FirstRunPage page(place.context());
    QSignalSpy finished(&page, &FirstRunPage::finished);
    QSignalSpy contacts(&page, &FirstRunPage::contactsRequested);
    press(page, QStringLiteral("languageKk"));
    press(page, QStringLiteral("computerOwn"));
    press(page, QStringLiteral("bank_freedom"));
    QCOMPARE(finished.count(), 0);
    QCOMPARE(page.step(), Step::BankWithoutConnection);
    QVERIFY(!part<QLabel>(page, QStringLiteral("pageIntro")).text().isEmpty());
    press(page, QStringLiteral("bankContactsButton"));
    QCOMPARE(contacts.count(), 1);
    QCOMPARE(contacts.first().first().toString(), QStringLiteral("freedom"));
}

void TestFirstRunPage::anyAnswer_beforeThePolicy_writesNothing()
{
    PageCase place;
    FirstRunPage page(place.context());
    press(page, QStringLiteral("languageRu"));
    press(page, QStringLiteral("computerOwn"));
    press(page, QStringLiteral("bank_demo"));
    QVERIFY(!QFile::exists(place.preferences()));
}

void TestFirstRunPage::back_fromEveryStep_goesToTheOneBefore()
{
    PageCase place;
    FirstRunPage page(place.context());
    const std::pair<Step, Step> steps[] = {{Step::Computer, Step::Language},
                                           {Step::ForeignAdvice, Step::Computer},
                                           {Step::Bank, Step::Computer},
                                           {Step::BankWithoutConnection, Step::Bank}};
    for (const auto &[from, to] : steps) {
        if (from == Step::BankWithoutConnection) {
            page.showStep(Step::Bank);
            press(page, QStringLiteral("bank_kaspi"));
        } else {
            page.showStep(from);
        }
        press(page, QStringLiteral("backButton"));
        QCOMPARE(page.step(), to);
    }
}

QTEST_MAIN(TestFirstRunPage)
#include "tst_FirstRunPage.moc"
