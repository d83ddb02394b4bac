// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/OnceOnly.h"
#include "sandbox/Router.h"

namespace qorgan::sandbox {

/// The commands that wait in a client's outbox, and what they leave behind:
/// /operations/{id}/note, /reviews, /notice-settings. Those about cases are CaseEndpoints'.
class CommandEndpoints
{
public:
    CommandEndpoints(Database &database, const BankClock &clock, Events &events);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> putNote(const Call &call);
    [[nodiscard]] Outcome<Reply> putReview(const Call &call);
    [[nodiscard]] Outcome<Reply> putNoticeSettings(const Call &call);
    [[nodiscard]] Outcome<Reply> reviews(const Call &call);
    [[nodiscard]] Outcome<Reply> noticeSettings(const Call &call);

    Database &m_database;
    const BankClock &m_clock;
    OnceOnly m_once;
};

} // namespace qorgan::sandbox
