// SPDX-License-Identifier: Apache-2.0
// Simulates a bank and its clients at several sizes, and prints the figures that scale.py turns
// into docs/scale.md. The same program prints the same figures.
#include "simulate/Simulation.h"
#include "simulate/Sizes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace qorgan;
using namespace qorgan::simulate;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPeakSeconds = 10;
constexpr qint64 kPlottedClients = 1'000'000;
constexpr int kPlotSeconds = 20;

/// Ends, in seconds, by which so many clients have come back.
QJsonObject returns(const std::vector<qint64> &counts, qint64 clients)
{
    return {{u"half"_s, secondOf(counts, clients, 0.5)},
            {u"ninety"_s, secondOf(counts, clients, 0.9)},
            {u"ninety_nine"_s, secondOf(counts, clients, 0.99)},
            {u"all"_s, secondOf(counts, clients, 1.0)}};
}

double bytesOf(const Traffic &traffic, double changes)
{
    const auto times = [](qint64 count, double size) { return static_cast<double>(count) * size; };
    return times(traffic.handshakes, Sizes::kHandshake)
           + times(traffic.noncesRenewed, Sizes::kNonce)
           + times(traffic.tokensRenewed, Sizes::kToken) + times(traffic.syncs, Sizes::kSync)
           + changes * Sizes::kChange + times(traffic.streamsOpened, Sizes::kStream)
           + times(traffic.wakeUps, Sizes::kWakeUp)
           + times(traffic.streamSeconds, Sizes::kHeartbeat / Sizes::kHeartbeatSeconds);
}

QJsonObject perClientAndDay(const Scenario &scenario, const Load &load)
{
    const double days =
        std::chrono::duration<double>(scenario.cutAt - Scenario::kSettled).count() / 86'400.0;
    const double share = 1.0 / (days * static_cast<double>(scenario.clients));
    const auto per = [share](double count) { return count * share; };
    const Traffic &traffic = load.steady;
    const double heartbeats = static_cast<double>(traffic.streamSeconds) / Sizes::kHeartbeatSeconds;
    return {{u"handshakes"_s, per(double(traffic.handshakes))},
            {u"nonces"_s, per(double(traffic.noncesRenewed))},
            {u"tokens"_s, per(double(traffic.tokensRenewed))},
            {u"syncs"_s, per(double(traffic.syncs))},
            {u"wake_ups"_s, per(double(traffic.wakeUps))},
            {u"heartbeats"_s, per(heartbeats)},
            {u"heartbeat_bytes"_s, per(heartbeats * Sizes::kHeartbeat)},
            {u"bytes"_s, per(bytesOf(traffic, double(traffic.wakeUps)))}};
}

QJsonObject figuresOf(const Scenario &scenario, const Load &load)
{
    const double steady = load.mean(Scenario::kSettled, scenario.cutAt);
    return {{u"clients"_s, scenario.clients},
            {u"outage_s"_s, qint64(scenario.outage.count() / 1000)},
            {u"steady_per_s"_s, steady},
            {u"bound_per_s"_s, stormBound(steady, scenario.clients)},
            {u"refused_peak_per_s"_s, load.peak(scenario.cutAt, scenario.backAt(), kPeakSeconds)},
            {u"storm_peak_per_s"_s, load.peak(scenario.backAt(), scenario.end(), kPeakSeconds)},
            {u"up_to_date_s"_s, returns(load.upToDate, scenario.clients)},
            {u"streaming_s"_s, returns(load.streaming, scenario.clients)},
            {u"per_client_and_day"_s, perClientAndDay(scenario, load)}};
}

QJsonArray curveOf(const Scenario &scenario, const Load &load)
{
    QJsonArray curve;
    const Ms step(kPlotSeconds * 1000);
    for (Ms at = Scenario::kSettled; at + step <= scenario.end(); at += step)
        curve.append(load.mean(at, at + step));
    return curve;
}

QJsonObject sized(qint64 clients, QJsonArray &curve)
{
    Scenario scenario;
    scenario.clients = clients;
    const Load load = loadOf(scenario);
    if (clients == kPlottedClients)
        curve = curveOf(scenario, load);
    return figuresOf(scenario, load);
}

QJsonObject cutFor(std::chrono::seconds outage, std::optional<Ms> retry)
{
    Scenario scenario;
    scenario.clients = kPlottedClients;
    scenario.outage = outage;
    scenario.retry = retry;
    return figuresOf(scenario, loadOf(scenario));
}

} // namespace

int main()
{
    QJsonArray curve;
    QJsonArray sizes;
    for (const qint64 clients : {10'000, 100'000, 1'000'000, 10'000'000})
        sizes.append(sized(clients, curve));
    QJsonArray outages;
    for (const int seconds : {1, 60, 180, 300, 420, 600, 1800})
        outages.append(cutFor(std::chrono::seconds(seconds), std::nullopt));
    const QJsonObject sandboxRetry = cutFor(std::chrono::seconds(600), Ms(3'000));
    const QJsonObject figures{
        {u"seed"_s, qint64(Scenario().seed)},
        {u"changes_per_day"_s, Scenario().changesPerDay},
        {u"sizes"_s, sizes},
        {u"outages"_s, outages},
        {u"sandbox_retry"_s, sandboxRetry},
        {u"curve"_s, curve},
        {u"curve_step_s"_s, kPlotSeconds},
        {u"curve_from_s"_s, qint64(Scenario::kSettled.count() / 1000)},
        {u"cut_at_s"_s, qint64(Scenario().cutAt.count() / 1000)},
        {u"peak_s"_s, kPeakSeconds},
        {u"bytes"_s, QJsonObject{{u"handshake"_s, Sizes::kHandshake},
                                 {u"nonce"_s, Sizes::kNonce},
                                 {u"token"_s, Sizes::kToken},
                                 {u"sync"_s, Sizes::kSync},
                                 {u"change"_s, Sizes::kChange},
                                 {u"stream"_s, Sizes::kStream},
                                 {u"heartbeat"_s, Sizes::kHeartbeat},
                                 {u"wake_up"_s, Sizes::kWakeUp}}},
    };
    std::printf("%s", QJsonDocument(figures).toJson().constData());
    return 0;
}
