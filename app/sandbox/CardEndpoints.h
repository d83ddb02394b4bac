// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Cards.h"
#include "sandbox/OnceOnly.h"
#include "sandbox/Router.h"
#include "sandbox/Verifications.h"

namespace qorgan::sandbox {

/// /cards, /cards/{id}/block, /cards/{id}/unblock, /cards/{id}/controls.
class CardEndpoints
{
public:
    CardEndpoints(Database &database, const BankClock &clock, Events &events,
                  const Verifications &verifications);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> list(const Call &call);
    [[nodiscard]] Outcome<Reply> block(const Call &call);
    [[nodiscard]] Outcome<Reply> unblock(const Call &call);
    [[nodiscard]] Outcome<Reply> putControls(const Call &call);
    /// Uses the token up, which is good for this card and this device alone.
    /// @errors VerificationRequired, VerificationTokenInvalid
    [[nodiscard]] Outcome<void> spendKey(Transaction &transaction, const Call &call,
                                         const Card &card, const QString &token) const;

    Database &m_database;
    const BankClock &m_clock;
    const Verifications &m_verifications;
    OnceOnly m_once;
};

} // namespace qorgan::sandbox
