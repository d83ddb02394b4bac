// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/Backoff.h"
#include "base/Error.h"
#include "base/Random.h"

#include <QDateTime>

namespace qorgan::sync {

/// Whether the bank pushes wake-ups; without them the engine polls.
enum class PushState { Disconnected, Connected };

/// How long the engine rests between two runs.
/// @source docs/bank-api.md, "Coming back"; docs/scale.md
class PollPolicy
{
public:
    static constexpr std::chrono::milliseconds kPoll{60'000};
    /// With wake-ups a rare look only catches what should not happen: a lost one.
    static constexpr std::chrono::milliseconds kPollBesidePush{10 * 60'000};
    /// The span of retries once there was a stream: all the bank's clients fail together, and when
    /// the stream stands again a run follows anyway.
    static constexpr std::chrono::milliseconds kRetryBesidePush = bank::Backoff::kLongest;

    explicit PollPolicy(base::Random &random);

    /// A person waits: earlier failures do not count.
    void begin();

    /// @returns whether a run should follow: push was lost, or stands anew and may have missed
    ///          something meanwhile
    [[nodiscard]] bool setPushState(PushState state);

    /// A run has brought the vault up to date.
    void succeeded();

    /// The rest after a run that succeeded: between three and five quarters of the period, so that
    /// clients started together drift apart.
    [[nodiscard]] std::chrono::milliseconds untilPoll();

    /// The rest after a run that failed.
    /// @param now  UTC, to compare with the error's retryAt
    [[nodiscard]] std::chrono::milliseconds untilRetry(const base::Error &error,
                                                       const QDateTime &now);

private:
    base::Random &m_random;
    bank::Backoff m_backoff;
    PushState m_push = PushState::Disconnected;
    /// Of retries; longer once there was a stream.
    std::chrono::milliseconds m_firstRetry = bank::Backoff::kFirst;
};

} // namespace qorgan::sync
