// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/NewPasswordPage.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/PasswordAdvice.h"
#include "ui/widgets/SecretField.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::FakeKeychain;
using testkit::PageCase;
using testkit::part;
using testkit::Where;
using Purpose = NewPasswordPage::Purpose;

namespace {

constexpr char kOld[] = "Qorgan-7-tau";
constexpr char kNew[] = "Burgin-8-ozen";

void fill(NewPasswordPage &page, const char *password, const char *again)
{
    for (const auto &[name, text] :
         {std::pair{"passwordField", password}, std::pair{"passwordRepeatField", again}})
    {
        auto &field = part<SecretField>(page, QString::fromLatin1(name));
        field.clear();
        QTest::keyClicks(&field, QString::fromLatin1(text));
    }
}

void fillBirthDate(NewPasswordPage &page)
{
    part<QLineEdit>(page, QStringLiteral("birthDay")).setText(QStringLiteral("17"));
    part<QLineEdit>(page, QStringLiteral("birthMonth")).setText(QStringLiteral("05"));
    part<QLineEdit>(page, QStringLiteral("birthYear")).setText(QStringLiteral("1990"));
}

void press(NewPasswordPage &page)
{
    part<QPushButton>(page, QStringLiteral("savePasswordButton")).click();
    QTRY_VERIFY(!page.isBusy());
}

QString fault(NewPasswordPage &page)
{
    return part<ErrorBanner>(page, QStringLiteral("errorBanner")).errorCode();
}

/// A running session on one's own computer with a key confirmed for a change.
void confirmChange(PageCase &place)
{
    QVERIFY(place.signIn(kOld).has_value());
    auto &change = place.session->passwordChange();
    QVERIFY(testkit::waitFor(change.requestKey(domain::Language::English, {})).has_value());
    QVERIFY(testkit::waitFor(change.key().confirm(base::SecretBytes::copyOf("123456"), {}))
                .has_value());
}

} // namespace

class TestNewPasswordPage : public QObject
{
    Q_OBJECT

private slots:
    void faults_beforeSending_areSaidAndNothingIsAsked_data();
    void faults_beforeSending_areSaidAndNothingIsAsked();
    void rules_whileTyping_areTickedOff();
    void forgotten_everythingRight_opensTheVault();
    void forgotten_saysWhatFollows();
    void forgotten_wrongBirthDate_tellsTriesLeft();
    void forgotten_blocked_countsDownAndOpensByItself();
    void forgotten_vaultOfTheOldPassword_asksWhatToDo();
    void change_everythingRight_opensTheVaultFromNowOn();
    void change_samePassword_isSaid();
    void change_diskOrKeychainFails_keepsWhatWasTypedAndFinishesLater();
    void change_answersLost_promisesNothing();
    void change_vaultFailsInAnyWay_tellsThatTheBankHasIt_data();
    void change_vaultFailsInAnyWay_tellsThatTheBankHasIt();
};

void TestNewPasswordPage::faults_beforeSending_areSaidAndNothingIsAsked_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<QString>("code");
    QTest::newRow("short") << QByteArray("Abc-1") << QByteArray("Abc-1") << QStringLiteral("Q120");
    QTest::newRow("digits") << QByteArray("12345678") << QByteArray("12345678")
                            << QStringLiteral("Q121");
    QTest::newRow("differ") << QByteArray(kNew) << QByteArray("Burgin-8-ozem")
                            << QStringLiteral("Q122");
}

void TestNewPasswordPage::faults_beforeSending_areSaidAndNothingIsAsked()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, again);
    QFETCH(QString, code);
    PageCase place(domain::Language::English, Where::Own);
    confirmChange(place);
    NewPasswordPage page(place.context(), *place.session, Purpose::Change);
    page.show();
    fill(page, password.constData(), again.constData());
    press(page);
    QCOMPARE(fault(page), code);
    QCOMPARE(place.bank->changesAsked, 0);
    QCOMPARE(part<SecretField>(page, QStringLiteral("passwordField")).characterCount(),
             static_cast<int>(password.size()));
}

void TestNewPasswordPage::rules_whileTyping_areTickedOff()
{
    PageCase place;
    NewPasswordPage page(place.context(), *place.session, Purpose::Change);
    auto &advice = part<PasswordAdvice>(page, QStringLiteral("passwordAdvice"));
    QVERIFY(!advice.accessibleDescription().contains(QStringLiteral(": met")));
    fill(page, kNew, "");
    QVERIFY(!advice.accessibleDescription().contains(QStringLiteral("not yet")));
}

