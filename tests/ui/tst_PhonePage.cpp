// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/PhonePage.h"
#include "ui/widgets/ErrorBanner.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::PageCase;
using testkit::part;

class TestPhonePage : public QObject
{
    Q_OBJECT

private slots:
    void typing_digits_formatsThem_data();
    void typing_digits_formatsThem();
    void typing_inTheMiddle_keepsTheCaret();
    void enter_validNumber_asksTheBankOnce();
    void wrongNumber_anyKind_saysSoAndKeepsIt_data();
    void wrongNumber_anyKind_saysSoAndKeepsIt();
    void bankAway_sending_keepsTheNumber();
    void cancel_whileWaiting_givesTheFieldBack();
    void errorText_languageChanged_changesToo();
    void busyText_languageChanged_changesToo();
    void knownNumber_ownComputer_isOfferedMasked();
    void knownNumber_anotherWanted_givesTheFieldBack();
    void knownNumber_alreadyTyping_isNotForced();
    void knownNumber_someoneElsesComputer_isNeverAsked();
    void forgottenPassword_chosen_asksForAKeyOfThatPurpose();
    void wayBack_lockedVault_leadsToUnlocking();
    void refusedServer_sending_leadsToTheConnection();

private:
    static void remember(PageCase &place)
    {
        place.keychain.mood = testkit::FakeKeychain::Mood::Answering;
        (void)testkit::waitFor(place.keychain.write(place.parts->lastPhoneEntry(),
                                                    base::SecretBytes::copyOf("+77011234567"), {}));
    }
};

void TestPhonePage::typing_digits_formatsThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("national") << QStringLiteral("87011234567") << QStringLiteral("+7 701 123 4567");
    QTest::newRow("bare") << QStringLiteral("7011234567") << QStringLiteral("+7 701 123 4567");
    QTest::newRow("letters") << QStringLiteral("+7a701b123") << QStringLiteral("+7 701 123");
}

void TestPhonePage::typing_digits_formatsThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    PageCase place;
    PhonePage page(place.context(), *place.session, {});
    auto &field = part<QLineEdit>(page, QStringLiteral("phoneField"));
    QTest::keyClicks(&field, typed);
    // How the groups fall is libphonenumber's; digits and their order are ours.
    QCOMPARE(field.text().remove(u' ').remove(u'-'), QString(shown).remove(u' '));
    QVERIFY(field.text().startsWith(QStringLiteral("+7 701")));
}

void TestPhonePage::typing_inTheMiddle_keepsTheCaret()
{
    PageCase place;
    PhonePage page(place.context(), *place.session, {});
    auto &field = part<QLineEdit>(page, QStringLiteral("phoneField"));
    QTest::keyClicks(&field, QStringLiteral("+770123456"));
    field.setCursorPosition(static_cast<int>(field.text().indexOf(u'2')));
    QTest::keyClick(&field, Qt::Key_1);
    QCOMPARE(field.text().remove(u' '), QStringLiteral("+7701123456"));
    QCOMPARE(field.text().at(field.cursorPosition()), QChar(u'2'));
}

void TestPhonePage::enter_validNumber_asksTheBankOnce()
{
    PageCase place;
    PhonePage page(place.context(), *place.session, {});
    QSignalSpy sent(&page, &PhonePage::keySent);
    auto &field = part<QLineEdit>(page, QStringLiteral("phoneField"));
    QTest::keyClicks(&field, QStringLiteral("87011234567"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(place.bank->startsAsked, 1);
}

void TestPhonePage::wrongNumber_anyKind_saysSoAndKeepsIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("short") << QStringLiteral("+7 701 12") << QStringLiteral("Q110");
    QTest::newRow("empty") << QString() << QStringLiteral("Q110");
    QTest::newRow("foreign") << QStringLiteral("+49 151 23456789") << QStringLiteral("Q111");
    QTest::newRow("russian") << QStringLiteral("+7 912 345 67 89") << QStringLiteral("Q111");
    QTest::newRow("fixed line") << QStringLiteral("+7 727 258 59 55") << QStringLiteral("Q112");
}

void TestPhonePage::wrongNumber_anyKind_saysSoAndKeepsIt()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    PageCase place;
    PhonePage page(place.context(), *place.session, {});
    auto &field = part<QLineEdit>(page, QStringLiteral("phoneField"));
    QTest::keyClicks(&field, typed);
    const QString shown = field.text();
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    auto &banner = part<ErrorBanner>(page, QStringLiteral("errorBanner"));
    QCOMPARE(banner.errorCode(), code);
    QVERIFY(banner.text().contains(code));
    QCOMPARE(field.text(), shown);
    QCOMPARE(place.bank->startsAsked, 0);
}

