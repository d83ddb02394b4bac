// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/UnlockPage.h"
#include "ui/widgets/BlockCountdown.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/SecretField.h"
#include "vault/VaultHeader.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::FakeKeychain;
using testkit::PageCase;
using testkit::part;
using testkit::Where;

namespace {

constexpr char kSecret[] = "Qorgan-7-tau";
constexpr char kWrong[] = "Another-5-tau";

/// A locked vault on one's own computer, and its page.
struct Locked {
    explicit Locked(std::optional<session::AutoLock::Reason> reason = std::nullopt)
        : place(domain::Language::English, Where::Own)
    {
        if (!place.signIn(kSecret))
            qFatal("no vault");
        place.lock();
        show(reason);
    }

    void show(std::optional<session::AutoLock::Reason> reason = std::nullopt)
    {
        page = std::make_unique<UnlockPage>(place.context(), *place.session, reason);
        page->show();
    }
    SecretField &field() { return part<SecretField>(*page, QStringLiteral("passwordField")); }
    QPushButton &button(const char *name)
    {
        return part<QPushButton>(*page, QString::fromLatin1(name));
    }
    QString fault() { return part<ErrorBanner>(*page, QStringLiteral("errorBanner")).errorCode(); }
    bool sees(const char *name) { return part(*page, QString::fromLatin1(name)).isVisible(); }

    /// Types a password and waits for the answer.
    void tryWith(const char *password)
    {
        field().clear();
        QTest::keyClicks(&field(), QString::fromLatin1(password));
        button("unlockButton").click();
        QTRY_VERIFY(!page->isBusy());
    }
    void damageHeader()
    {
        for (const char *slot : {"/header.0", "/header.1"}) {
            QFile file(place.vaultFolder() + QLatin1String(slot));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.write("damaged") == 7);
        }
    }
    void pressEnter()
    {
        QWidget *focused = page->focusWidget();
        QTest::keyClick(focused != nullptr ? focused : page.get(), Qt::Key_Return);
    }
    int triesLeft()
    {
        const auto attempts = testkit::waitFor(place.session->unlock().attempts({}));
        return attempts ? attempts->triesLeft : -1;
    }
    void failThreeTimes()
    {
        for (int i = 0; i < 3; ++i)
            tryWith(kWrong);
        QTRY_VERIFY(sees("blockCountdown"));
    }

    PageCase place;
    std::unique_ptr<UnlockPage> page;
};

} // namespace

class TestUnlockPage : public QObject
{
    Q_OBJECT

private slots:
    void rightPassword_opensTheVault();
    void wrongPassword_tellsTriesLeftAndIsReplaced();
    void emptyField_enter_costsNoTry();
    void wrongPassword_sentAgainUnchanged_costsNoFurtherTry();
    void triesSpent_pageOpenedAgain_tellsWhatIsLeft();
    void thirdWrong_closesTheField_andSaysWhatElseCanBeDone();
    void block_timeIsOver_opensByItself();
    void block_clockSetForward_changesNothing();
    void block_programStartedAnew_isShownAtOnce();
    void keychainAway_keepsWhatWasTyped_andTriesAgain_data();
    void keychainAway_keepsWhatWasTyped_andTriesAgain();
    void headerDamaged_isExplained_andSetAside();
    void headerDamaged_enterAgain_setsNothingAside();
    void unusualSettings_canBeSetAsideToo();
    void unfinishedPassword_isTold();
    void lockedByItself_saysWhy_data();
    void lockedByItself_saysWhy();
    void waysOut_leadToSignIn_withoutTouchingTheVault();
    void abandonedWhileUnlocking_opensNothing();
};

void TestUnlockPage::rightPassword_opensTheVault()
{
    Locked locked;
    QSignalSpy unlocked(locked.page.get(), &UnlockPage::unlocked);
    locked.tryWith(kSecret);
    QCOMPARE(unlocked.count(), 1);
    QCOMPARE(locked.place.session->stage(), session::BankSession::Stage::Open);
}

void TestUnlockPage::wrongPassword_tellsTriesLeftAndIsReplaced()
{
    Locked locked;
    locked.tryWith(kWrong);
    QCOMPARE(locked.fault(), QStringLiteral("Q402"));
    QVERIFY(part<ErrorBanner>(*locked.page, QStringLiteral("errorBanner"))
                .text()
                .contains(QStringLiteral("Tries left: 2.")));
    QVERIFY(locked.field().isMarkedForReplacement());
    QVERIFY(locked.field().hasFocus() || !locked.page->isActiveWindow());
}

void TestUnlockPage::triesSpent_pageOpenedAgain_tellsWhatIsLeft()
{
    Locked locked;
    QVERIFY(!locked.sees("triesLeft"));
    locked.tryWith(kWrong);
    locked.show();
    QTRY_VERIFY(locked.sees("triesLeft"));
    QCOMPARE(part<QLabel>(*locked.page, QStringLiteral("triesLeft")).text(),
             QStringLiteral("Tries left: 2."));
}