void TestNewPasswordPage::forgotten_everythingRight_opensTheVault()
{
    PageCase place(domain::Language::English, Where::Own);
    place.bank->registered = true;
    place.confirmKey(domain::KeyPurpose::PasswordChange);
    NewPasswordPage page(place.context(), *place.session, Purpose::Forgotten);
    page.show();
    QSignalSpy set(&page, &NewPasswordPage::passwordSet);
    fillBirthDate(page);
    fill(page, kNew, kNew);
    press(page);
    QCOMPARE(set.count(), 1);
    QCOMPARE(place.bank->birthDateAsked, QDate(1990, 5, 17));
    QCOMPARE(place.session->stage(), session::BankSession::Stage::Open);
}

void TestNewPasswordPage::forgotten_saysWhatFollows()
{
    PageCase place;
    NewPasswordPage forgotten(place.context(), *place.session, Purpose::Forgotten);
    const QString follows = part<QLabel>(forgotten, QStringLiteral("consequences")).text();
    QVERIFY(follows.contains(QStringLiteral("24 hours")));
    QVERIFY(follows.contains(QStringLiteral("other devices")));
    NewPasswordPage change(place.context(), *place.session, Purpose::Change);
    const QString otherwise = part<QLabel>(change, QStringLiteral("consequences")).text();
    QVERIFY(otherwise.contains(QStringLiteral("other devices")));
    QVERIFY(!otherwise.contains(QStringLiteral("24")));
}

void TestNewPasswordPage::forgotten_wrongBirthDate_tellsTriesLeft()
{
    PageCase place;
    place.bank->registered = true;
    place.confirmKey(domain::KeyPurpose::PasswordChange);
    place.bank->resetAnswer = base::Error{base::ErrorCode::BirthDateWrong, {}, std::nullopt, 2};
    NewPasswordPage page(place.context(), *place.session, Purpose::Forgotten);
    page.show();
    fill(page, kNew, kNew);
    press(page);
    QCOMPARE(fault(page), QStringLiteral("Q127"));
    fillBirthDate(page);
    press(page);
    QCOMPARE(fault(page), QStringLiteral("Q225"));
    QVERIFY(part<ErrorBanner>(page, QStringLiteral("errorBanner"))
                .text()
                .contains(QStringLiteral("Tries left: 2.")));
    QCOMPARE(part<SecretField>(page, QStringLiteral("passwordField")).characterCount(), 13);
}

void TestNewPasswordPage::forgotten_blocked_countsDownAndOpensByItself()
{
    PageCase place;
    place.bank->registered = true;
    place.confirmKey(domain::KeyPurpose::PasswordChange);
    place.bank->resetAnswer = base::Error{
        base::ErrorCode::PasswordBlocked, {}, place.clock.utcNow().addSecs(900), std::nullopt};
    NewPasswordPage page(place.context(), *place.session, Purpose::Forgotten);
    page.show();
    fillBirthDate(page);
    fill(page, kNew, kNew);
    press(page);
    auto &block = part(page, QStringLiteral("blockCountdown"));
    auto &save = part<QPushButton>(page, QStringLiteral("savePasswordButton"));
    QVERIFY(block.isVisible());
    QVERIFY(!save.isEnabled());
    QVERIFY(part(page, QStringLiteral("blockContactsButton")).isVisible());
    place.clock.advance(std::chrono::minutes(15));
    QTRY_VERIFY(!block.isVisible());
    QVERIFY(save.isEnabled());
}

void TestNewPasswordPage::forgotten_vaultOfTheOldPassword_asksWhatToDo()
{
    PageCase place(domain::Language::English, Where::Own);
    QVERIFY(place.signIn(kOld).has_value());
    place.lock();
    place.confirmKey(domain::KeyPurpose::PasswordChange);
    NewPasswordPage page(place.context(), *place.session, Purpose::Forgotten);
    page.show();
    QSignalSpy choice(&page, &NewPasswordPage::vaultChoiceNeeded);
    fillBirthDate(page);
    fill(page, kNew, kNew);
    press(page);
    QCOMPARE(choice.count(), 1);
    QVERIFY(choice.first().first().value<base::Error>().code == base::ErrorCode::VaultOldPassword);
}

void TestNewPasswordPage::change_everythingRight_opensTheVaultFromNowOn()
{
    PageCase place(domain::Language::English, Where::Own);
    confirmChange(place);
    NewPasswordPage page(place.context(), *place.session, Purpose::Change);
    page.show();
    QSignalSpy set(&page, &NewPasswordPage::passwordSet);
    fill(page, kNew, kNew);
    press(page);
    QCOMPARE(set.count(), 1);
    QCOMPARE(place.bank->changesAsked, 1);
    place.lock();
    QVERIFY(!testkit::waitFor(place.session->unlock().unlock(base::SecretBytes::copyOf(kOld), {}))
                 .has_value());
    QVERIFY(testkit::waitFor(place.session->unlock().unlock(base::SecretBytes::copyOf(kNew), {}))
                .has_value());
}

