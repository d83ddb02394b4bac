// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/PasswordPage.h"
#include "ui/pages/VaultChoicePage.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/SecretField.h"

#include <QLabel>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using base::ErrorCode;
using testkit::FakeKeychain;
using testkit::PageCase;
using testkit::part;
using testkit::Where;
using Stage = session::BankSession::Stage;

namespace {

constexpr char kOld[] = "Qorgan-7-tau";
constexpr char kNew[] = "Burgin-8-ozen";

/// The bank has let the customer in, and the vault could not be made or opened.
struct Admitted {
    explicit Admitted(std::function<void(PageCase &)> prepare, const char *password = kNew)
        : place(domain::Language::English, Where::Own)
    {
        prepare(place);
        const auto let = place.signIn(password);
        if (let || !place.session->signIn().isAdmitted())
            qFatal("nothing went wrong");
        page = std::make_unique<VaultChoicePage>(place.context(), *place.session, let.error());
        settled = std::make_unique<QSignalSpy>(page.get(), &VaultChoicePage::settled);
        page->show();
    }

    bool sees(const char *name) { return part(*page, QString::fromLatin1(name)).isVisible(); }
    void press(const char *name)
    {
        part<QPushButton>(*page, QString::fromLatin1(name)).click();
        QTRY_VERIFY(!page->isBusy());
    }
    QString fault() { return part<ErrorBanner>(*page, QStringLiteral("errorBanner")).errorCode(); }

    PageCase place;
    std::unique_ptr<VaultChoicePage> page;
    std::unique_ptr<QSignalSpy> settled;
};

void withoutKeychain(PageCase &place)
{
    place.keychain.mood = FakeKeychain::Mood::Absent;
}

void withVaultOfTheOldPassword(PageCase &place)
{
    if (!place.signIn(kOld))
        qFatal("no vault");
    place.lock();
}

} // namespace

class TestVaultChoicePage : public QObject
{
    Q_OBJECT

private slots:
    void passwordPage_keychainAway_asksForAChoice();
    void keychainAway_offersThreeWays();
    void keychainAway_tryAgain_opensWithTheKeychain();
    void keychainAway_passwordAlone_isKeptSo();
    void keychainAway_nothingKept_leavesNothing();
    void oldPassword_typed_keepsWhatIsHere();
    void oldPassword_wrong_tellsTriesLeftAndKeepsTheOtherWays();
    void oldPassword_emptyOrUnchanged_costsNoTry();
    void otherCustomer_beginsAtTheWayThatThereIs();
    void passwordPage_emptyOrUnchanged_asksTheBankNothing();
    void oldPassword_wrongThreeTimes_countsDown();
    void oldPassword_fillAnew_makesANewVault();
    void cancelled_keepsTheMatterSaid();
    void giveUp_isOffered();
};

void TestVaultChoicePage::passwordPage_keychainAway_asksForAChoice()
{
    PageCase place(domain::Language::English, Where::Own);
    place.bank->registered = true;
    place.keychain.mood = FakeKeychain::Mood::Absent;
    place.confirmKey();
    PasswordPage page(place.context(), *place.session);
    page.show();
    QSignalSpy choice(&page, &PasswordPage::vaultChoiceNeeded);
    QTest::keyClicks(&part(page, QStringLiteral("passwordField")), QString::fromLatin1(kNew));
    part<QPushButton>(page, QStringLiteral("signInButton")).click();
    QTRY_COMPARE(choice.count(), 1);
    QVERIFY(choice.first().first().value<base::Error>().code == ErrorCode::KeychainUnavailable);
}

void TestVaultChoicePage::keychainAway_offersThreeWays()
{
    Admitted admitted(withoutKeychain);
    QCOMPARE(admitted.fault(), QStringLiteral("Q450"));
    QVERIFY(admitted.sees("retryVaultButton"));
    QVERIFY(admitted.sees("passwordOnlyButton"));
    QVERIFY(admitted.sees("nothingKeptButton"));
    QVERIFY(!admitted.sees("replaceVaultButton"));
    QVERIFY(!admitted.sees("oldPasswordField"));
}

