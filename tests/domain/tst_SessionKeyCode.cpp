// SPDX-License-Identifier: Apache-2.0
#include "domain/SessionKeyCode.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using domain::SessionKeyCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

class tst_SessionKeyCode : public QObject
{
    Q_OBJECT

private slots:
    void parse_digits_areKept_data();
    void parse_digits_areKept();
    void parse_others_areRefused_data();
    void parse_others_areRefused();
    void parse_length_isTheBanks();
    void clone_isEqual();
};

void tst_SessionKeyCode::parse_digits_areKept_data()
{
    QTest::addColumn<QByteArray>("typed");
    for (const char *typed : {"123456", "123 456", " 123456 ", "1 2 3 4 5 6"})
        QTest::newRow(typed) << QByteArray(typed);
}

void tst_SessionKeyCode::parse_digits_areKept()
{
    QFETCH(const QByteArray, typed);
    const auto code = SessionKeyCode::parse(SecretBytes::copyOf(typed), 6);
    QCOMPARE(outcome(code), succeeded());
    QCOMPARE(code->digits().view().toByteArray(), QByteArray("123456"));
}

void tst_SessionKeyCode::parse_others_areRefused_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("five digits") << QByteArray("12345");
    QTest::newRow("seven digits") << QByteArray("1234567");
    QTest::newRow("a letter") << QByteArray("12345a");
    QTest::newRow("a dash") << QByteArray("123-456");
    QTest::newRow("a sign") << QByteArray("+123456");
    QTest::newRow("a new line") << QByteArray("123456\n");
    QTest::newRow("Arabic digits") << QByteArray("١٢٣٤٥٦");
    QTest::newRow("the whole SMS") << QByteArray("Qorgan: 123456");
}

void tst_SessionKeyCode::parse_others_areRefused()
{
    QFETCH(const QByteArray, typed);
    QCOMPARE(outcome(SessionKeyCode::parse(SecretBytes::copyOf(typed), 6)),
             failed(ErrorCode::KeyFormat));
}

void tst_SessionKeyCode::parse_length_isTheBanks()
{
    const auto four = SecretBytes::copyOf("0000");
    QCOMPARE(outcome(SessionKeyCode::parse(four, 4)), succeeded());
    QCOMPARE(outcome(SessionKeyCode::parse(four, 6)), failed(ErrorCode::KeyFormat));
}

void tst_SessionKeyCode::clone_isEqual()
{
    const auto code = SessionKeyCode::parse(SecretBytes::copyOf("123456"), 6);
    QCOMPARE(outcome(code), succeeded());
    QVERIFY(code->clone().digits().equals(code->digits()));
}

QTEST_GUILESS_MAIN(tst_SessionKeyCode)
#include "tst_SessionKeyCode.moc"
