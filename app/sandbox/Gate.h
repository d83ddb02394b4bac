// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "sandbox/Idempotency.h"
#include "sandbox/Proofs.h"
#include "sandbox/Router.h"
#include "sandbox/ServiceStatus.h"
#include "sandbox/Sessions.h"
#include "sandbox/StandingRefusals.h"
#include "sandbox/Throttle.h"

namespace qorgan::sandbox {

/// The way from a request to its answer: route, Idempotency-Key, proof, token, throttle, kept
/// answer, body, handler; and the headers every answer carries. Any thread.
class Gate
{
public:
    Gate(const BankClock &clock, base::Random &random, const Router &router, Proofs &proofs,
         Idempotency &idempotency, Sessions &sessions, Throttle &throttle,
         StandingRefusals &refusals, const ServiceStatus &status);

    /// Never throws: what goes wrong inside is answered `internal`.
    [[nodiscard]] Reply answer(Call call);

    /// A refusal as an answer, for what fails before there is a Call.
    [[nodiscard]] Reply refusal(const Problem &problem);

private:
    [[nodiscard]] Outcome<Reply> pass(Call &call);
    [[nodiscard]] Outcome<Reply> passOnce(const Route &route, Call &call, const Proof &proof);
    [[nodiscard]] Outcome<Proof> checkGuard(Guard guard, Call &call);
    [[nodiscard]] Outcome<Reply> run(const Route &route, Call &call);
    [[nodiscard]] Reply problemReply(const Problem &problem, const QString &requestId) const;
    void addCommonHeaders(Reply &reply, const QString &requestId) const;

    const BankClock &m_clock;
    base::Random &m_random;
    const Router &m_router;
    Proofs &m_proofs;
    Idempotency &m_idempotency;
    Sessions &m_sessions;
    Throttle &m_throttle;
    StandingRefusals &m_refusals;
    const ServiceStatus &m_status;
};

} // namespace qorgan::sandbox
