// SPDX-License-Identifier: Apache-2.0
#include "domain/PlainText.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::fitToShow;
using domain::LineFeeds;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void text_given_isFitToShow_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("lines");
        QTest::newRow("plain") << u"Анама"_s << u"Анама"_s << u"Анама"_s;
        QTest::newRow("spaces at the ends") << u"  a b \n"_s << u"a b"_s << u"a b"_s;
        QTest::newRow("two lines") << u"a\r\nb"_s << u"ab"_s << u"a\nb"_s;
        QTest::newRow("control characters")
            << u"a\u0000b\u007f\u0085c\td"_s << u"abcd"_s << u"abcd"_s;
        QTest::newRow("turned direction") << u"a\u202eb\u2066\u200f"_s << u"ab"_s << u"ab"_s;
        QTest::newRow("composed") << u"и\u0306"_s << u"й"_s << u"й"_s;
        QTest::newRow("composed once nothing stands between")
            << u"и\u200e\u0306"_s << u"й"_s << u"й"_s;
        QTest::newRow("half of a pair")
            << QString(u'a') + QChar(0xd83d) + u'b' << u"a?b"_s << u"a?b"_s;
    }
    void text_given_isFitToShow()
    {
        QFETCH(const QString, given);
        QTEST(fitToShow(given, 100), "line");
        QTEST(fitToShow(given, 100, LineFeeds::Kept), "lines");
        const QString once = fitToShow(given, 100, LineFeeds::Kept);
        QCOMPARE(fitToShow(once, 100, LineFeeds::Kept), once);
    }

    void text_tooLong_isCutAfterWholeCharacters()
    {
        QCOMPARE(fitToShow(u"абв"_s, 3), u"абв"_s);
        QCOMPARE(fitToShow(u"абвг"_s, 3), u"абв"_s);
        QCOMPARE(fitToShow(u"а😀😀😀"_s, 3), u"а😀😀"_s);
        QCOMPARE(fitToShow(u"а"_s, 0), QString());
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_PlainText.moc"
