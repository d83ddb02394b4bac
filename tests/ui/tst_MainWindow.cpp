// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/CustomerBanners.h"
#include "ui/MainWindow.h"
#include "ui/pages/HomePage.h"
#include "ui/widgets/SecretField.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
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
    explicit Started(domain::Language language = domain::Language::English,
                     testkit::Where where = testkit::Where::SomeoneElses)
        : place(language, where)
        , factory(place)
        , autoLock(watcher, place.clock)
        , window(*place.settings, place.directory, factory, notices, place.clock, autoLock)
    {
        window.show();
        window.start();
    }

    PageCase place;
    KeptNotices notices;
    Factory factory;
    testkit::StillWatcher watcher;
    session::AutoLock autoLock;
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
        toPhone(place.parts->computer == session::ComputerKind::Own ? "computerOwn"
                                                                    : "computerForeign");
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
        QTRY_VERIFY(seen("homePage") != nullptr);
        press("language_en");
    }
    /// Nobody touches anything for so long.
    void leaveFor(std::chrono::milliseconds time)
    {
        place.clock.advance(time);
        // Looks at once instead of at the next tick of real time.
        autoLock.setIdleLimit(autoLock.idleLimit());
    }
    QString text(const char *name)
    {
        auto *label = seen<QLabel>(name);
        return label != nullptr ? label->text() : QString();
    }
    void typeSecret(const char *name, const char *secret)
    {
        auto *field = seen<SecretField>(name);
        QVERIFY2(field != nullptr, name);
        field->clear();
        QTest::keyClicks(field, QString::fromLatin1(secret));
    }
    /// As a key that is held down: one stroke, then its repetitions.
    void holdEnter(QWidget *widget)
    {
        QTest::keyPress(widget, Qt::Key_Return);
        for (int i = 0; i < 20; ++i) {
            QWidget *focused = window.focusWidget();
            QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"),
                            true);
            QCoreApplication::sendEvent(focused != nullptr ? focused : &window, &again);
            QCoreApplication::processEvents();
        }
    }
    CustomerBanners::Kind banner()
    {
        auto *banners = seen<CustomerBanners>("customerBanners");
        return banners != nullptr ? banners->kind() : CustomerBanners::Kind::None;
    }
    /// The settings' way to the page where the new password is typed, and types it.
    void toTypedNewPassword(const char *secret)
    {
        press("settingsEntry");
        press("changePasswordButton");
        passKey();
        QTRY_VERIFY(seen("newPasswordPage") != nullptr);
        typeSecret("passwordField", secret);
        typeSecret("passwordRepeatField", secret);
    }
    void passKey()
    {
        QTRY_VERIFY(seen("sessionKeyPage") != nullptr);
        QTest::keyClicks(seen("sessionKeyField"), QStringLiteral("123456"));
        press("confirmKeyButton");
    }
};

