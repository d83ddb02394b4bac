// SPDX-License-Identifier: Apache-2.0
#include "bank/Backoff.h"

#include <algorithm>

namespace qorgan::bank {

Backoff::Backoff(base::Random &random)
    : m_random(random)
{
}

std::chrono::milliseconds Backoff::next(std::chrono::milliseconds floor)
{
    const auto jitter = static_cast<qint64>(m_random.unit() * static_cast<double>(m_span.count()));
    m_span = std::min(kLongest, 2 * m_span);
    return floor + std::chrono::milliseconds(jitter);
}

std::chrono::milliseconds Backoff::floorOf(const base::Error &error, const QDateTime &now)
{
    constexpr std::chrono::milliseconds kLongestFloor = std::chrono::hours(24);
    if (!error.retryAt)
        return {};
    const std::chrono::milliseconds left(now.msecsTo(*error.retryAt));
    return std::clamp(left, std::chrono::milliseconds(0), kLongestFloor);
}

void Backoff::reset(std::chrono::milliseconds first)
{
    m_span = std::clamp(first, kFirst, kLongest);
}

} // namespace qorgan::bank
