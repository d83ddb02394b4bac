// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Registrations.h"
#include "sandbox/Router.h"

namespace qorgan::sandbox {

/// From phone number to authorization code: /verifications, /registrations, /sessions.
class SignInEndpoints
{
public:
    SignInEndpoints(Verifications &verifications, Registrations &registrations, Sessions &sessions,
                    const BankClock &clock);

    void addTo(Router &router);

private:
    [[nodiscard]] Outcome<Reply> requestKey(const Call &call);
    [[nodiscard]] Outcome<Reply> confirmKey(const Call &call);
    [[nodiscard]] Outcome<Reply> enter(const Call &call);
    [[nodiscard]] Outcome<Reply> signIn(const Call &call);
    [[nodiscard]] qint64 secondsUntil(qint64 instant) const;

    Verifications &m_verifications;
    Registrations &m_registrations;
    Sessions &m_sessions;
    const BankClock &m_clock;
};

/// The answer that hands out an authorization code.
[[nodiscard]] Reply grantReply(const QString &code);

/// Reads a phone number of the contract.
/// @errors InvalidPhone, ForeignPhone
[[nodiscard]] Outcome<domain::PhoneNumber> parsePhone(const QString &text);

} // namespace qorgan::sandbox