constexpr char kFirst[] = "Qorgan-7-tau";
constexpr char kSecond[] = "Burgin-8-ozen";

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
    void emergency_openVault_leadsToWhatHelps();
    void changeNumber_keepsWhatWasTyped();
    void resend_afterTheWait_bringsHelpAndItsReminder();
    void home_opensFirst_andLeadsToTheOperations();
    void signedIn_newOperation_isAnnouncedWithoutAmount();
    void logout_askedOnce_tellsTheOutcome();
    void closing_foreignComputer_logsOutAndCloses();
    void closing_beforeSignIn_closesAtOnce();
    void demoPhone_message_isShownAndFillsNothingIn();
    void idle_someoneElsesComputer_logsOutAndSaysWhy();
    void idle_touched_staysOpen();
    void idle_ownComputer_locksAndSaysWhy();
    void idle_limitOfTheSettings_counts();
    void sleep_ownComputer_letsTheComputerSleepOnceLocked();
    void lock_whileUnlocking_wins();
    void lock_dropsTypedSecretsAndKeepsTheNumber();
    void nothingToLock_sleep_goesOnAtOnce();
    void connection_header_opensThePanelAndComesBack();
    void connection_beforeSignIn_canBeRead();
    void settings_passwordChange_walksToTheEnd();
    void forgottenPassword_fromUnlock_keepsTheVault();
    void keychainAbsent_nothingKept_closingLogsOut();
    void changedElsewhere_oldPassword_keepsWhatIsHere();
    void setAside_headerDamaged_leadsToThePhone();
    void heldEnter_countsOnce();
    void signInAgain_whileLoggingOut_leavesTheProgramUsable();
    void closing_duringAPasswordChange_waitsForItsEnd();
    void closing_passwordChangeEndsBadly_saysWhatTheBankHas();
    void lock_duringAPasswordChange_leavesAWord();
    void logOut_someoneElses_duringAPasswordChange_leavesAWord();
    void signedInAnew_settlesTheUnfinishedPassword();
    void logOut_phoneNotToBeRemembered_forgetsWhatWasTyped();
    void passwordKey_sentAfterTheCustomerWentOn_fetchesHimNotBack();
    void closing_unsentWork_isNamed();
    void requests_entry_bearsTheCountAndLeadsThere();
    void case_andItsOperation_leadToEachOther();
    void request_refusedElsewhere_isToldAndLeadsThere();
    void request_refusedBeforeTheEyes_needsNoNotice();
    void requests_sessionOver_leadToSignIn();
};

void TestMainWindow::freshComputer_started_asksForTheLanguageFirst()
{
    Started started;
    QVERIFY(started.seen("firstRunPage") != nullptr);
    QVERIFY(started.seen("languageKk") != nullptr);
    QVERIFY(started.seen("emergencyButton") == nullptr);
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
    started.press("emergencyButton");
    QVERIFY(started.seen("emergencyPage") != nullptr);
    QVERIFY(started.seen("guideHelp") == nullptr);
    started.press("allContactsButton");
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
    QVERIFY(started.seen("phoneLostButton") != nullptr);
    const auto fitting = started.place.directory.reminders().forTrigger(
        domain::ReminderTrigger::SessionKeyDelayed, started.place.demo());
    QCOMPARE(started.seen("reminderCard")->property("reminderId").toString(), fitting.first().id);

    started.press("phoneLostButton");
    QVERIFY(started.seen("emergencyPage") != nullptr);
    QVERIFY(started.seen("guideSteps")
            == started.seen("guide_phone")->findChild<QWidget *>(QStringLiteral("guideSteps")));
    started.press("infoBackButton");
    QVERIFY(started.seen("noSmsHelp") != nullptr);
}

void TestMainWindow::emergency_openVault_leadsToWhatHelps()
{
    Started started;
    started.toCustomerPages();
    for (const auto &[guide, page] :
         {std::pair("guide_password", "settingsPage"), std::pair("guide_card", "cardsPage")})
    {
        started.press("emergencyButton");
        QVERIFY(started.seen("emergencyPage") != nullptr);
        auto *card = started.seen(guide);
        QTest::mouseClick(card->findChild<QPushButton *>(QStringLiteral("guideTitle")),
                          Qt::LeftButton);
        started.press("guideHelp");
        QVERIFY(started.seen(page) != nullptr);
    }
    started.press("emergencyButton");
    started.press("allContactsButton");
    QVERIFY(started.seen("contactsPage") != nullptr);
}

