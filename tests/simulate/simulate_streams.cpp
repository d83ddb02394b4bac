// SPDX-License-Identifier: Apache-2.0
// Cuts real event streams of a real bank, and holds their return against the simulation's.
// Usage: simulate_streams [number of streams]; ends with 1 when they are more than 20 % apart.
#include "simulate/Load.h"
#include "simulate/RealStreams.h"
#include "simulate/Simulation.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace qorgan::simulate;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    RealScenario scenario;
    if (argc > 1)
        scenario.streams = QByteArray(argv[1]).toInt();
    const RealOutcome real = cutRealStreams(scenario);
    if (!real.fault.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(real.fault));
        return 2;
    }
    const Scenario counterpart = scenario.simulated();
    const Load load = loadOf(counterpart);
    const double realRate = reconnectsPerSecond(real.streaming);
    const double simulatedRate =
        reconnectsPerSecond(load.streaming) / RealScenario::kSimulatedForOne;
    const double off = realRate / simulatedRate - 1.0;
    const QJsonObject figures{
        {u"streams"_s, scenario.streams},
        {u"refused_s"_s, int(scenario.refused.count())},
        {u"counted_s"_s, int(RealScenario::kCounted.count())},
        {u"real_per_s"_s, realRate},
        {u"simulated_per_s"_s, simulatedRate},
        {u"off_percent"_s, off * 100.0},
        {u"real_half_s"_s, secondOf(real.streaming, scenario.streams, 0.5)},
        {u"simulated_half_s"_s, secondOf(load.streaming, counterpart.clients, 0.5)},
        {u"real_nine_tenths_s"_s, secondOf(real.streaming, scenario.streams, 0.9)},
        {u"simulated_nine_tenths_s"_s, secondOf(load.streaming, counterpart.clients, 0.9)},
    };
    std::printf("%s", QJsonDocument(figures).toJson().constData());
    return std::abs(off) <= 0.2 ? 0 : 1;
}