void TestNewPasswordPage::change_samePassword_isSaid()
{
    PageCase place(domain::Language::English, Where::Own);
    confirmChange(place);
    place.bank->changeAnswer = base::Error{base::ErrorCode::PasswordUnchanged, {}};
    NewPasswordPage page(place.context(), *place.session, Purpose::Change);
    page.show();
    fill(page, kOld, kOld);
    press(page);
    QCOMPARE(fault(page), QStringLiteral("Q226"));
    QVERIFY(part(page, QStringLiteral("passwordField")).isEnabled());
}

void TestNewPasswordPage::change_diskOrKeychainFails_keepsWhatWasTypedAndFinishesLater()
{
    PageCase place(domain::Language::English, Where::Own);
    confirmChange(place);
    NewPasswordPage page(place.context(), *place.session, Purpose::Change);
    page.show();
    QSignalSpy set(&page, &NewPasswordPage::passwordSet);
    place.keychain.mood = FakeKeychain::Mood::Locked;
    fill(page, kNew, kNew);
    press(page);
    QCOMPARE(fault(page), QStringLiteral("Q451"));
    QCOMPARE(set.count(), 0);
    auto &field = part<SecretField>(page, QStringLiteral("passwordField"));
    QCOMPARE(field.characterCount(), 13);
    QVERIFY(!field.isEnabled());
    auto &save = part<QPushButton>(page, QStringLiteral("savePasswordButton"));
    QCOMPARE(save.text(), QStringLiteral("Try again"));
    place.keychain.mood = FakeKeychain::Mood::Answering;
    press(page);
    QCOMPARE(set.count(), 1);
    // The bank was asked once; the second press was the vault's.
    QCOMPARE(place.bank->changesAsked, 1);
}

void TestNewPasswordPage::change_answersLost_promisesNothing()
{
    PageCase place(domain::Language::English, Where::Own);
    confirmChange(place);
    place.bank->changeAnswer = base::Error{base::ErrorCode::ConnectionTimedOut, {}};
    NewPasswordPage page(place.context(), *place.session, Purpose::Change);
    page.show();
    auto &giveUp = part<QPushButton>(page, QStringLiteral("giveUpButton"));
    QCOMPARE(giveUp.text(), QStringLiteral("Give up"));
    fill(page, kNew, kNew);
    press(page);
    QCOMPARE(fault(page), QStringLiteral("Q303"));
    QCOMPARE(giveUp.text(), QStringLiteral("Later"));
    QVERIFY(!giveUp.accessibleDescription().contains(QStringLiteral("old password stays")));
    QVERIFY(part<QLabel>(page, QStringLiteral("pageIntro"))
                .text()
                .contains(QStringLiteral("not known")));
    // Going back does not make it known.
    place.session->passwordChange().startOver();
    QVERIFY(place.session->standing().unfinishedPassword == session::UnfinishedPassword::InDoubt);
}

void TestNewPasswordPage::change_vaultFailsInAnyWay_tellsThatTheBankHasIt_data()
{
    QTest::addColumn<int>("mood");
    QTest::newRow("locked") << static_cast<int>(FakeKeychain::Mood::Locked);
    QTest::newRow("refusing") << static_cast<int>(FakeKeychain::Mood::RefusingWrites);
    QTest::newRow("absent") << static_cast<int>(FakeKeychain::Mood::Absent);
    QTest::newRow("vault closed") << -1;
}

void TestNewPasswordPage::change_vaultFailsInAnyWay_tellsThatTheBankHasIt()
{
    QFETCH(int, mood);
    PageCase place(domain::Language::English, Where::Own);
    confirmChange(place);
    NewPasswordPage page(place.context(), *place.session, Purpose::Change);
    page.show();
    fill(page, kNew, kNew);
    if (mood >= 0) {
        place.keychain.mood = static_cast<FakeKeychain::Mood>(mood);
        press(page);
    } else {
        // Another change runs in the vault: an error that says nothing of disk or keychain.
        place.keychain.mood = FakeKeychain::Mood::Silent;
        base::CancelScope other;
        base::deliver(place.parts->vault->changePassword(base::SecretBytes::copyOf(kNew), other),
                      &page, [](const base::Result<void> &) {});
        press(page);
        other.cancel();
    }
    QVERIFY(!fault(page).isEmpty());
    QCOMPARE(part<QLabel>(page, QStringLiteral("pageTitle")).text(), QStringLiteral("Almost done"));
    auto &save = part<QPushButton>(page, QStringLiteral("savePasswordButton"));
    QCOMPARE(save.text(), QStringLiteral("Try again"));
    QVERIFY(!save.accessibleDescription().contains(QStringLiteral("bank")));
    QVERIFY(!part(page, QStringLiteral("passwordField")).isEnabled());
}

QTEST_MAIN(TestNewPasswordPage)
#include "tst_NewPasswordPage.moc"
