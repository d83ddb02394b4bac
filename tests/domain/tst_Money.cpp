// SPDX-License-Identifier: Apache-2.0
#include "domain/Money.h"
#include "testkit/Outcome.h"

#include <QTest>

#include <limits>

using namespace qorgan;
using base::ErrorCode;
using domain::Money;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

class tst_Money : public QObject
{
    Q_OBJECT

private slots:
    void parse_currencyCode_isKept();
    void parse_otherCodes_areRefused();
    void fractionDigits_byCurrency();
    void equality_needsAmountAndCurrency();
};

void tst_Money::parse_currencyCode_isKept()
{
    for (const qint64 minor : {Q_INT64_C(0), Q_INT64_C(-1), std::numeric_limits<qint64>::max(),
                               std::numeric_limits<qint64>::min()})
    {
        const auto money = Money::parse(minor, QStringLiteral("KZT"));
        QCOMPARE(outcome(money), succeeded());
        QCOMPARE(*money, (Money{minor, QStringLiteral("KZT")}));
    }
}

void tst_Money::parse_otherCodes_areRefused()
{
    for (const char *code : {"", "KZ", "KZTT", "kzt", "KZ1", "K T", "КЗТ", "₸"}) {
        QCOMPARE(outcome(Money::parse(1, QString::fromUtf8(code))),
                 failed(ErrorCode::BankAnswerMalformed));
    }
}

void tst_Money::fractionDigits_byCurrency()
{
    for (const char16_t *code : {u"KZT", u"USD", u"EUR", u"RUB"})
        QCOMPARE(Money::fractionDigits(code), 2);
    for (const char16_t *code : {u"JPY", u"KRW", u"VND"})
        QCOMPARE(Money::fractionDigits(code), 0);
}

void tst_Money::equality_needsAmountAndCurrency()
{
    const Money tenge{100, QStringLiteral("KZT")};
    QVERIFY(tenge == (Money{100, QStringLiteral("KZT")}));
    QVERIFY(!(tenge == Money{101, QStringLiteral("KZT")}));
    QVERIFY(!(tenge == Money{100, QStringLiteral("USD")}));
}

QTEST_APPLESS_MAIN(tst_Money)
#include "tst_Money.moc"
