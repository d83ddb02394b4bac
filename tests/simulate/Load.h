// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulate/Scenario.h"

#include <vector>

namespace qorgan::simulate {

/// What of a client reaches the bank; each is a request, but for wake-ups and handshakes.
struct Traffic {
    qint64 handshakes = 0;    ///< TLS connections
    qint64 refused = 0;       ///< tries while the bank is cut off
    qint64 streamsOpened = 0; ///< GET /events
    qint64 noncesRenewed = 0; ///< requests with an old nonce, answered by the new one
    qint64 tokensRenewed = 0; ///< POST /token
    qint64 syncs = 0;         ///< GET /sync
    qint64 wakeUps = 0;       ///< events pushed
    qint64 streamSeconds = 0; ///< time that streams stood, for heartbeats

    Traffic &operator+=(const Traffic &other);
    [[nodiscard]] qint64 requests() const
    {
        return refused + streamsOpened + noncesRenewed + tokensRenewed + syncs;
    }
};

/// What all clients of a scenario did, second by second. Sums of whole numbers: their order, and so
/// the number of threads, changes nothing.
struct Load {
    explicit Load(const Scenario &scenario);

    void add(Ms at, qint64 requests);
    Load &operator+=(const Load &other);

    /// The highest mean of requests per second over `width` seconds from `from` on, before `to`.
    [[nodiscard]] double peak(Ms from, Ms to, int width) const;
    [[nodiscard]] double mean(Ms from, Ms to) const;

    /// Requests in each second since the beginning, refused ones among them.
    std::vector<qint64> requests;
    /// Clients whose vault is up to date again, by seconds since the outage ended.
    std::vector<qint64> upToDate;
    /// Clients whose stream stands again, likewise.
    std::vector<qint64> streaming;
    /// Between the end of settling and the cut.
    Traffic steady;
    /// From the cut on.
    Traffic storm;
};

/// The second by which `share` of `clients` is counted in `counts`; -1 when it never is.
[[nodiscard]] qint64 secondOf(const std::vector<qint64> &counts, qint64 clients, double share);

} // namespace qorgan::simulate
