// SPDX-License-Identifier: Apache-2.0
#include "simulate/Load.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace qorgan::simulate {

namespace {

qint64 seconds(Ms duration)
{
    return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

void sum(std::vector<qint64> &into, const std::vector<qint64> &from)
{
    std::transform(into.begin(), into.end(), from.begin(), into.begin(), std::plus<>());
}

} // namespace

Traffic &Traffic::operator+=(const Traffic &other)
{
    handshakes += other.handshakes;
    refused += other.refused;
    streamsOpened += other.streamsOpened;
    noncesRenewed += other.noncesRenewed;
    tokensRenewed += other.tokensRenewed;
    syncs += other.syncs;
    wakeUps += other.wakeUps;
    streamSeconds += other.streamSeconds;
    return *this;
}

Load::Load(const Scenario &scenario)
    : requests(static_cast<std::size_t>(seconds(scenario.end()) + 1))
    , upToDate(static_cast<std::size_t>(seconds(scenario.after) + 1))
    , streaming(upToDate.size())
{
}

void Load::add(Ms at, qint64 count)
{
    requests[static_cast<std::size_t>(seconds(at))] += count;
}

Load &Load::operator+=(const Load &other)
{
    sum(requests, other.requests);
    sum(upToDate, other.upToDate);
    sum(streaming, other.streaming);
    steady += other.steady;
    storm += other.storm;
    return *this;
}

double Load::peak(Ms from, Ms to, int width) const
{
    const auto last = requests.cbegin() + seconds(to);
    qint64 highest = 0;
    for (auto at = requests.cbegin() + seconds(from); at + width <= last; ++at)
        highest = std::max(highest, std::accumulate(at, at + width, qint64(0)));
    return static_cast<double>(highest) / width;
}

double Load::mean(Ms from, Ms to) const
{
    const auto begin = requests.cbegin();
    const qint64 total = std::accumulate(begin + seconds(from), begin + seconds(to), qint64(0));
    return static_cast<double>(total) / static_cast<double>(seconds(to - from));
}

qint64 secondOf(const std::vector<qint64> &counts, qint64 clients, double share)
{
    qint64 counted = 0;
    for (std::size_t at = 0; at < counts.size(); ++at) {
        counted += counts[at];
        if (static_cast<double>(counted) >= share * static_cast<double>(clients))
            return static_cast<qint64>(at) + 1;
    }
    return -1;
}

} // namespace qorgan::simulate
