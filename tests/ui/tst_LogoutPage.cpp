// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/LogoutPage.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::PageCase;
using testkit::part;
using testkit::Where;

namespace {

QString textOf(LogoutPage &page, const char *name)
{
    return part<QLabel>(page, QString::fromLatin1(name)).text();
}

bool remembersPhone(PageCase &place)
{
    const auto entry = testkit::waitFor(place.keychain.read(place.parts->lastPhoneEntry(), {}));
    return entry && entry->has_value();
}

void logOut(LogoutPage &page)
{
    QSignalSpy loggedOut(&page, &LogoutPage::loggedOut);
    part<QPushButton>(page, QStringLiteral("confirmLogoutButton")).click();
    QTRY_COMPARE(loggedOut.count(), 1);
}

} // namespace

class TestLogoutPage : public QObject
{
    Q_OBJECT

private slots:
    void ownComputer_asksAboutThePhone_keepsItUnlessToldOtherwise();
    void ownComputer_phoneNotWanted_isForgotten();
    void someoneElsesComputer_doesNotAskAndTellsNothingOfLocking();
    void lockedVault_saysThatItCannotTellWhatIsUnsent();
    void bankAway_ownComputer_saysWhenAndHowTheSessionEnds();
    void bankAway_someoneElsesComputer_promisesNothing();
    void leftAlone_saysWhy();
    void enter_asksForNothingToBeRemoved();
    void filesCannotBeRemoved_saysSo_andLogsOutAgain();
    void phoneNotWanted_keychainLocked_isSaid();
    void withoutKeychain_promisesToRememberNothing();
    void unsentWork_isNamedBeforeAndAfter();
    void unfinishedPassword_saysWhichOneSignsIn();
};

void TestLogoutPage::ownComputer_asksAboutThePhone_keepsItUnlessToldOtherwise()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    QVERIFY(remembersPhone(place));
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    auto &keep = part<QCheckBox>(page, QStringLiteral("keepPhoneCheck"));
    QVERIFY(keep.isVisible());
    QVERIFY(keep.isChecked());
    QVERIFY(textOf(page, "pageIntro").contains(QStringLiteral("lock the app instead")));
    QVERIFY(!part(page, QStringLiteral("unsentCommands")).isVisible());
    logOut(page);
    QVERIFY(page.outcome() == session::Logout::Outcome::BankInformed);
    QVERIFY(remembersPhone(place));
    QVERIFY(!keep.isVisible());
    QCOMPARE(place.session->stage(), session::BankSession::Stage::SignedOut);
}

void TestLogoutPage::ownComputer_phoneNotWanted_isForgotten()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    part<QCheckBox>(page, QStringLiteral("keepPhoneCheck")).setChecked(false);
    logOut(page);
    QVERIFY(!remembersPhone(place));
}

void TestLogoutPage::someoneElsesComputer_doesNotAskAndTellsNothingOfLocking()
{
    PageCase place;
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    QVERIFY(!part(page, QStringLiteral("keepPhoneCheck")).isVisible());
    QVERIFY(!textOf(page, "pageIntro").contains(QStringLiteral("lock")));
}

void TestLogoutPage::lockedVault_saysThatItCannotTellWhatIsUnsent()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    place.lock();
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    QVERIFY(part(page, QStringLiteral("unsentCommands")).isVisible());
    QVERIFY(textOf(page, "unsentCommands").contains(QStringLiteral("cannot tell")));
}

void TestLogoutPage::bankAway_ownComputer_saysWhenAndHowTheSessionEnds()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    place.bank->revokeAnswer = base::Error{base::ErrorCode::BankUnreachable, {}};
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    logOut(page);
    QVERIFY(page.outcome() == session::Logout::Outcome::BankUnreachable);
    QVERIFY(textOf(page, "logoutOutcome").contains(QStringLiteral("12 hours")));
    QVERIFY(textOf(page, "logoutOutcome").contains(QStringLiteral("next contact")));
}

void TestLogoutPage::bankAway_someoneElsesComputer_promisesNothing()
{
    PageCase place;
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    place.bank->revokeAnswer = base::Error{base::ErrorCode::BankUnreachable, {}};
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    logOut(page);
    QVERIFY(textOf(page, "logoutOutcome").contains(QStringLiteral("12 hours")));
    QVERIFY(!textOf(page, "logoutOutcome").contains(QStringLiteral("next contact")));
}

