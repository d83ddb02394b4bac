// SPDX-License-Identifier: Apache-2.0
#include "bank/ReconnectPolicy.h"

#include <utility>

namespace qorgan::bank {

ReconnectPolicy::ReconnectPolicy(base::Random &random)
    : m_backoff(random)
{
}

void ReconnectPolicy::begin()
{
    m_backoff.reset();
    m_stands = false;
}

void ReconnectPolicy::opened()
{
    m_stands = true;
}

ReconnectPolicy::Ending ReconnectPolicy::ended(std::optional<std::chrono::milliseconds> retry,
                                               std::chrono::milliseconds retryAfter)
{
    const bool stood = std::exchange(m_stands, false);
    if (stood)
        m_backoff.reset(retry.value_or(kSpread));
    return {m_backoff.next(retryAfter), !stood};
}

} // namespace qorgan::bank
