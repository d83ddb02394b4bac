// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/RegistrationPage.h"
#include "ui/widgets/BirthDateField.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/PasswordAdvice.h"
#include "ui/widgets/SecretField.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace qorgan;
using namespace qorgan::ui;
using testkit::PageCase;
using testkit::part;

namespace {

constexpr char kGoodPassword[] = "Qorgan-7-taulai";

/// What a person fills in; a test spoils one of them.
struct Filling {
    QString name = QStringLiteral("Әйгерім Сәрсенова");
    QString birthDate = QStringLiteral("17051990");
    QString typedTwice = QString::fromLatin1(kGoodPassword);
    QString typedAgain = QString::fromLatin1(kGoodPassword);
    bool ownNumber = true;
    bool policy = true;
};

void fill(RegistrationPage &page, const Filling &filling)
{
    QTest::keyClicks(&part<QLineEdit>(page, QStringLiteral("birthDay")), filling.birthDate.left(2));
    QTest::keyClicks(&part<QLineEdit>(page, QStringLiteral("birthMonth")),
                     filling.birthDate.mid(2, 2));
    QTest::keyClicks(&part<QLineEdit>(page, QStringLiteral("birthYear")), filling.birthDate.mid(4));
    part<QLineEdit>(page, QStringLiteral("nameField")).setText(filling.name);
    QTest::keyClicks(&part(page, QStringLiteral("passwordField")), filling.typedTwice);
    QTest::keyClicks(&part(page, QStringLiteral("passwordRepeatField")), filling.typedAgain);
    part<QCheckBox>(page, QStringLiteral("ownNumberCheck")).setChecked(filling.ownNumber);
    part<QCheckBox>(page, QStringLiteral("policyCheck")).setChecked(filling.policy);
}

void pressRegister(RegistrationPage &page)
{
    part<QPushButton>(page, QStringLiteral("registerButton")).click();
}

QString faultCode(RegistrationPage &page)
{
    return part<ErrorBanner>(page, QStringLiteral("errorBanner")).errorCode();
}

} // namespace

class TestRegistrationPage : public QObject
{
    Q_OBJECT

private slots:
    void everythingRight_registered_opensTheVault();
    void oneThingWrong_isNamedAndNothingIsSent_data();
    void oneThingWrong_isNamedAndNothingIsSent();
    void tooYoung_guardianContacts_areShown();
    void rules_whileTyping_followThePassword();
    void bankRefuses_everythingTyped_stays();
    void policyAcceptedBefore_box_isTicked();
    void fault_whileItIsMended_goesAway();
    void birthDate_typedInOneGo_handsTheCaretOn();
};

void TestRegistrationPage::everythingRight_registered_opensTheVault()
{
    PageCase place;
    place.confirmKey();
    RegistrationPage page(place.context(), *place.session);
    QSignalSpy registered(&page, &RegistrationPage::registered);
    fill(page, {});
    pressRegister(page);
    QTRY_COMPARE(registered.count(), 1);
    QCOMPARE(place.bank->registrationsAsked, 1);
    QCOMPARE(place.session->stage(), session::BankSession::Stage::Open);
    (void)place.session->shutDown();
}

void TestRegistrationPage::oneThingWrong_isNamedAndNothingIsSent_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("no name") << 0 << QStringLiteral("Q125");
    QTest::newRow("name of digits") << 1 << QStringLiteral("Q126");
    QTest::newRow("no birth date") << 2 << QStringLiteral("Q127");
    QTest::newRow("no such day") << 3 << QStringLiteral("Q127");
    QTest::newRow("in the future") << 4 << QStringLiteral("Q128");
    QTest::newRow("too young") << 5 << QStringLiteral("Q129");
    QTest::newRow("short password") << 6 << QStringLiteral("Q120");
    QTest::newRow("digits only") << 7 << QStringLiteral("Q121");
    QTest::newRow("passwords differ") << 8 << QStringLiteral("Q122");
    QTest::newRow("not own number") << 9 << QStringLiteral("Q130");
    QTest::newRow("policy not accepted") << 10 << QStringLiteral("Q131");
}

void TestRegistrationPage::oneThingWrong_isNamedAndNothingIsSent()
{
    QFETCH(int, what);
    QFETCH(QString, code);
    Filling filling;
    switch (what) {
    case 0:
        filling.name = QString();
        break;
    case 1:
        filling.name = QStringLiteral("123 456");
        break;
    case 2:
        filling.birthDate = QString();
        break;
    case 3:
        filling.birthDate = QStringLiteral("31022000");
        break;
    case 4:
        filling.birthDate = QStringLiteral("01012090");
        break;
    case 5:
        filling.birthDate = QStringLiteral("03032012");
        break;
    case 6:
        filling.typedTwice = filling.typedAgain = QStringLiteral("ab1-");
        break;
    case 7:
        filling.typedTwice = filling.typedAgain = QStringLiteral("87011234567");
        break;
    case 8:
        filling.typedAgain = QStringLiteral("Qorgan-7-taulaj");
        break;
    case 9:
        filling.ownNumber = false;
        break;
    default:
        filling.policy = false;
    }
    PageCase place(domain::Language::Kazakh);
    place.confirmKey();
    RegistrationPage page(place.context(), *place.session);
    fill(page, filling);
    pressRegister(page);
    QCOMPARE(faultCode(page), code);
    QCOMPARE(place.bank->registrationsAsked, 0);
    // Nothing typed is lost.
    QCOMPARE(part<QLineEdit>(page, QStringLiteral("nameField")).text(), filling.name);
    QCOMPARE(part<SecretField>(page, QStringLiteral("passwordField")).characterCount(),
             static_cast<int>(filling.typedTwice.size()));
}