void TestMainWindow::home_opensFirst_andLeadsToTheOperations()
{
    Started started;
    started.toCustomerPages();
    QVERIFY(started.seen<QPushButton>("homeEntry")->isChecked());
    started.press("allOperations");
    QVERIFY(started.seen("operationsPage") != nullptr);
    QVERIFY(started.seen<QPushButton>("operationsEntry")->isChecked());
    started.press("homeEntry");
    QVERIFY(started.seen("homePage") != nullptr);
    emit started.window.findChild<HomePage *>()->missedRequested();
    QVERIFY(started.seen("operationsPage") != nullptr);
    emit started.window.findChild<HomePage *>()->contactsRequested();
    QVERIFY(started.seen("contactsPage") != nullptr);
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
    QVERIFY(started.window.findChild<QWidget *>(QStringLiteral("homePage")) == nullptr
            || started.seen("homePage") == nullptr);
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

void TestMainWindow::idle_someoneElsesComputer_logsOutAndSaysWhy()
{
    Started started;
    started.toCustomerPages();
    started.leaveFor(std::chrono::minutes(6));
    QTRY_VERIFY(started.seen("logoutOutcome") != nullptr);
    QVERIFY(started.text("pageIntro").contains(QStringLiteral("5 minutes")));
    QVERIFY(started.factory.newest->stage() != session::BankSession::Stage::Open);
    QCOMPARE(started.place.bank->revocationsAsked, 1);
    QVERIFY(started.window.isVisible());
}

void TestMainWindow::idle_touched_staysOpen()
{
    Started started;
    started.toCustomerPages();
    for (int i = 0; i < 4; ++i) {
        started.leaveFor(std::chrono::minutes(4));
        if (i % 2 == 0)
            QTest::keyClick(&started.window, Qt::Key_Shift);
        else
            QTest::mouseClick(&started.window, Qt::LeftButton, {}, QPoint(2, 2));
        QTest::qWait(300);
    }
    QCOMPARE(started.factory.newest->stage(), session::BankSession::Stage::Open);
}

void TestMainWindow::idle_ownComputer_locksAndSaysWhy()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.leaveFor(std::chrono::minutes(6));
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    QVERIFY(started.text("whyLocked").contains(QStringLiteral("5 minutes")));
    QCOMPARE(started.factory.newest->stage(), session::BankSession::Stage::Locked);
    QVERIFY(started.window.findChild<QWidget *>(QStringLiteral("homePage")) == nullptr
            || started.seen("homePage") == nullptr);
    started.typeSecret("passwordField", kFirst);
    started.press("unlockButton");
    QTRY_VERIFY(started.seen("homePage") != nullptr);
    // Locked by hand afterwards: no reason is given.
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    QVERIFY(started.seen("whyLocked") == nullptr);
}

void TestMainWindow::idle_limitOfTheSettings_counts()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.place.settings->setIdleMinutes(1);
    QVERIFY(started.autoLock.idleLimit() == std::chrono::minutes(1));
    started.leaveFor(std::chrono::seconds(70));
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
}

void TestMainWindow::sleep_ownComputer_letsTheComputerSleepOnceLocked()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    emit started.watcher.suspending();
    QTRY_COMPARE(started.watcher.sleepsAllowed, 1);
    QCOMPARE(started.factory.newest->stage(), session::BankSession::Stage::Locked);
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    QVERIFY(started.text("whyLocked").contains(QStringLiteral("sleep")));
}

void TestMainWindow::lock_whileUnlocking_wins()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.typeSecret("passwordField", kFirst);
    started.press("unlockButton");
    emit started.watcher.screenLocked();
    QTRY_VERIFY(started.seen("unlockPage") != nullptr && started.seen("whyLocked") != nullptr);
    QTest::qWait(600);
    QCOMPARE(started.factory.newest->stage(), session::BankSession::Stage::Locked);
    QVERIFY(started.seen<SecretField>("passwordField")->isEmpty());
}

