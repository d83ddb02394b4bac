// SPDX-License-Identifier: Apache-2.0
#include "sandbox/StandingRefusals.h"

namespace qorgan::sandbox {

void StandingRefusals::set(const QString &customer, const QByteArray &pattern,
                           const Problem &problem, int times)
{
    const std::scoped_lock lock(m_mutex);
    m_standing.insert({customer, pattern}, {problem, times});
}

std::optional<Problem> StandingRefusals::take(const QString &customer, const QByteArray &pattern)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_standing.find({customer, pattern});
    if (found == m_standing.end() || found->times == 0)
        return std::nullopt;
    --found->times;
    return found->problem;
}

} // namespace qorgan::sandbox
