// SPDX-License-Identifier: Apache-2.0
#include "simulate/RealStreams.h"
#include "simulate/SimulatedClient.h"
#include "simulate/Simulation.h"

#include <QTest>

#include <numeric>

using namespace qorgan;
using namespace qorgan::simulate;
using namespace std::chrono_literals;

namespace {

constexpr int kPeakSeconds = 10;

qint64 sumOf(const std::vector<qint64> &counts)
{
    return std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
}

} // namespace

/// The model of docs/scale.md, and the client's policy within it.
class TestSimulation : public QObject
{
    Q_OBJECT

private slots:
    void scenario_withOneSeed_isAlwaysTheSame()
    {
        Scenario scenario;
        scenario.clients = 500;
        const Load once = loadOf(scenario);
        QCOMPARE(loadOf(scenario).requests, once.requests);
        scenario.seed = 2;
        QVERIFY(loadOf(scenario).requests != once.requests);
    }

    void client_atRest_asksNoMoreThanThePolicySays()
    {
        Scenario scenario;
        scenario.changesPerDay = 0.0;
        const Ms shortest = sync::PollPolicy::kPollBesidePush * 3 / 4;
        const qint64 most = (scenario.cutAt - Scenario::kSettled) / shortest + 1;
        for (quint64 number = 0; number < 200; ++number) {
            Load load(scenario);
            SimulatedClient(scenario, number, load).live();
            QVERIFY(load.steady.syncs >= 1);
            QVERIFY(load.steady.syncs <= most);
            QCOMPARE(load.steady.streamsOpened, 0);
            // From one poll to the next every token and every nonce but the youngest dies.
            QVERIFY(load.steady.tokensRenewed <= load.steady.syncs);
            QVERIFY(load.steady.noncesRenewed <= load.steady.tokensRenewed);
        }
    }

    void changes_wakeEachClientSoOftenADay()
    {
        Scenario scenario;
        scenario.clients = 2'000;
        const Load load = loadOf(scenario);
        const double expected = scenario.changesPerDay * 2'000.0
                                * double((scenario.cutAt - Scenario::kSettled).count()) / 86.4e6;
        QVERIFY(std::abs(double(load.steady.wakeUps) - expected) < 0.15 * expected);
    }

    void everyClient_comesBackOnce()
    {
        Scenario scenario;
        scenario.clients = 1'000;
        const Load load = loadOf(scenario);
        QCOMPARE(sumOf(load.upToDate), scenario.clients);
        QCOMPARE(sumOf(load.streaming), scenario.clients);
        QCOMPARE(load.steady.refused, 0);
        // No client is away longer than the longest wait, once the bank is back.
        QVERIFY(secondOf(load.streaming, scenario.clients, 1.0)
                <= bank::Backoff::kLongest.count() / 1000);
        // All requests are counted once, second by second or by kind.
        QCOMPARE(load.steady.requests(),
                 std::accumulate(load.requests.cbegin() + 1'200, load.requests.cbegin() + 2'400,
                                 qint64(0)));
    }

    void storm_ofTenThousandClients_staysWithinTheBound_data()
    {
        QTest::addColumn<int>("outage");
        QTest::newRow("a moment") << 1;
        QTest::newRow("a minute") << 60;
        QTest::newRow("ten minutes") << 600;
        QTest::newRow("half an hour") << 1'800;
    }
    void storm_ofTenThousandClients_staysWithinTheBound()
    {
        QFETCH(const int, outage);
        Scenario scenario;
        scenario.outage = std::chrono::seconds(outage);
        const Load load = loadOf(scenario);
        const double steady = load.mean(Scenario::kSettled, scenario.cutAt);
        const double bound = stormBound(steady, scenario.clients);
        const double peak = load.peak(scenario.cutAt, scenario.end(), kPeakSeconds);
        QVERIFY2(peak <= bound, qPrintable(QStringLiteral("%1 > %2").arg(peak).arg(bound)));
        QVERIFY(peak > steady);
    }

    // What the bound is good for: a bank that asks its clients back within seconds breaks it.
    void storm_ofAHastyBank_isBeyondTheBound()
    {
        Scenario scenario;
        scenario.outage = 1s;
        scenario.retry = 3s;
        const Load load = loadOf(scenario);
        const double steady = load.mean(Scenario::kSettled, scenario.cutAt);
        QVERIFY(load.peak(scenario.cutAt, scenario.end(), kPeakSeconds)
                > 10.0 * stormBound(steady, scenario.clients));
    }

    void realStreams_allComeBack()
    {
        RealScenario scenario;
        scenario.streams = 100;
        scenario.refused = 6s;
        const RealOutcome real = cutRealStreams(scenario);
        QVERIFY2(real.fault.isEmpty(), qPrintable(real.fault));
        // The last of them may wait a little longer than it is watched. How fast they come is held
        // against the simulation by script/simulate, where nothing else runs beside it.
        QVERIFY(sumOf(real.streaming) >= 95);
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_Simulation.moc"
