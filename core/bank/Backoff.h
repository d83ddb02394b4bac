// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "base/Random.h"

#include <chrono>

namespace qorgan::bank {

/// How long to wait before trying again: full jitter over a doubling span, so that clients cut off
/// together do not come back together.
/// @source docs/bank-api.md, "Coming back"
class Backoff
{
public:
    /// The span of a failure that only this client has seen.
    static constexpr std::chrono::milliseconds kFirst{1'000};
    /// However many clients a bank has, after a long outage they come back over this span.
    static constexpr std::chrono::milliseconds kLongest{900'000};

    explicit Backoff(base::Random &random);

    /// The wait before the next try: floor + random(0, min(longest, first * 2^n)), n rising with
    /// each call.
    /// @param floor  what the bank asked for by Retry-After; all it refused come after it, spread
    [[nodiscard]] std::chrono::milliseconds next(std::chrono::milliseconds floor = {});

    /// What the bank asked for with an error; at most a day.
    [[nodiscard]] static std::chrono::milliseconds floorOf(const base::Error &error,
                                                           const QDateTime &now);

    /// After a success: the next failure begins small again.
    /// @param first  the span it begins with, at least kFirst
    void reset(std::chrono::milliseconds first = kFirst);

private:
    base::Random &m_random;
    std::chrono::milliseconds m_span = kFirst;
};

} // namespace qorgan::bank
