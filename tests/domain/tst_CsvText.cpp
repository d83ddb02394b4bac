// SPDX-License-Identifier: Apache-2.0
#include "domain/CsvText.h"
#include "testkit/FileReaders.h"
#include "testkit/TestPaths.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Money;

namespace {

/// Up to eight characters, most of them such as a table or a spreadsheet takes for its own.
QString randomText(QRandomGenerator &random)
{
    static const QStringList kPieces{
        u";"_s, u"\""_s, u"\r"_s, u"\n"_s, u"\r\n"_s,     u"\t"_s, u"="_s,  u"+"_s, u"-"_s, u"@"_s,
        u"'"_s, u","_s,  u" "_s,  u"Ә"_s,  u"ҒҚҢӨҰҮҺІ"_s, u"₸"_s,  u"−5"_s, u"😀"_s, u"й"_s, u"7"_s};
    QString text;
    for (int left = random.bounded(8); left > 0; --left) {
        if (random.bounded(3) > 0) {
            text += kPieces[random.bounded(kPieces.size())];
            continue;
        }
        // Any character but a null, which is in no text, and half a pair.
        const char32_t any = 1 + random.bounded(0x10ffffU);
        if (!QChar::isSurrogate(any))
            text += QString::fromUcs4(&any, 1);
    }
    return text;
}

/// What a spreadsheet is to see of a text.
QString defended(const QString &text)
{
    static const QString kFormula = u"=+-@\t\r\n"_s;
    return !text.isEmpty() && kFormula.contains(text.front()) ? u'\'' + text : text;
}

} // namespace

class tst_CsvText : public QObject
{
    Q_OBJECT

private slots:
    void text_isQuotedWhereItHasToBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << u"Қазақстан темір жолы"_s << u"Қазақстан темір жолы"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("separator") << u"a;b"_s << u"\"a;b\""_s;
        QTest::newRow("quote") << u"«a» \"b\""_s << u"\"«a» \"\"b\"\"\""_s;
        QTest::newRow("lines") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("comma") << u"a, b"_s << u"a, b"_s;
        for (const QChar first : u"=+-@\t"_s)
            QTest::addRow("formula %x", first.unicode())
                << first + u"1+1"_s << u'\'' + first + u"1+1"_s;
        QTest::newRow("line end before a formula") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("formula with a separator")
            << u"=HYPERLINK(\"x\";1)"_s << u"\"'=HYPERLINK(\"\"x\"\";1)\""_s;
        QTest::newRow("minus of print is none") << u"−5"_s << u"−5"_s;
        QTest::newRow("within") << u"a=1"_s << u"a=1"_s;
    }
    void text_isQuotedWhereItHasToBe()
    {
        QFETCH(QString, text);
        QTEST(domain::csvText(text), "cell");
    }

    void amount_isANumberOfASpreadsheet()
    {
        const auto kzt = [](qint64 minor) { return domain::csvAmount({minor, u"KZT"_s}); };
        QCOMPARE(kzt(-123'456'789), u"-1234567,89"_s);
        QCOMPARE(kzt(5), u"0,05"_s);
        QCOMPARE(kzt(-5), u"-0,05"_s);
        QCOMPARE(kzt(0), u"0,00"_s);
        QCOMPARE(kzt(std::numeric_limits<qint64>::min()), u"-92233720368547758,08"_s);
        QCOMPARE(domain::csvAmount({-1'500, u"JPY"_s}), u"-1500"_s);
    }

    void table_ofAnyTexts_isReadBackWhole()
    {
        QRandomGenerator random(20'261'121);
        QList<QStringList> expected;
        QString table = domain::kCsvMark;
        for (int n = 0; n < 3'000; ++n) {
            QStringList texts;
            QStringList cells;
            for (int column = 0; column < 5; ++column) {
                const QString text = randomText(random);
                texts.append(defended(text));
                cells.append(domain::csvText(text));
            }
            expected.append(texts);
            table += domain::csvLine(cells);
        }
        QTemporaryDir folder;
        const QString path = folder.filePath(u"table.csv"_s);
        testkit::writeFile(path, table.toUtf8());
        const auto read = testkit::readCsv(path);
        QCOMPARE(read.size(), expected.size());
        for (qsizetype n = 0; n < expected.size(); ++n)
            QCOMPARE(read[n], expected[n]);
    }
};

QTEST_GUILESS_MAIN(tst_CsvText)
#include "tst_CsvText.moc"
