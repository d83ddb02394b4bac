// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace qorgan::simulate {

using Ms = std::chrono::milliseconds;

/// What happens between a bank and all its clients. Clients begin within the first ten minutes,
/// each at a moment of its own; then follows a time of rest, the outage, and the time after it.
struct Scenario {
    qint64 clients = 10'000;
    quint64 seed = 1;
    /// What the bank writes into its streams; nothing: the client's own choice.
    std::optional<Ms> retry;
    /// When all connections are cut; from here on the requests of the storm are counted.
    Ms cutAt{2'400'000};
    /// How long new connections are refused.
    Ms outage{600'000};
    /// How long the bank is watched after the outage.
    Ms after{3'600'000};
    /// Changes of one customer a day, spread evenly; each is a wake-up.
    double changesPerDay = 20.0;
    /// Only streams, no runs: what a check against real streams can count.
    bool streamsOnly = false;

    /// Clients have settled by then, and the load is measured from here to the cut.
    static constexpr Ms kSettled{1'200'000};
    static constexpr Ms kStartWithin{600'000};

    [[nodiscard]] Ms backAt() const { return cutAt + outage; }
    [[nodiscard]] Ms end() const { return backAt() + after; }
    [[nodiscard]] bool isUp(Ms at) const { return at < cutAt || at >= backAt(); }
};

} // namespace qorgan::simulate
