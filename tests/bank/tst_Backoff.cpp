// SPDX-License-Identifier: Apache-2.0
#include "bank/Backoff.h"
#include "testkit/FixedRandom.h"
#include "testkit/SeededRandom.h"

#include <QTest>

using namespace qorgan;
using testkit::FixedRandom;
using namespace std::chrono_literals;

class TestBackoff : public QObject
{
    Q_OBJECT

private slots:
    void wait_atItsLongest_doublesUpToAQuarterOfAnHour()
    {
        FixedRandom random(0xff);
        bank::Backoff backoff(random);
        for (const auto longest : {1s, 2s, 4s, 8s, 16s, 32s, 64s, 128s, 256s, 512s, 900s, 900s}) {
            const auto wait = backoff.next();
            QVERIFY(wait < longest);
            QVERIFY(wait >= longest - 2ms);
        }
    }

    void wait_afterManyFailures_staysWithinAQuarterOfAnHour()
    {
        FixedRandom random(0xff);
        bank::Backoff backoff(random);
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(backoff.next() < 900s);
    }

    void wait_atItsShortest_isNothing()
    {
        FixedRandom random(0);
        bank::Backoff backoff(random);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(backoff.next().count(), 0);
    }

    void wait_spreadsOverTheWholeSpan()
    {
        testkit::SeededRandom random(7);
        int low = 0;
        int high = 0;
        for (int i = 0; i < 1000; ++i) {
            bank::Backoff backoff(random);
            const auto wait = backoff.next();
            low += wait < 250ms ? 1 : 0;
            high += wait > 750ms ? 1 : 0;
        }
        QVERIFY(low > 180 && low < 320);
        QVERIFY(high > 180 && high < 320);
    }

    void floor_ofTheBank_isKept()
    {
        FixedRandom random(0);
        bank::Backoff backoff(random);
        QCOMPARE(backoff.next(120s), std::chrono::milliseconds(120s));
    }

    // All whom the bank refused until a moment would otherwise come at that moment.
    void floor_ofTheBank_isSpread()
    {
        FixedRandom random(0xff);
        bank::Backoff backoff(random);
        const auto wait = backoff.next(120s);
        QVERIFY(wait > 120s + 990ms);
        QVERIFY(wait < 121s);
    }

    void reset_toASpan_beginsWithIt()
    {
        FixedRandom random(0xff);
        bank::Backoff backoff(random);
        for (const auto &[asked, span] :
             {std::pair(300s, 300s), std::pair(0s, 1s), std::pair(5000s, 900s)}) {
            backoff.reset(asked);
            const auto wait = backoff.next();
            QVERIFY(wait < span);
            QVERIFY(wait >= span - 2ms);
        }
    }

    void reset_beginsSmallAgain()
    {
        FixedRandom random(0xff);
        bank::Backoff backoff(random);
        for (int i = 0; i < 5; ++i)
            (void)backoff.next();
        backoff.reset();
        QVERIFY(backoff.next() < 1s);
    }
};

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_Backoff.moc"
