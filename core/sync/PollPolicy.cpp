// SPDX-License-Identifier: Apache-2.0
#include "sync/PollPolicy.h"

#include "domain/SessionEnd.h"

#include <utility>

namespace qorgan::sync {

namespace {

// Nothing but a new sign-in helps; begin() follows it.
constexpr std::chrono::milliseconds kUntilSignedIn{std::chrono::hours(24)};

} // namespace

PollPolicy::PollPolicy(base::Random &random)
    : m_random(random)
    , m_backoff(random)
{
}

void PollPolicy::begin()
{
    m_backoff.reset();
}

bool PollPolicy::setPushState(PushState state)
{
    const bool changed = std::exchange(m_push, state) != state;
    if (state == PushState::Connected)
        m_firstRetry = kRetryBesidePush;
    if (changed)
        m_backoff.reset(m_firstRetry);
    return changed || state == PushState::Connected;
}

void PollPolicy::succeeded()
{
    m_backoff.reset(m_firstRetry);
}

std::chrono::milliseconds PollPolicy::untilPoll()
{
    const auto period = m_push == PushState::Connected ? kPollBesidePush : kPoll;
    const double share = 0.75 + m_random.unit() / 2.0;
    return std::chrono::milliseconds(
        static_cast<qint64>(static_cast<double>(period.count()) * share));
}

std::chrono::milliseconds PollPolicy::untilRetry(const base::Error &error, const QDateTime &now)
{
    if (domain::endsSession(error.code))
        return kUntilSignedIn;
    return m_backoff.next(bank::Backoff::floorOf(error, now));
}

} // namespace qorgan::sync