void TestMainWindow::lock_dropsTypedSecretsAndKeepsTheNumber()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.factory.newest->connection().update(session::Connection::State::Ended,
                                                base::ErrorCode::SessionEnded);
    started.press("headerSignInAgainButton");
    QTRY_VERIFY(started.seen("phonePage") != nullptr);
    if (auto *another = started.seen<QPushButton>("anotherNumberButton"))
        another->click();
    else
        QTRY_VERIFY(started.seen("phoneField") != nullptr);
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("8702"));
    const QString typed = started.seen<QLineEdit>("phoneField")->text();
    emit started.watcher.screenLocked();
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.press("changedElsewhereButton");
    QTRY_VERIFY(started.seen("phonePage") != nullptr);
    QCOMPARE(started.seen<QLineEdit>("phoneField")->text(), typed);
}

void TestMainWindow::nothingToLock_sleep_goesOnAtOnce()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toPhone("computerOwn");
    emit started.watcher.suspending();
    QVERIFY(started.watcher.sleepsAllowed >= 1);
    QVERIFY(started.seen("phonePage") != nullptr);
}

void TestMainWindow::connection_header_opensThePanelAndComesBack()
{
    Started started;
    started.toCustomerPages();
    started.press("connectionState");
    QVERIFY(started.seen("connectionPage") != nullptr);
    started.press("infoBackButton");
    QVERIFY(started.seen("homePage") != nullptr);
    started.press("safetyEntry");
    started.press("safetyConnectionButton");
    QVERIFY(started.seen("connectionPage") != nullptr);
    started.press("infoBackButton");
    QVERIFY(started.seen("safetyPage") != nullptr);
}

void TestMainWindow::connection_beforeSignIn_canBeRead()
{
    Started started;
    started.toPhone("computerForeign");
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("8701"));
    started.press("connectionState");
    QVERIFY(started.seen("connectionPage") != nullptr);
    started.press("infoBackButton");
    QVERIFY(started.seen<QLineEdit>("phoneField")->text().contains(QStringLiteral("701")));
    started.press("headerSafetyButton");
    QVERIFY(started.seen("safetyConnectionButton") != nullptr);
}

void TestMainWindow::settings_passwordChange_walksToTheEnd()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.press("settingsEntry");
    QVERIFY(started.seen("settingsPage") != nullptr);
    started.press("changePasswordButton");
    started.passKey();
    QTRY_VERIFY(started.seen("newPasswordPage") != nullptr);
    started.typeSecret("passwordField", kSecond);
    started.typeSecret("passwordRepeatField", kSecond);
    started.press("savePasswordButton");
    QTRY_VERIFY(started.seen("settingsPage") != nullptr);
    QVERIFY(started.seen("noticeBar") != nullptr);
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.typeSecret("passwordField", kSecond);
    started.press("unlockButton");
    QTRY_VERIFY(started.seen("homePage") != nullptr);
}

void TestMainWindow::forgottenPassword_fromUnlock_keepsTheVault()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.press("forgotPasswordButton");
    QTRY_VERIFY(started.seen("knownPhone") != nullptr);
    QCOMPARE(started.factory.newest->stage(), session::BankSession::Stage::Locked);
    started.place.bank->registered = true;
    started.press("sendKeyButton");
    started.passKey();
    QTRY_VERIFY(started.seen("newPasswordPage") != nullptr);
    QTest::keyClicks(started.seen("birthDay"), QStringLiteral("01"));
    QTest::keyClicks(started.seen("birthMonth"), QStringLiteral("02"));
    QTest::keyClicks(started.seen("birthYear"), QStringLiteral("1950"));
    started.typeSecret("passwordField", kSecond);
    started.typeSecret("passwordRepeatField", kSecond);
    started.press("savePasswordButton");
    QTRY_VERIFY(started.seen("vaultChoicePage") != nullptr);
    started.press("replaceVaultButton");
    QTRY_VERIFY(started.seen("homePage") != nullptr);
}

