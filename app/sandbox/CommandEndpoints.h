// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "sandbox/BankClock.h"
#include "sandbox/Router.h"
#include "sandbox/SyncFeed.h"

#include <functional>

namespace qorgan::sandbox {

/// The commands that wait in a client's outbox, and what they leave behind:
/// /operations/{id}/note, /reviews, /notice-settings, /disputes.
class CommandEndpoints
{
public:
    CommandEndpoints(Database &database, const BankClock &clock, base::Random &random,
                     Events &events);

    void addTo(Router &router);

private:
    using Effect = std::function<Outcome<Reply>(Transaction &, FeedWriter &)>;

    /// Effect, changes and answer in one transaction; then the customer's devices are woken.
    /// A repeat gets the answer kept, and has no effect.
    [[nodiscard]] Outcome<Reply> once(const Call &call, const Effect &effect);

    [[nodiscard]] Outcome<Reply> putNote(const Call &call);
    [[nodiscard]] Outcome<Reply> putReview(const Call &call);
    [[nodiscard]] Outcome<Reply> putNoticeSettings(const Call &call);
    [[nodiscard]] Outcome<Reply> report(const Call &call);
    [[nodiscard]] Outcome<Reply> reviews(const Call &call);
    [[nodiscard]] Outcome<Reply> noticeSettings(const Call &call);
    [[nodiscard]] Outcome<Reply> disputes(const Call &call);
    [[nodiscard]] Reply listReply(const QByteArray &name, const QByteArrayList &records) const;

    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    Events &m_events;
};

} // namespace qorgan::sandbox
