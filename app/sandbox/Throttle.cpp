// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Throttle.h"

#include <algorithm>

namespace qorgan::sandbox {

namespace {

// A first fill of 100,000 operations takes 200 pages in a row; a person never comes near this.
constexpr double kCapacity = 1000.0;
constexpr double kPerMs = 0.2;
constexpr qsizetype kMaxBuckets = 10'000;

} // namespace

Throttle::Throttle(const BankClock &clock)
    : m_clock(clock)
{
}

Outcome<void> Throttle::pass(const QByteArray &device)
{
    const std::scoped_lock lock(m_mutex);
    const qint64 now = m_clock.now();
    if (m_buckets.size() > kMaxBuckets)
        m_buckets.clear();
    if (!m_buckets.contains(device))
        m_buckets.insert(device, Bucket{kCapacity, now});
    Bucket &bucket = m_buckets[device];
    const double refill = static_cast<double>(std::max<qint64>(0, now - bucket.filledAt)) * kPerMs;
    bucket.tokens = std::min(kCapacity, bucket.tokens + refill);
    bucket.filledAt = now;
    if (bucket.tokens < 1.0) {
        Problem problem{ProblemCode::RateLimited};
        problem.retryAt = m_clock.utcNow().addMSecs(1000);
        return refuse(problem);
    }
    bucket.tokens -= 1.0;
    return {};
}

} // namespace qorgan::sandbox