void TestMainWindow::keychainAbsent_nothingKept_closingLogsOut()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.place.keychain.mood = testkit::FakeKeychain::Mood::Absent;
    started.toPhone("computerOwn");
    started.place.bank->registered = true;
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("87011234567"));
    started.press("sendKeyButton");
    started.passKey();
    QTRY_VERIFY(started.seen("passwordPage") != nullptr);
    started.typeSecret("passwordField", kFirst);
    started.press("signInButton");
    QTRY_VERIFY(started.seen("vaultChoicePage") != nullptr);
    started.press("nothingKeptButton");
    QTRY_VERIFY(started.seen("homePage") != nullptr);
    QVERIFY(started.seen("lockButton") == nullptr);
    QVERIFY(started.seen("banner") != nullptr);
    QVERIFY(!started.window.close());
    QTRY_VERIFY(!started.window.isVisible());
    QCOMPARE(started.place.bank->revocationsAsked, 1);
}

void TestMainWindow::changedElsewhere_oldPassword_keepsWhatIsHere()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.press("changedElsewhereButton");
    QTRY_VERIFY(started.seen("knownPhone") != nullptr);
    started.place.bank->registered = true;
    started.press("sendKeyButton");
    started.passKey();
    QTRY_VERIFY(started.seen("passwordPage") != nullptr);
    started.typeSecret("passwordField", kSecond);
    started.press("signInButton");
    QTRY_VERIFY(started.seen("vaultChoicePage") != nullptr);
    started.typeSecret("oldPasswordField", kFirst);
    started.press("keepOldVaultButton");
    QTRY_VERIFY(started.seen("homePage") != nullptr);
}

void TestMainWindow::setAside_headerDamaged_leadsToThePhone()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    for (const char *slot : {"/header.0", "/header.1"}) {
        QFile file(started.place.vaultFolder() + QLatin1String(slot));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.write("damaged") == 7);
    }
    started.typeSecret("passwordField", kFirst);
    started.press("unlockButton");
    QTRY_VERIFY(started.seen("unlockHelp") != nullptr);
    started.press("unlockButton");
    QTRY_VERIFY(started.seen("phonePage") != nullptr);
}

void TestMainWindow::heldEnter_countsOnce()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.holdEnter(started.seen("logoutButton"));
    // Neither the question's answer nor its withdrawal.
    QVERIFY(started.seen("logoutPage") != nullptr);
    QCOMPARE(started.factory.newest->stage(), session::BankSession::Stage::Open);
    started.press("stayButton");
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.typeSecret("passwordField", kSecond);
    started.holdEnter(started.seen("passwordField"));
    QTRY_VERIFY(started.seen("errorBanner") != nullptr);
    const auto attempts = testkit::waitFor(started.factory.newest->unlock().attempts({}));
    QVERIFY(attempts.has_value());
    QCOMPARE(attempts->triesLeft, 2);
}

void TestMainWindow::signInAgain_whileLoggingOut_leavesTheProgramUsable()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.factory.newest->connection().update(session::Connection::State::Ended,
                                                base::ErrorCode::SessionEnded);
    started.place.bank->dropSession(bank::BankGateway::Keep::Nothing);
    started.place.keychain.delay = std::chrono::milliseconds(200);
    started.press("logoutButton");
    started.press("confirmLogoutButton");
    started.press("headerSignInAgainButton");
    QTRY_VERIFY(started.seen("logoutOutcome") != nullptr);
    started.window.close();
    QTRY_VERIFY(!started.window.isVisible());
}

void TestMainWindow::closing_duringAPasswordChange_waitsForItsEnd()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.toTypedNewPassword(kSecond);
    started.place.bank->holding = true;
    started.press("savePasswordButton");
    started.window.close();
    started.press("lockButton");
    QTest::qWait(50);
    QVERIFY(started.seen("newPasswordPage") != nullptr);
    QVERIFY(!started.window.close());
    started.place.bank->release();
    QTRY_VERIFY(started.seen("unlockPage") != nullptr || started.seen("closingPage") != nullptr);
    started.place.lock();
    // Both wishes were kept until the vault had the new password, too.
    QVERIFY(testkit::waitFor(
                started.factory.newest->unlock().unlock(base::SecretBytes::copyOf(kSecond), {}))
                .has_value());
}

