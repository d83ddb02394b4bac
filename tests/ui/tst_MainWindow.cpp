// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/MainWindow.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::PageCase;

namespace {

class KeptNotices final : public NoticeSink
{
public:
    void show(const QString &title, const QString &body) override
    {
        titles.append(title);
        bodies.append(body);
    }
    QStringList titles;
    QStringList bodies;
};

/// Hands out sessions on a scripted bank, or a failure.
class Factory final : public session::BankSessionFactory
{
public:
    explicit Factory(PageCase &place)
        : m_place(place)
    {
    }

    base::Task<std::unique_ptr<session::BankSession>> open(QString, session::ComputerKind,
                                                           base::CancelScope) override
    {
        opened += 1;
        if (failure)
            co_return base::failure(*failure);
        auto session = m_place.newSession();
        newest = session.get();
        co_return session;
    }

    int opened = 0;
    std::optional<base::Error> failure;
    QPointer<session::BankSession> newest;

private:
    PageCase &m_place;
};

/// A window with everything it needs, on a fresh computer.
struct Started {
    explicit Started(domain::Language language = domain::Language::English)
        : place(language)
        , factory(place)
        , window(*place.settings, place.directory, factory, notices, place.clock)
    {
        window.show();
        window.start();
    }

    PageCase place;
    KeptNotices notices;
    Factory factory;
    MainWindow window;