void TestPhonePage::bankAway_sending_keepsTheNumber()
{
    PageCase place;
    PhonePage page(place.context(), *place.session, {QStringLiteral("+7 701 123 45 67")});
    place.bank->startAnswer = base::Error{base::ErrorCode::BankUnreachable, {}};
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    QCOMPARE(part<ErrorBanner>(page, QStringLiteral("errorBanner")).errorCode(),
             QStringLiteral("Q302"));
    QCOMPARE(part<QLineEdit>(page, QStringLiteral("phoneField")).text(),
             QStringLiteral("+7 701 123 45 67"));
    QVERIFY(part<QPushButton>(page, QStringLiteral("sendKeyButton")).isEnabled());
}

void TestPhonePage::cancel_whileWaiting_givesTheFieldBack()
{
    PageCase place;
    PhonePage page(place.context(), *place.session, {QStringLiteral("+7 701 123 45 67")});
    place.bank->silent = true;
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    QVERIFY(page.isBusy());
    QVERIFY(!part<QLineEdit>(page, QStringLiteral("phoneField")).isEnabled());
    part<QPushButton>(page, QStringLiteral("cancelButton")).click();
    QVERIFY(!page.isBusy());
    QVERIFY(part<QLineEdit>(page, QStringLiteral("phoneField")).isEnabled());
    QVERIFY(part<ErrorBanner>(page, QStringLiteral("errorBanner")).isHidden());
}

void TestPhonePage::errorText_languageChanged_changesToo()
{
    PageCase place(domain::Language::Kazakh);
    PhonePage page(place.context(), *place.session, {});
    page.show();
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    auto &banner = part<ErrorBanner>(page, QStringLiteral("errorBanner"));
    const QString kazakh = banner.text();
    place.settings->setLanguage(domain::Language::Russian);
    QTRY_VERIFY(banner.text() != kazakh);
    QVERIFY(banner.text().contains(QStringLiteral("Q110")));
    QCOMPARE(part<QPushButton>(page, QStringLiteral("sendKeyButton")).text(),
             QStringLiteral("Прислать ключ"));
}

void TestPhonePage::knownNumber_ownComputer_isOfferedMasked()
{
    PageCase place(domain::Language::English, testkit::Where::Own);
    remember(place);
    PhonePage page(place.context(), *place.session, {});
    page.show();
    auto &known = part<QLabel>(page, QStringLiteral("knownPhone"));
    QTRY_VERIFY(known.isVisible());
    QVERIFY(known.text().endsWith(QStringLiteral("67")));
    QVERIFY(!known.text().contains(QStringLiteral("123")));
    QVERIFY(!part<QLineEdit>(page, QStringLiteral("phoneField")).isVisible());
    QSignalSpy sent(&page, &PhonePage::keySent);
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    QTRY_COMPARE(sent.count(), 1);
    QCOMPARE(place.bank->phoneAsked, QStringLiteral("+77011234567"));
    QVERIFY(page.typed().isEmpty());
}

void TestPhonePage::knownNumber_anotherWanted_givesTheFieldBack()
{
    PageCase place(domain::Language::English, testkit::Where::Own);
    remember(place);
    PhonePage page(place.context(), *place.session, {});
    page.show();
    auto &another = part<QPushButton>(page, QStringLiteral("anotherNumberButton"));
    QTRY_VERIFY(another.isVisible());
    another.click();
    auto &field = part<QLineEdit>(page, QStringLiteral("phoneField"));
    QVERIFY(field.isVisible());
    QVERIFY(field.text().isEmpty());
    QTest::keyClicks(&field, QStringLiteral("87027654321"));
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    QTRY_COMPARE(place.bank->phoneAsked, QStringLiteral("+77027654321"));
}