void TestUnlockPage::thirdWrong_closesTheField_andSaysWhatElseCanBeDone()
{
    Locked locked;
    QVERIFY(!locked.sees("unlockHelp"));
    locked.failThreeTimes();
    QVERIFY(!locked.field().isEnabled());
    QVERIFY(!locked.button("unlockButton").isEnabled());
    QVERIFY(locked.sees("unlockHelp"));
    for (const char *way : {"forgotPasswordButton", "unlockContactsButton", "unlockLogoutButton"}) {
        QVERIFY2(locked.sees(way), way);
        QVERIFY2(locked.button(way).isEnabled(), way);
    }
    QSignalSpy contacts(locked.page.get(), &UnlockPage::contactsRequested);
    locked.button("unlockContactsButton").click();
    QCOMPARE(contacts.count(), 1);
    // Enter does nothing either.
    QTest::keyClick(locked.page.get(), Qt::Key_Return);
    QVERIFY(!locked.page->isBusy());
}

void TestUnlockPage::block_timeIsOver_opensByItself()
{
    Locked locked;
    locked.failThreeTimes();
    auto &ring = part<CountdownRing>(*locked.page, QStringLiteral("countdown"));
    QTRY_VERIFY(ring.text().startsWith(QStringLiteral("15:")) || ring.text() == u"14:59");
    locked.place.clock.advance(std::chrono::minutes(10));
    QTRY_VERIFY(ring.text().startsWith(QStringLiteral("4:")) || ring.text() == u"5:00");
    QVERIFY(!locked.field().isEnabled());
    locked.place.clock.advance(std::chrono::minutes(5));
    QTRY_VERIFY(!locked.sees("blockCountdown"));
    QVERIFY(locked.field().isEnabled());
    QVERIFY(!locked.sees("unlockHelp"));
    locked.tryWith(kSecret);
    QCOMPARE(locked.place.session->stage(), session::BankSession::Stage::Open);
}

void TestUnlockPage::block_clockSetForward_changesNothing()
{
    Locked locked;
    locked.failThreeTimes();
    locked.place.clock.setWall(locked.place.clock.utcNow().addYears(1));
    QTest::qWait(1200);
    QVERIFY(locked.sees("blockCountdown"));
    QVERIFY(!locked.field().isEnabled());
    // The page that opens now does not forget it either.
    locked.show();
    QTRY_VERIFY(locked.sees("blockCountdown"));
}

void TestUnlockPage::block_programStartedAnew_isShownAtOnce()
{
    Locked locked;
    locked.failThreeTimes();
    locked.page.reset();
    locked.place.restartProgram();
    locked.show();
    QTRY_VERIFY(locked.sees("blockCountdown"));
    QVERIFY(!locked.field().isEnabled());
    QVERIFY(locked.fault().isEmpty());
}

void TestUnlockPage::keychainAway_keepsWhatWasTyped_andTriesAgain_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("code");
    QTest::newRow("absent") << static_cast<int>(FakeKeychain::Mood::Absent)
                            << QStringLiteral("Q450");
    QTest::newRow("locked") << static_cast<int>(FakeKeychain::Mood::Locked)
                            << QStringLiteral("Q451");
    QTest::newRow("hiding") << static_cast<int>(FakeKeychain::Mood::HidingAll)
                            << QStringLiteral("Q452");
}

void TestUnlockPage::keychainAway_keepsWhatWasTyped_andTriesAgain()
{
    QFETCH(int, mood);
    QFETCH(QString, code);
    Locked locked;
    locked.place.keychain.mood = static_cast<FakeKeychain::Mood>(mood);
    locked.tryWith(kSecret);
    QCOMPARE(locked.fault(), code);
    QCOMPARE(locked.field().characterCount(), 12);
    QVERIFY(!locked.field().isMarkedForReplacement());
    QCOMPARE(locked.button("unlockButton").text(), QStringLiteral("Try again"));
    QVERIFY(locked.sees("unlockHelp"));
    locked.place.keychain.mood = FakeKeychain::Mood::Answering;
    locked.button("unlockButton").click();
    QTRY_COMPARE(locked.place.session->stage(), session::BankSession::Stage::Open);
}

void TestUnlockPage::headerDamaged_isExplained_andSetAside()
{
    Locked locked;
    locked.damageHeader();
    locked.tryWith(kSecret);
    QCOMPARE(locked.fault(), QStringLiteral("Q404"));
    QVERIFY(!locked.field().isVisible());
    QVERIFY(locked.sees("unlockHelp"));
    QSignalSpy setAside(locked.page.get(), &UnlockPage::setAside);
    QCOMPARE(locked.button("unlockButton").text(), QStringLiteral("Set aside and sign in again"));
    locked.button("unlockButton").click();
    QTRY_COMPARE(setAside.count(), 1);
    QCOMPARE(locked.place.session->stage(), session::BankSession::Stage::SignedOut);
}

void TestUnlockPage::lockedByItself_saysWhy_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("word");
    using Reason = session::AutoLock::Reason;
    QTest::newRow("idle") << static_cast<int>(Reason::Idle) << QStringLiteral("5 minutes");
    QTest::newRow("sleep") << static_cast<int>(Reason::Suspend) << QStringLiteral("sleep");
    QTest::newRow("screen") << static_cast<int>(Reason::ScreenLock) << QStringLiteral("screen");
    QTest::newRow("user") << static_cast<int>(Reason::UserSwitch) << QStringLiteral("user");
}