    template<typename Widget = QWidget>
    Widget *seen(const char *name)
    {
        for (auto *widget : window.findChildren<Widget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void press(const char *name)
    {
        auto *button = seen<QAbstractButton>(name);
        QVERIFY2(button != nullptr, name);
        QVERIFY2(button->isEnabled(), name);
        button->click();
    }
    void toPhone(const char *computer)
    {
        press("languageKk");
        press(computer);
        if (seen("goOnButton") != nullptr)
            press("goOnButton");
        press("bank_demo");
        press("acceptButton");
        QVERIFY(seen("phonePage") != nullptr);
    }
    void toCustomerPages()
    {
        toPhone("computerForeign");
        QTest::keyClicks(seen<QLineEdit>("phoneField"), QStringLiteral("87011234567"));
        press("sendKeyButton");
        QVERIFY(seen("sessionKeyPage") != nullptr);
        QTest::keyClicks(seen("sessionKeyField"), QStringLiteral("123456"));
        press("confirmKeyButton");
        QVERIFY(seen("registrationPage") != nullptr);
        seen<QLineEdit>("nameField")->setText(QStringLiteral("Ерлан"));
        QTest::keyClicks(seen("birthDay"), QStringLiteral("01"));
        QTest::keyClicks(seen("birthMonth"), QStringLiteral("02"));
        QTest::keyClicks(seen("birthYear"), QStringLiteral("1950"));
        QTest::keyClicks(seen("passwordField"), QStringLiteral("Qorgan-7-tau"));
        QTest::keyClicks(seen("passwordRepeatField"), QStringLiteral("Qorgan-7-tau"));
        seen<QCheckBox>("ownNumberCheck")->setChecked(true);
        press("registerButton");
        QTRY_VERIFY(seen("operationsPage") != nullptr);
    }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void freshComputer_started_asksForTheLanguageFirst();
    void policyRefused_leavesNothing();
    void policyAccepted_ownComputer_isRemembered();
    void foreignComputer_policyAccepted_writesNothing();
    void bankCannotBeOpened_saysWhyAndTriesAgain();
    void language_switchedOnAnyPage_changesAtOnce();
    void contacts_beforeSignIn_areOneStepAway();
    void changeNumber_keepsWhatWasTyped();
    void resend_afterTheWait_bringsHelpAndItsReminder();
    void signedIn_newOperation_isAnnouncedWithoutAmount();
    void logout_askedOnce_tellsTheOutcome();
    void closing_foreignComputer_logsOutAndCloses();
    void closing_beforeSignIn_closesAtOnce();
    void demoPhone_message_isShownAndFillsNothingIn();
};

void TestMainWindow::freshComputer_started_asksForTheLanguageFirst()
{
    Started started;
    QVERIFY(started.seen("firstRunPage") != nullptr);
    QVERIFY(started.seen("languageKk") != nullptr);
    QVERIFY(started.seen("headerContactsButton") == nullptr);
}

void TestMainWindow::policyRefused_leavesNothing()
{
    Started started;
    started.press("languageKk");
    started.press("computerOwn");
    started.press("bank_demo");
    QVERIFY(started.seen("policyPage") != nullptr);
    started.press("refuseButton");
    QVERIFY(started.seen("firstRunPage") != nullptr);
    QVERIFY(!QFile::exists(started.place.preferences()));
    QCOMPARE(started.factory.opened, 0);
}

void TestMainWindow::policyAccepted_ownComputer_isRemembered()
{
    Started started;
    started.toPhone("computerOwn");
    QVERIFY(QFile::exists(started.place.preferences()));
    const session::ClientSettings again(started.place.preferences());
    QVERIFY(again.isKnownComputer());
    QCOMPARE(again.bankId(), QStringLiteral("demo"));
    QCOMPARE(again.acceptedPolicyEdition(), started.place.demo().policy.edition);
}

void TestMainWindow::foreignComputer_policyAccepted_writesNothing()
{
    Started started;
    started.toPhone("computerForeign");
    QVERIFY(!QFile::exists(started.place.preferences()));
}

void TestMainWindow::bankCannotBeOpened_saysWhyAndTriesAgain()
{
    Started started;
    started.factory.failure = base::Error{base::ErrorCode::VaultInUse, {}};
    started.press("languageKk");
    started.press("computerOwn");
    started.press("bank_demo");
    started.press("acceptButton");
    auto *banner = started.seen("errorBanner");
    QVERIFY(banner != nullptr);
    QCOMPARE(banner->property("errorCode").toString(), QStringLiteral("Q408"));
    started.factory.failure.reset();
    started.press("retryButton");
    QVERIFY(started.seen("phonePage") != nullptr);
}

void TestMainWindow::language_switchedOnAnyPage_changesAtOnce()
{
    Started started;
    started.toPhone("computerForeign");
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("8701"));
    QTRY_COMPARE(started.seen<QPushButton>("sendKeyButton")->text(), QStringLiteral("Кілт жіберу"));
    started.press("language_ru");
    QTRY_COMPARE(started.seen<QPushButton>("sendKeyButton")->text(),
                 QStringLiteral("Прислать ключ"));
    QCOMPARE(QLocale().language(), QLocale::Russian);
    started.press("language_kk");
    QTRY_COMPARE(started.seen<QPushButton>("sendKeyButton")->text(), QStringLiteral("Кілт жіберу"));
    QVERIFY(started.seen<QLineEdit>("phoneField")->text().contains(QStringLiteral("701")));
}

void TestMainWindow::contacts_beforeSignIn_areOneStepAway()
{
    Started started;
    started.toPhone("computerForeign");
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("8701"));
    started.press("headerContactsButton");
    QVERIFY(started.seen("contactsPage") != nullptr);
    started.press("infoBackButton");
    QVERIFY(started.seen("phonePage") != nullptr);
    QVERIFY(started.seen<QLineEdit>("phoneField")->text().contains(QStringLiteral("701")));
}

void TestMainWindow::changeNumber_keepsWhatWasTyped()
{
    Started started;
    started.toPhone("computerForeign");
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("87011234567"));
    const QString typed = started.seen<QLineEdit>("phoneField")->text();
    started.press("sendKeyButton");
    started.press("changeNumberButton");
    QCOMPARE(started.seen<QLineEdit>("phoneField")->text(), typed);
}