void TestMainWindow::closing_passwordChangeEndsBadly_saysWhatTheBankHas()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.toTypedNewPassword(kSecond);
    started.place.bank->holding = true;
    started.press("savePasswordButton");
    started.window.close();
    started.place.keychain.mood = testkit::FakeKeychain::Mood::Locked;
    started.place.bank->release();
    QTRY_VERIFY(started.seen("closingPage") != nullptr);
    started.press("stayButton");
    QTRY_VERIFY(started.seen("settingsPage") != nullptr);
    QVERIFY(started.banner() == CustomerBanners::Kind::PasswordUnfinished);
    // The same new password settles it, though the bank has it already.
    started.place.keychain.mood = testkit::FakeKeychain::Mood::Answering;
    started.place.bank->changeAnswer = base::Error{base::ErrorCode::PasswordUnchanged, {}};
    started.press("bannerAction");
    started.toTypedNewPassword(kSecond);
    started.press("savePasswordButton");
    QTRY_VERIFY(started.seen("settingsPage") != nullptr);
    QVERIFY(started.banner() == CustomerBanners::Kind::None);
}

void TestMainWindow::lock_duringAPasswordChange_leavesAWord()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.toTypedNewPassword(kSecond);
    started.place.bank->holding = true;
    started.press("savePasswordButton");
    emit started.watcher.screenLocked();
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    QVERIFY(started.seen("unfinishedPassword") != nullptr);
    started.place.bank->release();
    started.typeSecret("passwordField", kFirst);
    started.press("unlockButton");
    QTRY_VERIFY(started.seen("homePage") != nullptr);
    QVERIFY(started.banner() == CustomerBanners::Kind::PasswordUnfinished);
}

void TestMainWindow::logOut_someoneElses_duringAPasswordChange_leavesAWord()
{
    Started started;
    started.toCustomerPages();
    started.toTypedNewPassword(kSecond);
    started.place.bank->holding = true;
    started.press("savePasswordButton");
    emit started.watcher.screenLocked();
    started.place.bank->release();
    QTRY_VERIFY(started.seen("logoutOutcome") != nullptr);
    QVERIFY(started.text("logoutOutcome").contains(QStringLiteral("not known")));
}

void TestMainWindow::signedInAnew_settlesTheUnfinishedPassword()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    session::Standing standing = started.factory.newest->standing();
    standing.unfinishedPassword = session::UnfinishedPassword::BankHasIt;
    started.place.parts->setStanding(standing);
    QVERIFY(started.banner() == CustomerBanners::Kind::PasswordUnfinished);
    started.factory.newest->connection().update(session::Connection::State::Ended,
                                                base::ErrorCode::SessionEnded);
    started.place.bank->registered = true;
    started.press("headerSignInAgainButton");
    QTRY_VERIFY(started.seen("knownPhone") != nullptr);
    started.press("sendKeyButton");
    started.passKey();
    QTRY_VERIFY(started.seen("passwordPage") != nullptr);
    started.typeSecret("passwordField", kSecond);
    started.press("signInButton");
    QTRY_VERIFY(started.seen("homePage") != nullptr);
    QVERIFY(started.banner() == CustomerBanners::Kind::None);
}

void TestMainWindow::logOut_phoneNotToBeRemembered_forgetsWhatWasTyped()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.press("lockButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.press("changedElsewhereButton");
    QTRY_VERIFY(started.seen("anotherNumberButton") != nullptr);
    started.press("anotherNumberButton");
    QTest::keyClicks(started.seen<QLineEdit>("phoneField"), QStringLiteral("87027654321"));
    started.press("chooseBankButton");
    QTRY_VERIFY(started.seen("unlockPage") != nullptr);
    started.press("unlockLogoutButton");
    started.seen<QCheckBox>("keepPhoneCheck")->setChecked(false);
    started.press("confirmLogoutButton");
    QTRY_VERIFY(started.seen("signInAgainButton") != nullptr);
    started.press("signInAgainButton");
    QTRY_VERIFY(started.seen("phoneField") != nullptr);
    QVERIFY(started.seen<QLineEdit>("phoneField")->text().isEmpty());
}

