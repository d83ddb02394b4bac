// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/Backoff.h"

#include <optional>

namespace qorgan::bank {

/// When an event stream that ended is opened anew, and whether its end is worth telling.
/// A bank that cuts one stream mostly cuts all of them: those that stood come back spread over the
/// time that the bank named in `retry`, or over kSpread.
/// @source docs/bank-api.md, "Coming back"; docs/scale.md
class ReconnectPolicy
{
public:
    static constexpr std::chrono::milliseconds kSpread{600'000};

    explicit ReconnectPolicy(base::Random &random);

    /// Another stream is about to be opened, for a reason of this client's own.
    void begin();
    /// The bank has opened the stream.
    void opened();

    struct Ending {
        /// How long to wait before the next try.
        std::chrono::milliseconds wait{};
        /// Whoever counts on the stream should know. Not so for one that stood until now: telling
        /// of it makes each client ask at once, and the first try heals most of them.
        bool isNews = true;
    };
    /// The stream, or a try to open it, has ended.
    /// @param retry       the stream's `retry`, where it named one
    /// @param retryAfter  the refusal's Retry-After
    [[nodiscard]] Ending ended(std::optional<std::chrono::milliseconds> retry,
                               std::chrono::milliseconds retryAfter = {});

private:
    Backoff m_backoff;
    bool m_stands = false;
};

} // namespace qorgan::bank
