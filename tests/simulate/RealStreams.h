// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulate/Scenario.h"

#include <QString>

#include <vector>

namespace qorgan::simulate {

/// The client's real event streams at a real bank on this computer, which drops all of them and
/// refuses them for a while.
struct RealScenario {
    int streams = 1'000;
    std::chrono::seconds refused{20};
    quint64 seed = 1;

    /// How long reconnects are counted; by then the bank's `retry` of three seconds has brought
    /// nearly all of them back.
    static constexpr std::chrono::seconds kWatched{40};
    /// Reconnects per second are a mean over this time from the bank's return on.
    static constexpr std::chrono::seconds kCounted{10};

    /// The same for the simulation, with so many clients that chance no longer shows.
    [[nodiscard]] Scenario simulated() const;
    static constexpr int kSimulatedForOne = 200;
};

/// What came of it.
struct RealOutcome {
    /// One plain sentence when it could not be had.
    QString fault;
    /// Streams that stand again, by seconds since the bank takes connections again.
    std::vector<qint64> streaming;
};

/// Takes about a minute and a half with 1,000 streams.
[[nodiscard]] RealOutcome cutRealStreams(const RealScenario &scenario);

/// Reconnects per second in the first kCounted seconds.
[[nodiscard]] double reconnectsPerSecond(const std::vector<qint64> &streaming);

} // namespace qorgan::simulate
