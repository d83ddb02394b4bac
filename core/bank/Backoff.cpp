// SPDX-License-Identifier: Apache-2.0
#include "bank/Backoff.h"

#include <algorithm>

namespace qorgan::bank {

namespace {
constexpr std::chrono::milliseconds kLongest{60'000};
constexpr std::chrono::milliseconds kFirst{1'000};
// 1 s * 2^6 is past the longest already.
constexpr int kDoublings = 6;
} // namespace

Backoff::Backoff(base::Random &random)
    : m_random(random)
{
}

std::chrono::milliseconds Backoff::next(std::chrono::milliseconds floor)
{
    const auto span = std::min(kLongest, kFirst * (1 << std::min(m_failures, kDoublings)));
    ++m_failures;
    const auto jitter = static_cast<qint64>(m_random.unit() * static_cast<double>(span.count()));
    return std::max(floor, std::chrono::milliseconds(jitter));
}

void Backoff::reset()
{
    m_failures = 0;
}

} // namespace qorgan::bank
