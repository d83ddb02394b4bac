// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "sandbox/Cases.h"
#include "sandbox/OnceOnly.h"
#include "sandbox/Router.h"

namespace qorgan::sandbox {

/// /disputes, /disputes/{id}/messages, /complaints, /complaints/{id}/messages.
class CaseEndpoints
{
public:
    CaseEndpoints(Database &database, const BankClock &clock, base::Random &random, Events &events);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> dispute(const Call &call);
    [[nodiscard]] Outcome<Reply> complain(const Call &call);
    [[nodiscard]] Outcome<Reply> disputes(const Call &call);
    [[nodiscard]] Outcome<Reply> complaints(const Call &call);
    [[nodiscard]] Outcome<Reply> addMessage(const Call &call, CaseKind kind);

    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    OnceOnly m_once;
};

} // namespace qorgan::sandbox
