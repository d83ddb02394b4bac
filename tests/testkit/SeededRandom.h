// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"

#include <random>

namespace qorgan::testkit {

/// Chance that repeats itself: the same seed gives the same bytes on every computer.
class SeededRandom final : public base::Random
{
public:
    explicit SeededRandom(quint64 seed = 1);

    void fill(std::span<std::byte> bytes) override;

private:
    std::mt19937_64 m_engine;
};

} // namespace qorgan::testkit