void TestUnlockPage::lockedByItself_saysWhy()
{
    QFETCH(int, reason);
    QFETCH(QString, word);
    Locked locked(static_cast<session::AutoLock::Reason>(reason));
    QVERIFY(locked.sees("whyLocked"));
    QVERIFY(part<QLabel>(*locked.page, QStringLiteral("whyLocked")).text().contains(word));
    locked.show();
    QVERIFY(!locked.sees("whyLocked"));
}

void TestUnlockPage::waysOut_leadToSignIn_withoutTouchingTheVault()
{
    Locked locked;
    QSignalSpy forgot(locked.page.get(), &UnlockPage::forgotPasswordRequested);
    QSignalSpy changed(locked.page.get(), &UnlockPage::changedElsewhereRequested);
    locked.button("forgotPasswordButton").click();
    locked.button("changedElsewhereButton").click();
    QCOMPARE(forgot.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(locked.place.session->stage(), session::BankSession::Stage::Locked);
}

void TestUnlockPage::abandonedWhileUnlocking_opensNothing()
{
    Locked locked;
    QSignalSpy unlocked(locked.page.get(), &UnlockPage::unlocked);
    QTest::keyClicks(&locked.field(), QString::fromLatin1(kSecret));
    locked.button("unlockButton").click();
    QVERIFY(locked.page->isBusy());
    locked.page->abandon();
    locked.place.lock();
    QTest::qWait(500);
    QCOMPARE(unlocked.count(), 0);
    QCOMPARE(locked.place.session->stage(), session::BankSession::Stage::Locked);
}

void TestUnlockPage::emptyField_enter_costsNoTry()
{
    Locked locked;
    for (int i = 0; i < 3; ++i) {
        locked.pressEnter();
        QVERIFY(!locked.page->isBusy());
    }
    locked.button("unlockButton").click();
    QVERIFY(!locked.page->isBusy());
    QCOMPARE(locked.triesLeft(), 3);
}

void TestUnlockPage::wrongPassword_sentAgainUnchanged_costsNoFurtherTry()
{
    Locked locked;
    locked.tryWith(kWrong);
    for (int i = 0; i < 3; ++i) {
        locked.pressEnter();
        QTRY_VERIFY(!locked.page->isBusy());
    }
    QCOMPARE(locked.triesLeft(), 2);
    // Something typed anew is another matter.
    locked.tryWith(kSecret);
    QCOMPARE(locked.place.session->stage(), session::BankSession::Stage::Open);
}

void TestUnlockPage::headerDamaged_enterAgain_setsNothingAside()
{
    Locked locked;
    locked.damageHeader();
    QTest::keyClicks(&locked.field(), QString::fromLatin1(kSecret));
    locked.pressEnter();
    QTRY_VERIFY(!locked.page->isBusy());
    QCOMPARE(locked.fault(), QStringLiteral("Q404"));
    QSignalSpy setAside(locked.page.get(), &UnlockPage::setAside);
    for (int i = 0; i < 2; ++i) {
        locked.pressEnter();
        QTRY_VERIFY(!locked.page->isBusy());
    }
    QCOMPARE(setAside.count(), 0);
    QCOMPARE(locked.place.session->stage(), session::BankSession::Stage::Locked);
}

void TestUnlockPage::unusualSettings_canBeSetAsideToo()
{
    Locked locked;
    for (const char *slot : {"/header.0", "/header.1"}) {
        QFile file(locked.place.vaultFolder() + QLatin1String(slot));
        QVERIFY(file.open(QIODevice::ReadWrite));
        auto header = vault::VaultHeader::decode(file.readAll());
        QVERIFY(header.has_value());
        header->kdf.memoryKib = 1;
        QVERIFY(file.resize(0));
        QVERIFY(file.write(header->encode()) > 0);
    }
    locked.tryWith(kSecret);
    QCOMPARE(locked.fault(), QStringLiteral("Q430"));
    QSignalSpy setAside(locked.page.get(), &UnlockPage::setAside);
    QCOMPARE(locked.button("unlockButton").text(), QStringLiteral("Set aside and sign in again"));
    locked.button("unlockButton").click();
    QTRY_COMPARE(setAside.count(), 1);
}

void TestUnlockPage::unfinishedPassword_isTold()
{
    Locked locked;
    QVERIFY(!locked.sees("unfinishedPassword"));
    session::Standing standing = locked.place.session->standing();
    standing.unfinishedPassword = session::UnfinishedPassword::BankHasIt;
    locked.place.parts->setStanding(standing);
    locked.show();
    QVERIFY(locked.sees("unfinishedPassword"));
    QVERIFY(part<QLabel>(*locked.page, QStringLiteral("unfinishedPassword"))
                .text()
                .contains(QStringLiteral("type the new one")));
}

QTEST_MAIN(TestUnlockPage)
#include "tst_UnlockPage.moc"