void TestMainWindow::resend_afterTheWait_bringsHelpAndItsReminder()
{
    Started started;
    started.toPhone("computerForeign");
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("87011234567"));
    started.press("sendKeyButton");
    QVERIFY(!started.seen<QPushButton>("resendButton")->isEnabled());
    QVERIFY(started.seen("noSmsHelp") == nullptr);
    started.place.clock.advance(std::chrono::minutes(2));
    QTRY_VERIFY(started.seen<QPushButton>("resendButton")->isEnabled());
    started.press("resendButton");
    QVERIFY(started.seen("noSmsHelp") != nullptr);
    const auto fitting = started.place.directory.reminders().forTrigger(
        domain::ReminderTrigger::SessionKeyDelayed, started.place.demo());
    QCOMPARE(started.seen("reminderCard")->property("reminderId").toString(), fitting.first().id);
}

void TestMainWindow::signedIn_newOperation_isAnnouncedWithoutAmount()
{
    Started started;
    started.toCustomerPages();
    started.press("safetyEntry");
    domain::Operation operation;
    operation.id = QStringLiteral("op");
    operation.amount = {-1234500, QStringLiteral("KZT")};
    operation.merchant = QStringLiteral("Дүкен");
    operation.status = domain::OperationStatus::Declined;
    operation.declineReason = domain::DeclineReason::InsufficientFunds;
    emit started.factory.newest->notices().operationsArrived({operation});
    QCOMPARE(started.notices.titles.size(), 1);
    QVERIFY(started.notices.bodies.first().contains(QStringLiteral("Дүкен")));
    const QString all = started.notices.titles.first() + started.notices.bodies.first();
    QVERIFY(!all.contains(QStringLiteral("12")));
    QVERIFY(started.seen("noticeBar") != nullptr);
    emit started.factory.newest->notices().somethingNewWhileLocked();
    QVERIFY(!started.notices.bodies.last().contains(QStringLiteral("Дүкен")));
}

void TestMainWindow::logout_askedOnce_tellsTheOutcome()
{
    Started started;
    started.toCustomerPages();
    started.press("logoutButton");
    QVERIFY(started.seen("logoutPage") != nullptr);
    QCOMPARE(started.factory.newest->stage(), session::BankSession::Stage::Open);
    started.press("confirmLogoutButton");
    QTRY_VERIFY(started.seen("logoutOutcome") != nullptr);
    QVERIFY(started.factory.newest->stage() != session::BankSession::Stage::Open);
    QVERIFY(started.window.findChild<QWidget *>(QStringLiteral("operationsPage")) == nullptr
            || started.seen("operationsPage") == nullptr);
    started.press("signInAgainButton");
    QTRY_VERIFY(started.seen("firstRunPage") != nullptr);
}

void TestMainWindow::closing_foreignComputer_logsOutAndCloses()
{
    Started started;
    started.toCustomerPages();
    QVERIFY(!started.window.close());
    QTRY_VERIFY(!started.window.isVisible());
    QTRY_VERIFY(started.factory.newest == nullptr);
}

void TestMainWindow::closing_beforeSignIn_closesAtOnce()
{
    Started started;
    started.toPhone("computerForeign");
    started.window.close();
    QTRY_VERIFY(!started.window.isVisible());
}

void TestMainWindow::demoPhone_message_isShownAndFillsNothingIn()
{
    Started started;
    started.toPhone("computerForeign");
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("87011234567"));
    started.press("sendKeyButton");
    started.window.showDemoMessage(QStringLiteral("Key: 123456"), started.place.clock.utcNow());
    QVERIFY(started.seen("demoPhone") != nullptr);
    QCOMPARE(started.seen<QLabel>("demoPhoneMessage")->text(), QStringLiteral("Key: 123456"));
    QVERIFY(started.place.bank->keyAsked.isEmpty());
}

QTEST_MAIN(TestMainWindow)
#include "tst_MainWindow.moc"
