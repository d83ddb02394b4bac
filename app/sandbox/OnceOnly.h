// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/BankClock.h"
#include "sandbox/Message.h"
#include "sandbox/Problem.h"
#include "sandbox/SyncFeed.h"

#include <functional>

namespace qorgan::sandbox {

/// Carries out what customers command. Any thread.
class OnceOnly
{
public:
    using Effect = std::function<Outcome<Reply>(Transaction &, FeedWriter &)>;

    OnceOnly(Database &database, const BankClock &clock, Events &events);

    /// Effect, changes and answer in one transaction; then the customer's devices are woken.
    /// A repeat gets the answer kept, and has no effect.
    [[nodiscard]] Outcome<Reply> run(const Call &call, const Effect &effect);

private:
    Database &m_database;
    const BankClock &m_clock;
    Events &m_events;
};

/// The answer of a read: {"<name>": [records], "server_time"}.
[[nodiscard]] Reply listReply(const QByteArray &name, const QByteArrayList &records,
                              const BankClock &clock);

} // namespace qorgan::sandbox
