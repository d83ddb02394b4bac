// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Digests.h"
#include "sandbox/Ledger.h"
#include "sandbox/Router.h"
#include "sandbox/SyncFeed.h"

namespace qorgan::sandbox {

/// /accounts, /operations, /sync, /digest, /digests, /events.
class LedgerEndpoints
{
public:
    LedgerEndpoints(Ledger &ledger, const Digests &digests, SyncFeed &feed, Events &events,
                    const BankClock &clock);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> operations(const Call &call);
    [[nodiscard]] Outcome<Reply> sync(const Call &call);
    [[nodiscard]] Outcome<Reply> digest(const Call &call);
    [[nodiscard]] Outcome<Reply> events(const Call &call);

    Ledger &m_ledger;
    const Digests &m_digests;
    SyncFeed &m_feed;
    Events &m_events;
    const BankClock &m_clock;
};

} // namespace qorgan::sandbox
