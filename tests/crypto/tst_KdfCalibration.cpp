// SPDX-License-Identifier: Apache-2.0
#include "crypto/KdfCalibration.h"
#include "testkit/Outcome.h"

#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::Result;
using crypto::KdfParameters;
using crypto::KdfSearch;
using std::chrono::milliseconds;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

constexpr quint32 kMiB = 1024;
constexpr quint32 kGiB = 1024 * 1024;
constexpr KdfSearch kWithDeviceSecret{128 * kMiB, 64 * kMiB, 4};
constexpr KdfSearch kPasswordOnly{256 * kMiB, 256 * kMiB, 4};

/// A computer that needs so long for 64 MiB and one pass, and has so much memory to give.
struct Computer {
    double millisecondsFor64MiB = 10;
    quint32 memoryKib = 4 * kGiB;
    QList<KdfParameters> asked;

    Result<milliseconds> timeOf(const KdfParameters &costs)
    {
        asked.append(costs);
        if (costs.memoryKib > memoryKib)
            return base::failure(ErrorCode::KdfOutOfMemory);
        const double time = millisecondsFor64MiB * costs.memoryKib / (64.0 * kMiB) * costs.passes;
        return milliseconds(static_cast<qint64>(time));
    }

    Result<KdfParameters> choose(const KdfSearch &search)
    {
        return crypto::chooseKdfParameters(
            search, [this](const KdfParameters &costs) { return timeOf(costs); });
    }
};

} // namespace

class tst_KdfCalibration : public QObject
{
    Q_OBJECT

private slots:
    void choice_byTheComputer_data();
    void choice_byTheComputer();
    void choice_anyComputer_isAcceptedAndEnds();
    void choice_busyForAMoment_isNotWeakened();
    void choice_noMemoryAtAll_isAnError();
    void choice_refusedByTheTimer_isAnError();
    void thisComputer_isMeasured();
};

void tst_KdfCalibration::choice_byTheComputer_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<quint32>("memory");
    QTest::addColumn<bool>("passwordOnly");
    QTest::addColumn<quint32>("memoryKib");
    QTest::addColumn<quint32>("passes");
    const quint32 much = 4 * kGiB;
    QTest::newRow("usual") << 50.0 << much << false << 128 * kMiB << 3U;
    QTest::newRow("fast: twice the memory") << 30.0 << much << false << 256 * kMiB << 3U;
    QTest::newRow("very fast") << 6.0 << much << false << kGiB << 3U;
    QTest::newRow("too fast for 1 GiB: more passes") << 4.0 << much << false << kGiB << 4U;
    QTest::newRow("beyond all bounds") << 0.1 << much << false << kGiB << 10U;
    QTest::newRow("slow: half the memory") << 200.0 << much << false << 64 * kMiB << 3U;
    QTest::newRow("too slow for the least") << 2000.0 << much << false << 64 * kMiB << 3U;
    QTest::newRow("little memory: more passes") << 20.0 << 128 * kMiB << false << 128 * kMiB << 7U;
    QTest::newRow("memory for the least only") << 20.0 << 64 * kMiB << false << 64 * kMiB << 10U;
    QTest::newRow("password only, usual") << 30.0 << much << true << 256 * kMiB << 3U;
    QTest::newRow("password only, too slow") << 500.0 << much << true << 256 * kMiB << 3U;
    QTest::newRow("password only, fast") << 10.0 << much << true << kGiB << 3U;
    QTest::newRow("password only, no room for 256 MiB")
        << 30.0 << 200 * kMiB << true << 128 * kMiB << 5U;
}

void tst_KdfCalibration::choice_byTheComputer()
{
    QFETCH(const double, speed);
    QFETCH(const quint32, memory);
    QFETCH(const bool, passwordOnly);
    Computer computer{speed, memory, {}};
    const auto chosen = computer.choose(passwordOnly ? kPasswordOnly : kWithDeviceSecret);
    QCOMPARE(outcome(chosen), succeeded());
    QTEST(chosen->memoryKib, "memoryKib");
    QTEST(chosen->passes, "passes");
    QCOMPARE(chosen->lanes, 4U);
    QCOMPARE(outcome(crypto::checkKdfParameters(*chosen)), succeeded());
    QCOMPARE(computer.asked.first().memoryKib, passwordOnly ? 256 * kMiB : 128 * kMiB);
}

void tst_KdfCalibration::choice_anyComputer_isAcceptedAndEnds()
{
    for (double speed = 0.01; speed < 20'000; speed *= 1.3) {
        for (quint32 memory = 64 * kMiB; memory <= 2 * kGiB; memory *= 2) {
            for (const KdfSearch &search : {kWithDeviceSecret, kPasswordOnly}) {
                Computer computer{speed, memory, {}};
                const auto chosen = computer.choose(search);
                QCOMPARE(outcome(chosen), succeeded());
                QCOMPARE(outcome(crypto::checkKdfParameters(*chosen)), succeeded());
                QVERIFY(computer.asked.size() < 20);
                // Between the bounds wherever this computer can be.
                const auto time = *computer.timeOf(*chosen);
                QVERIFY(time >= crypto::kShortestDerivation || chosen->passes == 10);
                QVERIFY(time <= crypto::kLongestDerivation || chosen->memoryKib <= search.leastKib);
            }
        }
    }
}

void tst_KdfCalibration::choice_busyForAMoment_isNotWeakened()
{
    QList<qint64> times{1'500, 400};
    const auto chosen = crypto::chooseKdfParameters(
        kWithDeviceSecret, [&](const KdfParameters &) -> Result<milliseconds> {
            return milliseconds(times.takeFirst());
        });
    QCOMPARE(outcome(chosen), succeeded());
    QCOMPARE(chosen->memoryKib, 128 * kMiB);
    QVERIFY(times.isEmpty());
}

void tst_KdfCalibration::choice_noMemoryAtAll_isAnError()
{
    Computer computer{10, 32 * kMiB, {}};
    QCOMPARE(outcome(computer.choose(kWithDeviceSecret)), failed(ErrorCode::KdfOutOfMemory));
    QCOMPARE(computer.asked.last().memoryKib, 64 * kMiB);
}

void tst_KdfCalibration::choice_refusedByTheTimer_isAnError()
{
    const auto refuse = [](const KdfParameters &) -> Result<milliseconds> {
        return base::failure(ErrorCode::KdfParametersRefused);
    };
    QCOMPARE(outcome(crypto::chooseKdfParameters(kWithDeviceSecret, refuse)),
             failed(ErrorCode::KdfParametersRefused));
}

void tst_KdfCalibration::thisComputer_isMeasured()
{
    const quint32 lanes = crypto::usefulKdfLanes();
    QVERIFY(lanes >= 1 && lanes <= 4);
    const auto chosen =
        crypto::chooseKdfParameters({128 * kMiB, 64 * kMiB, lanes}, crypto::timeKdf);
    QCOMPARE(outcome(chosen), succeeded());
    QCOMPARE(outcome(crypto::checkKdfParameters(*chosen)), succeeded());
    const auto time = crypto::timeKdf(*chosen);
    QCOMPARE(outcome(time), succeeded());
    qInfo("Chosen here: %u MiB, %u passes, %u lanes, %lld ms", chosen->memoryKib / kMiB,
          chosen->passes, chosen->lanes, static_cast<long long>(time->count()));
    QVERIFY(time->count() > 0);
}

QTEST_GUILESS_MAIN(tst_KdfCalibration)
#include "tst_KdfCalibration.moc"
