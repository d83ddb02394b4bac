// SPDX-License-Identifier: Apache-2.0
#include "domain/PhoneNumber.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using domain::PhoneNumber;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

class tst_PhoneNumber : public QObject
{
    Q_OBJECT

private slots:
    void keystrokes_inAnyOfTheUsualForms_endInOneNumber_data();
    void keystrokes_inAnyOfTheUsualForms_endInOneNumber();
    void initTestCase() { domain::warmUpPhoneNumbers(); }
    void parse_kazakhMobile_givesE164_data();
    void parse_kazakhMobile_givesE164();
    void parse_everyMobileCode_isAccepted();
    void parse_others_areRefused_data();
    void parse_others_areRefused();
    void shown_formattedAndMasked();
    void formatAsTyped_growsIntoTheNumber_data();
    void formatAsTyped_growsIntoTheNumber();
    void formatAsTyped_ofItself_isStable();
};

void tst_PhoneNumber::parse_kazakhMobile_givesE164_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed :
         {"+77011234567", "+7 701 123 45 67", "8 701 123 45 67", "87011234567", "8(701)123-45-67",
          "7011234567", "701 123 45 67", "77011234567", "7 (701) 123-45-67", " +7 701 1234567 ",
          "+7.701.123.45.67", "+7\u00a0701\u202f123\u00a045\u00a067"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void tst_PhoneNumber::parse_kazakhMobile_givesE164()
{
    QFETCH(const QString, typed);
    const auto number = PhoneNumber::parse(typed);
    QCOMPARE(outcome(number), succeeded());
    QCOMPARE(number->e164(), QStringLiteral("+77011234567"));
}

// docs/bank-api.md, "Facts".
void tst_PhoneNumber::parse_everyMobileCode_isAccepted()
{
    for (const char *code :
         {"700", "701", "702", "705", "707", "708", "747", "771", "775", "776", "777", "778"})
    {
        const auto number =
            PhoneNumber::parse(QStringLiteral("+7%1 222 33 44").arg(QLatin1String(code)));
        QVERIFY2(number.has_value(), code);
    }
}

void tst_PhoneNumber::parse_others_areRefused_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QString() << ErrorCode::PhoneInvalid;
    QTest::newRow("plus alone") << QStringLiteral("+") << ErrorCode::PhoneInvalid;
    QTest::newRow("words") << QStringLiteral("my phone") << ErrorCode::PhoneInvalid;
    QTest::newRow("letters among digits")
        << QStringLiteral("+7701123456O") << ErrorCode::PhoneInvalid;
    QTest::newRow("too short") << QStringLiteral("+7 701 123 45 6") << ErrorCode::PhoneInvalid;
    QTest::newRow("too long") << QStringLiteral("+7 701 123 45 678") << ErrorCode::PhoneInvalid;
    QTest::newRow("endless") << QString(5'000, u'7') << ErrorCode::PhoneInvalid;
    QTest::newRow("Arabic digits") << QString::fromUtf8("+٧٧٠١١٢٣٤٥٦٧") << ErrorCode::PhoneInvalid;
    QTest::newRow("extension") << QStringLiteral("+77011234567;ext=1") << ErrorCode::PhoneInvalid;
    QTest::newRow("Russian mobile")
        << QStringLiteral("+7 916 123 45 67") << ErrorCode::PhoneForeign;
    QTest::newRow("Russian mobile with 8")
        << QStringLiteral("8 916 123 45 67") << ErrorCode::PhoneForeign;
    QTest::newRow("Kyrgyz mobile") << QStringLiteral("+996 555 123 456") << ErrorCode::PhoneForeign;
    QTest::newRow("Uzbek mobile") << QStringLiteral("+998 90 123 45 67") << ErrorCode::PhoneForeign;
    QTest::newRow("American") << QStringLiteral("+1 202 456 1111") << ErrorCode::PhoneForeign;
    QTest::newRow("Almaty landline")
        << QStringLiteral("+7 727 250 11 11") << ErrorCode::PhoneNotMobile;
    QTest::newRow("Astana landline with 8")
        << QStringLiteral("8 7172 70 11 11") << ErrorCode::PhoneNotMobile;
}

void tst_PhoneNumber::parse_others_areRefused()
{
    QFETCH(const QString, typed);
    QFETCH(const ErrorCode, code);
    QCOMPARE(outcome(PhoneNumber::parse(typed)), failed(code));
}

void tst_PhoneNumber::shown_formattedAndMasked()
{
    const auto number = PhoneNumber::parse(QStringLiteral("87011234567"));
    QCOMPARE(outcome(number), succeeded());
    QCOMPARE(number->formatted(), QStringLiteral("+7 701 123 45 67"));
    QCOMPARE(number->masked(), QStringLiteral("+7 701 *** ** 67"));
    QCOMPARE(*number, *PhoneNumber::parse(QStringLiteral("+7 701 123 45 67")));
    QVERIFY(!(*number == *PhoneNumber::parse(QStringLiteral("+7 701 123 45 68"))));
}

void tst_PhoneNumber::formatAsTyped_growsIntoTheNumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *typed, const char *shown) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(shown);
    };
    row("", "");
    row("+", "+");
    row("+7", "+7");
    row("+7701", "+7 701");
    row("+7701123", "+7 701 123");
    row("+770112345", "+7 701 123 45");
    row("+77011234567", "+7 701 123 45 67");
    row("87011234567", "+7 701 123 45 67");
    row("7011234567", "+7 701 123 45 67");
    row("8", "+7");
    row("+7 (701) 123-45-67", "+7 701 123 45 67");
    row("+7a701b", "+7 701");
}

void tst_PhoneNumber::formatAsTyped_growsIntoTheNumber()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, shown);
    QCOMPARE(domain::formatPhoneAsTyped(typed), shown);
}

// A field formats its own text again with every key: that must not move anything.
void tst_PhoneNumber::formatAsTyped_ofItself_isStable()
{
    const QString whole = QStringLiteral("+77011234567");
    for (int length = 1; length <= whole.size(); ++length) {
        const QString once = domain::formatPhoneAsTyped(whole.left(length));
        QCOMPARE(domain::formatPhoneAsTyped(once), once);
    }
    QVERIFY(domain::formatPhoneAsTyped(QString(5'000, u'9')).size() < 40);
}

void tst_PhoneNumber::keystrokes_inAnyOfTheUsualForms_endInOneNumber_data()
{
    QTest::addColumn<QString>("strokes");
    for (const char *strokes : {"7011234567", "77011234567", "87011234567", "+77011234567"})
        QTest::newRow(strokes) << QString::fromLatin1(strokes);
}

// The field shows each stroke's result, and the next stroke is added to what it shows.
void tst_PhoneNumber::keystrokes_inAnyOfTheUsualForms_endInOneNumber()
{
    QFETCH(QString, strokes);
    QString shown;
    for (const QChar c : strokes)
        shown = domain::formatPhoneAsTyped(shown + c);
    QCOMPARE(shown, QStringLiteral("+7 701 123 45 67"));
}

QTEST_GUILESS_MAIN(tst_PhoneNumber)
#include "tst_PhoneNumber.moc"