void TestLogoutPage::leftAlone_saysWhy()
{
    PageCase place;
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::AtOnce,
                    session::AutoLock::Reason::Idle);
    QSignalSpy loggedOut(&page, &LogoutPage::loggedOut);
    page.show();
    QTRY_COMPARE(loggedOut.count(), 1);
    QVERIFY(textOf(page, "pageIntro").contains(QStringLiteral("5 minutes")));
}

void TestLogoutPage::enter_asksForNothingToBeRemoved()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    QCOMPARE(page.focusWidget(), &part(page, QStringLiteral("stayButton")));
    QSignalSpy stay(&page, &LogoutPage::stayRequested);
    QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    QCOMPARE(stay.count(), 1);
    QTest::keyClick(&part(page, QStringLiteral("keepPhoneCheck")), Qt::Key_Return);
    QVERIFY(!page.isBusy());
    QCOMPARE(place.session->stage(), session::BankSession::Stage::Open);
}

void TestLogoutPage::filesCannotBeRemoved_saysSo_andLogsOutAgain()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    // Folders in the place of files are as stubborn as a disk that takes no writes.
    const QStringList stubborn{place.vaultFolder() + QStringLiteral("/header.0"),
                               place.vaultFolder() + QStringLiteral("/unfinished.new")};
    QVERIFY(QFile::remove(stubborn.first()));
    for (const QString &each : stubborn)
        QVERIFY(QDir().mkpath(each + QStringLiteral("/full")));
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    logOut(page);
    QVERIFY(!page.outcome().has_value());
    QCOMPARE(place.session->stage(), session::BankSession::Stage::Locked);
    QVERIFY(textOf(page, "logoutOutcome").contains(QStringLiteral("may still open")));
    QVERIFY(!textOf(page, "pageTitle").contains(QStringLiteral("logged out")));
    QVERIFY(!part(page, QStringLiteral("signInAgainButton")).isVisible());
    for (const QString &each : stubborn)
        QVERIFY(QDir(each).removeRecursively());
    logOut(page);
    QCOMPARE(place.session->stage(), session::BankSession::Stage::SignedOut);
    QVERIFY(page.outcome().has_value());
    QVERIFY(!textOf(page, "logoutOutcome").contains(QStringLiteral("still")));
    QVERIFY(!part(page, QStringLiteral("confirmLogoutButton")).isVisible());
    QVERIFY(part(page, QStringLiteral("signInAgainButton")).isVisible());
}

void TestLogoutPage::phoneNotWanted_keychainLocked_isSaid()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    part<QCheckBox>(page, QStringLiteral("keepPhoneCheck")).setChecked(false);
    place.keychain.mood = testkit::FakeKeychain::Mood::Locked;
    logOut(page);
    QVERIFY(textOf(page, "logoutOutcome").contains(QStringLiteral("phone number could not")));
    QVERIFY(!page.hasNothingToSay());
}

void TestLogoutPage::withoutKeychain_promisesToRememberNothing()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    session::Standing standing = place.session->standing();
    standing.protection = vault::Protection::PasswordOnly;
    place.parts->setStanding(standing);
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    QVERIFY(!part(page, QStringLiteral("keepPhoneCheck")).isVisible());
    QVERIFY(page.lastPhone() == session::Logout::LastPhone::Forget);
}

void TestLogoutPage::unsentWork_isNamedBeforeAndAfter()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    auto &commands = place.session->commands();
    QVERIFY(testkit::waitFor(commands.keepNote(QStringLiteral("op"), QStringLiteral("text"), {}))
                .has_value());
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::AtOnce,
                    session::AutoLock::Reason::Idle);
    QSignalSpy loggedOut(&page, &LogoutPage::loggedOut);
    page.show();
    QTRY_COMPARE(loggedOut.count(), 1);
    QVERIFY(textOf(page, "logoutOutcome").contains(QStringLiteral("lost: 1")));
}

void TestLogoutPage::unfinishedPassword_saysWhichOneSignsIn()
{
    PageCase place;
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    session::Standing standing = place.session->standing();
    standing.unfinishedPassword = session::UnfinishedPassword::InDoubt;
    place.parts->setStanding(standing);
    LogoutPage page(place.context(), *place.session, LogoutPage::Begin::Ask);
    page.show();
    logOut(page);
    QVERIFY(textOf(page, "logoutOutcome").contains(QStringLiteral("type the new one")));
    QVERIFY(!page.hasNothingToSay());
}

QTEST_MAIN(TestLogoutPage)
#include "tst_LogoutPage.moc"
