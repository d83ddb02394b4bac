// SPDX-License-Identifier: Apache-2.0
#include "PageCase.h"
#include "ui/pages/PhonePage.h"
#include "ui/widgets/ErrorBanner.h"

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
    PhonePage page(place.context(), *place.session);
    auto &field = part<QLineEdit>(page, QStringLiteral("phoneField"));
    QTest::keyClicks(&field, typed);
    // How the groups fall is libphonenumber's; digits and their order are ours.
    QCOMPARE(field.text().remove(u' ').remove(u'-'), QString(shown).remove(u' '));
    QVERIFY(field.text().startsWith(QStringLiteral("+7 701")));
}

void TestPhonePage::typing_inTheMiddle_keepsTheCaret()
{
    PageCase place;
    PhonePage page(place.context(), *place.session);
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
    PhonePage page(place.context(), *place.session);
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
    PhonePage page(place.context(), *place.session);
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
    PhonePage page(place.context(), *place.session, QStringLiteral("+7 701 123 45 67"));
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
    PhonePage page(place.context(), *place.session, QStringLiteral("+7 701 123 45 67"));
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
    PhonePage page(place.context(), *place.session);
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

QTEST_MAIN(TestPhonePage)
#include "tst_PhonePage.moc"