void TestMainWindow::passwordKey_sentAfterTheCustomerWentOn_fetchesHimNotBack()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.press("settingsEntry");
    started.place.bank->holding = true;
    started.press("changePasswordButton");
    started.window.close();
    QTRY_VERIFY(started.seen("closingPage") != nullptr);
    started.place.bank->release();
    QTest::qWait(50);
    QVERIFY(started.seen("closingPage") != nullptr);
}

void TestMainWindow::closing_unsentWork_isNamed()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    auto &parts = *started.place.parts;
    const domain::NoteChange note{QStringLiteral("op"), QStringLiteral("text")};
    const domain::Command command{QStringLiteral("1"), QDateTime::currentDateTimeUtc(), note};
    QVERIFY(testkit::waitFor(parts.outbox->add(command, {})).has_value());
    QTRY_COMPARE(parts.openCommands, 1);
    started.window.close();
    QTRY_VERIFY(started.seen("closingPage") != nullptr);
    QVERIFY(started.text("unsentCommands").contains(QStringLiteral("lost by logging out: 1")));
    QCOMPARE(started.window.focusWidget()->objectName(), QStringLiteral("stayButton"));
}

void TestMainWindow::requests_entry_bearsTheCountAndLeadsThere()
{
    Started started;
    started.toCustomerPages();
    auto *entry = started.seen<QPushButton>("requestsEntry");
    QTRY_COMPARE(entry->text(), QStringLiteral("Requests"));
    auto &commands = started.factory.newest->commands();
    QVERIFY(testkit::waitFor(commands.wantSmsNotices(true, {})));
    QVERIFY(testkit::waitFor(commands.reportFraud(QStringLiteral("op"), {}, {})));
    QTRY_COMPARE(entry->text(), QStringLiteral("Requests · 2"));
    QCOMPARE(entry->accessibleDescription(), QStringLiteral("2 not answered by the bank yet"));
    started.press("language_ru");
    QTRY_COMPARE(entry->text(), QStringLiteral("Запросы · 2"));
    QCOMPARE(entry->accessibleDescription(), QStringLiteral("2 запроса ещё без ответа банка"));
    QTest::mouseClick(entry, Qt::LeftButton);
    QVERIFY(started.seen("requestsPage") != nullptr);
    QTRY_VERIFY(started.seen("commandRow") != nullptr);
    QCOMPARE(started.text("commandState"), QStringLiteral("Ждёт отправки"));
    started.place.bank->commandAnswer.reset();
    started.place.parts->sender->wake();
    QTRY_COMPARE(entry->text(), QStringLiteral("Запросы"));
}

void TestMainWindow::case_andItsOperation_leadToEachOther()
{
    Started started;
    started.toCustomerPages();
    auto &parts = *started.place.parts;
    domain::SyncPage page;
    page.epoch = QStringLiteral("e1");
    page.serverTime = started.place.clock.utcNow();
    domain::Operation operation;
    operation.id = QStringLiteral("op_1");
    operation.merchant = QStringLiteral("Дәріхана");
    operation.amount = {-100, QStringLiteral("KZT")};
    operation.occurredAt = page.serverTime;
    operation.version = 1;
    page.changes.append({1, 0, operation});
    QVERIFY(testkit::waitFor(
        parts.operations->apply(page, vault::OperationStore::Arrival::FirstFill, {})));
    domain::Dispute dispute;
    dispute.id = QStringLiteral("dsp_1");
    dispute.number = QStringLiteral("D-2026-000123");
    dispute.operationId = operation.id;
    dispute.createdAt = dispute.dueAt = page.serverTime;
    QVERIFY(testkit::waitFor(parts.records->replace({{}, {}, {dispute}, {}}, {})));
    started.press("operationsEntry");
    QTRY_VERIFY(started.seen("operationList") != nullptr);
    auto *list = started.seen<QListView>("operationList");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(started.seen("openCaseButton") != nullptr);
    started.press("openCaseButton");
    QVERIFY(started.seen("disputeList") != nullptr);
    QTRY_VERIFY(started.seen("caseThread") != nullptr);
    list->setCurrentIndex({});
    started.press("showCaseOperation");
    QVERIFY(started.seen("operationsPage") != nullptr);
    QTRY_COMPARE(started.text("detailMerchant"), operation.merchant);
}