void TestRegistrationPage::tooYoung_guardianContacts_areShown()
{
    PageCase place;
    place.confirmKey();
    RegistrationPage page(place.context(), *place.session);
    Filling filling;
    filling.birthDate = QStringLiteral("03032012");
    fill(page, filling);
    auto &contacts = part<QLabel>(page, QStringLiteral("guardianContacts"));
    QVERIFY(contacts.isHidden());
    pressRegister(page);
    QVERIFY(!contacts.isHidden());
    for (const auto &contact : place.demo().contactsFor(u"guardian"))
        QVERIFY(contacts.text().contains(contact.value));
}

void TestRegistrationPage::rules_whileTyping_followThePassword()
{
    PageCase place;
    place.confirmKey();
    RegistrationPage page(place.context(), *place.session);
    auto &advice = part<PasswordAdvice>(page, QStringLiteral("passwordAdvice"));
    auto &field = part(page, QStringLiteral("passwordField"));
    const QString notYet = PasswordAdvice::tr("not yet");
    QCOMPARE(advice.ruleTexts().size(), 2);
    QCOMPARE(advice.accessibleDescription().count(notYet), 2);
    QTest::keyClicks(&field, QStringLiteral("1234567"));
    QCOMPARE(advice.accessibleDescription().count(notYet), 1);
    QTest::keyClicks(&field, QStringLiteral("a"));
    QCOMPARE(advice.accessibleDescription().count(notYet), 0);
}

void TestRegistrationPage::bankRefuses_everythingTyped_stays()
{
    PageCase place;
    place.confirmKey();
    RegistrationPage page(place.context(), *place.session);
    place.bank->registerAnswer = base::Error{base::ErrorCode::BankUnreachable, {}};
    const Filling filling;
    fill(page, filling);
    pressRegister(page);
    QTRY_COMPARE(faultCode(page), QStringLiteral("Q302"));
    QCOMPARE(part<QLineEdit>(page, QStringLiteral("nameField")).text(), filling.name);
    QCOMPARE(part<BirthDateField>(page, QStringLiteral("birthDate")).date(), QDate(1990, 5, 17));
    QVERIFY(part<QCheckBox>(page, QStringLiteral("ownNumberCheck")).isChecked());
    QCOMPARE(part<SecretField>(page, QStringLiteral("passwordField")).secret().view(),
             QByteArrayView(kGoodPassword));
    QCOMPARE(place.session->stage(), session::BankSession::Stage::SignedOut);
}

void TestRegistrationPage::policyAcceptedBefore_box_isTicked()
{
    PageCase place;
    place.confirmKey();
    {
        RegistrationPage page(place.context(), *place.session);
        QVERIFY(!part<QCheckBox>(page, QStringLiteral("policyCheck")).isChecked());
    }
    place.settings->setAcceptedPolicyEdition(place.demo().policy.edition);
    RegistrationPage page(place.context(), *place.session);
    QVERIFY(part<QCheckBox>(page, QStringLiteral("policyCheck")).isChecked());
    QVERIFY(!part<QCheckBox>(page, QStringLiteral("ownNumberCheck")).isChecked());
}

void TestRegistrationPage::fault_whileItIsMended_goesAway()
{
    PageCase place;
    place.confirmKey();
    RegistrationPage page(place.context(), *place.session);
    Filling filling;
    filling.birthDate = QStringLiteral("03032012");
    fill(page, filling);
    pressRegister(page);
    QVERIFY(!part<QLabel>(page, QStringLiteral("guardianContacts")).isHidden());
    auto &year = part<QLineEdit>(page, QStringLiteral("birthYear"));
    year.selectAll();
    QTest::keyClicks(&year, QStringLiteral("1990"));
    QVERIFY(faultCode(page).isEmpty());
    QVERIFY(part<QLabel>(page, QStringLiteral("guardianContacts")).isHidden());
}

void TestRegistrationPage::birthDate_typedInOneGo_handsTheCaretOn()
{
    BirthDateField field;
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    field.setFocus();
    for (const char digit : QByteArray("5121988"))
        QTest::keyClick(field.focusWidget(), digit);
    // A 5 can only be the fifth day.
    QCOMPARE(field.date(), QDate(1988, 12, 5));
}

QTEST_MAIN(TestRegistrationPage)
#include "tst_RegistrationPage.moc"
