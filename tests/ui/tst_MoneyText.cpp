// SPDX-License-Identifier: Apache-2.0
#include "ui/format/MoneyText.h"

#include <QTest>

#include <limits>

using namespace qorgan;
using domain::Language;
using domain::Money;

class tst_MoneyText : public QObject
{
    Q_OBJECT
private slots:
    void amount_isPrintedAsKazakhstanDoes_data()
    {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<Language>("language");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, qint64 minor, const char *currency, Language language,
                            const char *text) {
            QTest::newRow(name) << minor << QString::fromLatin1(currency) << language
                                << QString::fromUtf8(text);
        };
        row("kk tenge", 123456750, "KZT", Language::Kazakh, "1\u00a0234\u00a0567,50\u00a0₸");
        row("ru tenge", 123456750, "KZT", Language::Russian, "1\u00a0234\u00a0567,50\u00a0₸");
        row("en tenge", 123456750, "KZT", Language::English, "1,234,567.50\u00a0₸");
        row("dollar", 1999, "USD", Language::Kazakh, "19,99\u00a0$");
        row("euro", 100, "EUR", Language::Russian, "1,00\u00a0€");
        row("minus", -5, "KZT", Language::Kazakh, "\u22120,05\u00a0₸");
        row("zero", 0, "KZT", Language::Russian, "0,00\u00a0₸");
        row("no fraction", -1234567, "JPY", Language::Kazakh, "\u22121\u00a0234\u00a0567\u00a0JPY");
        row("exact thousand", 99999, "KZT", Language::Kazakh, "999,99\u00a0₸");
        row("next thousand", 100000, "KZT", Language::Kazakh, "1\u00a0000,00\u00a0₸");
        row("least", std::numeric_limits<qint64>::min(), "KZT", Language::Kazakh,
            "\u221292\u00a0233\u00a0720\u00a0368\u00a0547\u00a0758,08\u00a0₸");
    }
    void amount_isPrintedAsKazakhstanDoes()
    {
        QFETCH(qint64, minor);
        QFETCH(QString, currency);
        QFETCH(Language, language);
        QTEST(ui::moneyText(Money{minor, currency}, language), "text");
    }

    void signedAmount_marksWhatComesIn()
    {
        const QString kzt = QStringLiteral("KZT");
        QCOMPARE(ui::signedMoneyText({500, kzt}, Language::Kazakh), QStringLiteral("+5,00\u00a0₸"));
        QCOMPARE(ui::signedMoneyText({0, kzt}, Language::Kazakh), QStringLiteral("0,00\u00a0₸"));
        QCOMPARE(ui::signedMoneyText({-500, kzt}, Language::Kazakh),
                 QStringLiteral("\u22125,00\u00a0₸"));
    }
};

QTEST_GUILESS_MAIN(tst_MoneyText)
#include "tst_MoneyText.moc"