void TestMainWindow::request_refusedElsewhere_isToldAndLeadsThere()
{
    Started started;
    started.toCustomerPages();
    started.place.bank->commandAnswer = base::Error{base::ErrorCode::BankRefused, {}};
    auto &commands = started.factory.newest->commands();
    QVERIFY(testkit::waitFor(commands.wantSmsNotices(true, {})));
    QTRY_VERIFY(started.seen("noticeBar") != nullptr);
    QCOMPARE(started.text("noticeText"),
             QStringLiteral("Refused by the bank: Switch SMS notices on."));
    // From wherever the customer is.
    started.press("connectionState");
    QVERIFY(started.seen("connectionPage") != nullptr);
    started.press("noticeAction");
    QVERIFY(started.seen("requestsPage") != nullptr);
    QTRY_COMPARE(started.text("commandState"), QStringLiteral("Refused by the bank"));
    // The same button shows operations after a notice of those.
    emit started.factory.newest->notices().operationsArrived({domain::Operation()});
    started.press("noticeAction");
    QVERIFY(started.seen("operationsPage") != nullptr);
    // It is told on another part of the page too, and leads to the right one.
    started.press("requestsEntry");
    started.press("partComplaints");
    QVERIFY(testkit::waitFor(commands.wantSmsNotices(false, {})));
    QTRY_COMPARE(started.text("noticeText"),
                 QStringLiteral("Refused by the bank: Switch SMS notices off."));
    started.press("noticeAction");
    QTRY_VERIFY(started.seen("commandRow") != nullptr);
}

void TestMainWindow::request_refusedBeforeTheEyes_needsNoNotice()
{
    Started started;
    started.toCustomerPages();
    started.press("requestsEntry");
    started.place.bank->commandAnswer = base::Error{base::ErrorCode::BankRefused, {}};
    auto &commands = started.factory.newest->commands();
    QVERIFY(testkit::waitFor(commands.wantSmsNotices(true, {})));
    QTRY_COMPARE(started.text("commandState"), QStringLiteral("Refused by the bank"));
    QVERIFY(started.seen("noticeBar") == nullptr);
    // A refused report stays in sight until it was read, here too.
    QVERIFY(testkit::waitFor(commands.reportFraud(QStringLiteral("op"), {}, {})));
    QTRY_VERIFY(started.banner() == CustomerBanners::Kind::ReportRefused);
}

void TestMainWindow::requests_sessionOver_leadToSignIn()
{
    Started started(domain::Language::English, testkit::Where::Own);
    started.toCustomerPages();
    started.place.bank->commandAnswer = base::Error{base::ErrorCode::SessionEnded, {}};
    auto &commands = started.factory.newest->commands();
    QVERIFY(testkit::waitFor(commands.wantSmsNotices(true, {})));
    started.press("requestsEntry");
    QTRY_VERIFY(started.text("listStateText").contains(QStringLiteral("Q220")));
    started.press("listStateAction");
    QTRY_VERIFY(started.seen("knownPhone") != nullptr);
}

QTEST_MAIN(TestMainWindow)
#include "tst_MainWindow.moc"