void TestVaultChoicePage::keychainAway_tryAgain_opensWithTheKeychain()
{
    Admitted admitted(withoutKeychain);
    admitted.press("retryVaultButton");
    QCOMPARE(admitted.fault(), QStringLiteral("Q450"));
    QCOMPARE(admitted.settled->count(), 0);
    admitted.place.keychain.mood = FakeKeychain::Mood::Answering;
    admitted.press("retryVaultButton");
    QCOMPARE(admitted.settled->count(), 1);
    QVERIFY(admitted.place.session->standing().protection == vault::Protection::DeviceSecret);
}

void TestVaultChoicePage::keychainAway_passwordAlone_isKeptSo()
{
    Admitted admitted(withoutKeychain);
    admitted.press("passwordOnlyButton");
    QCOMPARE(admitted.settled->count(), 1);
    QVERIFY(admitted.place.session->standing().protection == vault::Protection::PasswordOnly);
    admitted.place.lock();
    QVERIFY(testkit::waitFor(
                admitted.place.session->unlock().unlock(base::SecretBytes::copyOf(kNew), {}))
                .has_value());
}

void TestVaultChoicePage::keychainAway_nothingKept_leavesNothing()
{
    Admitted admitted(withoutKeychain);
    admitted.press("nothingKeptButton");
    QCOMPARE(admitted.settled->count(), 1);
    QCOMPARE(admitted.place.session->stage(), Stage::Open);
    QVERIFY(admitted.place.session->standing().nothingKept);
    QVERIFY(QDir(admitted.place.vaultFolder()).isEmpty());
}

void TestVaultChoicePage::oldPassword_typed_keepsWhatIsHere()
{
    Admitted admitted(withVaultOfTheOldPassword);
    QCOMPARE(admitted.fault(), QStringLiteral("Q411"));
    QVERIFY(admitted.sees("oldPasswordField"));
    QVERIFY(admitted.sees("replaceVaultButton"));
    QVERIFY(!admitted.sees("passwordOnlyButton"));
    QTest::keyClicks(&part(*admitted.page, QStringLiteral("oldPasswordField")),
                     QString::fromLatin1(kOld));
    admitted.press("keepOldVaultButton");
    QCOMPARE(admitted.settled->count(), 1);
    admitted.place.lock();
    QVERIFY(testkit::waitFor(
                admitted.place.session->unlock().unlock(base::SecretBytes::copyOf(kNew), {}))
                .has_value());
}

void TestVaultChoicePage::oldPassword_wrong_tellsTriesLeftAndKeepsTheOtherWays()
{
    Admitted admitted(withVaultOfTheOldPassword);
    auto &field = part<SecretField>(*admitted.page, QStringLiteral("oldPasswordField"));
    QTest::keyClicks(&field, QStringLiteral("Some-9-other"));
    admitted.press("keepOldVaultButton");
    QCOMPARE(admitted.fault(), QStringLiteral("Q402"));
    QVERIFY(part<ErrorBanner>(*admitted.page, QStringLiteral("errorBanner"))
                .text()
                .contains(QStringLiteral("Tries left")));
    QVERIFY(field.isMarkedForReplacement());
    QVERIFY(admitted.sees("replaceVaultButton"));
    QVERIFY(admitted.place.session->signIn().isAdmitted());
}

void TestVaultChoicePage::oldPassword_wrongThreeTimes_countsDown()
{
    Admitted admitted(withVaultOfTheOldPassword);
    auto &field = part<SecretField>(*admitted.page, QStringLiteral("oldPasswordField"));
    for (int i = 0; i < 3 && admitted.fault() != QStringLiteral("Q410"); ++i) {
        QTest::keyClicks(&field, QStringLiteral("Some-9-other"));
        admitted.press("keepOldVaultButton");
    }
    if (admitted.fault() != QStringLiteral("Q410")) {
        QTest::keyClicks(&field, QStringLiteral("Some-9-other"));
        admitted.press("keepOldVaultButton");
    }
    QCOMPARE(admitted.fault(), QStringLiteral("Q410"));
    QVERIFY(admitted.sees("blockCountdown"));
    QVERIFY(!field.isEnabled());
    QVERIFY(part<QPushButton>(*admitted.page, QStringLiteral("replaceVaultButton")).isEnabled());
    admitted.place.clock.advance(std::chrono::minutes(16));
    QTRY_VERIFY(!admitted.sees("blockCountdown"));
    QVERIFY(field.isEnabled());
}

