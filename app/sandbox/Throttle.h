// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/BankClock.h"
#include "sandbox/Problem.h"

#include <QHash>

#include <mutex>

namespace qorgan::sandbox {

/// Keeps one device from flooding the bank: a bucket of requests that refills steadily. The rules
/// about keys and passwords are apart and far stricter. Any thread.
class Throttle
{
public:
    explicit Throttle(const BankClock &clock);

    /// Takes one request out of the bucket of `device`.
    /// @errors RateLimited with the moment at which there is one again
    [[nodiscard]] Outcome<void> pass(const QByteArray &device);

private:
    struct Bucket {
        double tokens = 0.0;
        qint64 filledAt = 0;
    };

    const BankClock &m_clock;
    std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace qorgan::sandbox
