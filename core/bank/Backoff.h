// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"

#include <chrono>

namespace qorgan::bank {

/// How long to wait before trying again: full jitter over a doubling span, so that clients cut off
/// together do not come back together.
/// @source docs/bank-api.md, "Limits"
class Backoff
{
public:
    explicit Backoff(base::Random &random);

    /// The wait before the next try: random(0, min(60 s, 1 s * 2^n)), n rising with each call.
    /// @param floor  what the bank asked for by Retry-After
    [[nodiscard]] std::chrono::milliseconds next(std::chrono::milliseconds floor = {});

    /// After a success: the next failure begins small again.
    void reset();

private:
    base::Random &m_random;
    int m_failures = 0;
};

} // namespace qorgan::bank