void TestVaultChoicePage::oldPassword_fillAnew_makesANewVault()
{
    Admitted admitted(withVaultOfTheOldPassword);
    admitted.press("replaceVaultButton");
    QCOMPARE(admitted.settled->count(), 1);
    QCOMPARE(admitted.place.session->stage(), Stage::Open);
    admitted.place.lock();
    QVERIFY(testkit::waitFor(
                admitted.place.session->unlock().unlock(base::SecretBytes::copyOf(kNew), {}))
                .has_value());
}

void TestVaultChoicePage::cancelled_keepsTheMatterSaid()
{
    Admitted admitted(withoutKeychain);
    admitted.place.keychain.mood = FakeKeychain::Mood::Silent;
    part<QPushButton>(*admitted.page, QStringLiteral("retryVaultButton")).click();
    QVERIFY(admitted.page->isBusy());
    part<QPushButton>(*admitted.page, QStringLiteral("cancelButton")).click();
    QTRY_VERIFY(!admitted.page->isBusy());
    QCOMPARE(admitted.fault(), QStringLiteral("Q450"));
    QVERIFY(admitted.place.session->signIn().isAdmitted());
}

void TestVaultChoicePage::giveUp_isOffered()
{
    Admitted admitted(withoutKeychain);
    QSignalSpy givenUp(admitted.page.get(), &VaultChoicePage::giveUpRequested);
    part<QPushButton>(*admitted.page, QStringLiteral("giveUpButton")).click();
    QCOMPARE(givenUp.count(), 1);
}

void TestVaultChoicePage::oldPassword_emptyOrUnchanged_costsNoTry()
{
    Admitted admitted(withVaultOfTheOldPassword);
    const auto triesLeft = [&] {
        const auto attempts = testkit::waitFor(admitted.place.session->unlock().attempts({}));
        return attempts ? attempts->triesLeft : -1;
    };
    admitted.press("keepOldVaultButton");
    QCOMPARE(triesLeft(), 3);
    QTest::keyClicks(&part(*admitted.page, QStringLiteral("oldPasswordField")),
                     QStringLiteral("Another-5-tau"));
    for (int i = 0; i < 3; ++i)
        admitted.press("keepOldVaultButton");
    QCOMPARE(triesLeft(), 2);
}

void TestVaultChoicePage::otherCustomer_beginsAtTheWayThatThereIs()
{
    Admitted admitted(withoutKeychain);
    VaultChoicePage page(admitted.place.context(), *admitted.place.session,
                         {ErrorCode::VaultExists, {}});
    page.show();
    QVERIFY(!part(page, QStringLiteral("retryVaultButton")).isVisible());
    QCOMPARE(page.focusWidget(), &part(page, QStringLiteral("nothingKeptButton")));
}

void TestVaultChoicePage::passwordPage_emptyOrUnchanged_asksTheBankNothing()
{
    PageCase place(domain::Language::English, Where::Own);
    place.bank->registered = true;
    place.confirmKey();
    place.bank->signInAnswer = base::Error{ErrorCode::PasswordWrong, {}, std::nullopt, 2};
    PasswordPage page(place.context(), *place.session);
    page.show();
    auto &field = part<SecretField>(page, QStringLiteral("passwordField"));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(place.bank->signInsAsked, 0);
    QTest::keyClicks(&field, QString::fromLatin1(kOld));
    for (int i = 0; i < 3; ++i) {
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_VERIFY(!page.isBusy());
    }
    QCOMPARE(place.bank->signInsAsked, 1);
}

QTEST_MAIN(TestVaultChoicePage)
#include "tst_VaultChoicePage.moc"
