// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Router.h"
#include "sandbox/Sessions.h"

namespace qorgan::sandbox {

/// /token, /revoke, /devices, /profile.
class SessionEndpoints
{
public:
    SessionEndpoints(Database &database, Sessions &sessions, const BankClock &clock);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> issueTokens(const Call &call);
    [[nodiscard]] Outcome<Reply> revoke(const Call &call);
    [[nodiscard]] Outcome<Reply> profile(const Call &call);

    Database &m_database;
    Sessions &m_sessions;
    const BankClock &m_clock;
};

} // namespace qorgan::sandbox