void TestPhonePage::knownNumber_alreadyTyping_isNotForced()
{
    PageCase place(domain::Language::English, testkit::Where::Own);
    remember(place);
    place.keychain.delay = std::chrono::milliseconds(100);
    PhonePage page(place.context(), *place.session, {});
    page.show();
    QTest::keyClicks(&part<QLineEdit>(page, QStringLiteral("phoneField")), QStringLiteral("8702"));
    QTest::qWait(300);
    QVERIFY(!part<QLabel>(page, QStringLiteral("knownPhone")).isVisible());
    QVERIFY(
        part<QLineEdit>(page, QStringLiteral("phoneField")).text().contains(QStringLiteral("702")));
}

void TestPhonePage::knownNumber_someoneElsesComputer_isNeverAsked()
{
    PageCase place;
    remember(place);
    const auto before = place.keychain.calls.size();
    PhonePage page(place.context(), *place.session, {});
    page.show();
    QTest::qWait(50);
    QCOMPARE(place.keychain.calls.size(), before);
    QVERIFY(!part<QLabel>(page, QStringLiteral("knownPhone")).isVisible());
}

void TestPhonePage::forgottenPassword_chosen_asksForAKeyOfThatPurpose()
{
    PageCase place;
    PhonePage page(place.context(), *place.session, {QStringLiteral("+7 701 123 45 67")});
    auto &forgot = part<QPushButton>(page, QStringLiteral("forgotPasswordButton"));
    forgot.click();
    QCOMPARE(part<QLabel>(page, QStringLiteral("pageTitle")).text(),
             QStringLiteral("A new password"));
    QCOMPARE(part<QLineEdit>(page, QStringLiteral("phoneField")).text(),
             QStringLiteral("+7 701 123 45 67"));
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    QTRY_COMPARE(place.bank->startsAsked, 1);
    QVERIFY(place.bank->purposeAsked == domain::KeyPurpose::PasswordChange);
    forgot.click();
    QVERIFY(page.purpose() == domain::KeyPurpose::SignIn);
}

void TestPhonePage::wayBack_lockedVault_leadsToUnlocking()
{
    PageCase place(domain::Language::English, testkit::Where::Own);
    QVERIFY(place.signIn("Qorgan-7-tau").has_value());
    place.lock();
    PhonePage page(place.context(), *place.session, {});
    QSignalSpy stay(&page, &PhonePage::stayRequested);
    QSignalSpy banks(&page, &PhonePage::chooseBankRequested);
    auto &back = part<QPushButton>(page, QStringLiteral("chooseBankButton"));
    QCOMPARE(back.text(), QStringLiteral("Back to unlocking"));
    back.click();
    QCOMPARE(stay.count(), 1);
    QCOMPARE(banks.count(), 0);
}

void TestPhonePage::refusedServer_sending_leadsToTheConnection()
{
    PageCase place;
    PhonePage page(place.context(), *place.session, {QStringLiteral("+7 701 123 45 67")});
    page.show();
    QSignalSpy wanted(&page, &PhonePage::connectionRequested);
    auto &show = part<QPushButton>(page, QStringLiteral("errorConnectionButton"));
    place.bank->startAnswer = base::Error{base::ErrorCode::BankUnreachable, {}};
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    QVERIFY(!show.isVisible());
    place.bank->startAnswer = base::Error{base::ErrorCode::PinsExpired, {}};
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    QVERIFY(show.isVisible());
    show.click();
    QCOMPARE(wanted.count(), 1);
}

void TestPhonePage::busyText_languageChanged_changesToo()
{
    PageCase place(domain::Language::Kazakh);
    PhonePage page(place.context(), *place.session, {QStringLiteral("+7 701 123 45 67")});
    page.show();
    place.bank->silent = true;
    part<QPushButton>(page, QStringLiteral("sendKeyButton")).click();
    auto &busy = part<QLabel>(page, QStringLiteral("busyText"));
    const QString kazakh = busy.text();
    place.settings->setLanguage(domain::Language::English);
    QTRY_COMPARE(busy.text(), QStringLiteral("Asking the bank to send a key…"));
    QVERIFY(busy.text() != kazakh);
}

QTEST_MAIN(TestPhonePage)
#include "tst_PhonePage.moc"
