// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Registrations.h"
#include "sandbox/Router.h"

namespace qorgan::sandbox {

/// /token, /revoke, /devices, /password, /profile.
class SessionEndpoints
{
public:
    SessionEndpoints(Database &database, Sessions &sessions, const Registrations &registrations,
                     const BankClock &clock);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> issueTokens(const Call &call);
    [[nodiscard]] Outcome<Reply> revoke(const Call &call);
    [[nodiscard]] Outcome<Reply> changePassword(const Call &call);
    [[nodiscard]] Outcome<Reply> profile(const Call &call);

    Database &m_database;
    Sessions &m_sessions;
    const Registrations &m_registrations;
    const BankClock &m_clock;
};

} // namespace qorgan::sandbox
