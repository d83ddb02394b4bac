// SPDX-License-Identifier: Apache-2.0
#include "domain/SearchFold.h"

#include <QTest>

using qorgan::domain::foldForSearch;

class tst_SearchFold : public QObject
{
    Q_OBJECT

private slots:
    void fold_text_givesWhatSearchCompares_data();
    void fold_text_givesWhatSearchCompares();
    void fold_folded_staysTheSame();
};

void tst_SearchFold::fold_text_givesWhatSearchCompares_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *text, const char *folded) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(folded);
    };
    row("", "");
    row("Қазақстан", "казакстан");
    row("ӘІҢҒҮҰҚӨҺ", "аингуукох");
    row("әіңғүұқөһ", "аингуукох");
    row("Ёлки-Палки", "елки палки");
    row("Чай", "чаи");
    row("Magnum Cash&Carry", "magnum cash carry");
    row("Café Zoë", "cafe zoe");
    row("  two   spaces  ", "two spaces");
    row("1 234,50 ₸", "1 234 50");
    row("•• 4003", "4003");
    row("---", "");
    row("e\xcc\x81t\xc3\xa9", "ete");
}

void tst_SearchFold::fold_text_givesWhatSearchCompares()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QCOMPARE(foldForSearch(text), folded);
}

void tst_SearchFold::fold_folded_staysTheSame()
{
    for (const char *text : {"Қазақстан темір жолы", "Ёлки-Палки", "Café №1", "🔑 key"}) {
        const QString once = foldForSearch(QString::fromUtf8(text));
        QCOMPARE(foldForSearch(once), once);
    }
}

QTEST_APPLESS_MAIN(tst_SearchFold)
#include "tst_SearchFold.moc"
