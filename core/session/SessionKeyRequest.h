// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Credentials.h"

#include <chrono>
#include <optional>

namespace qorgan::session {

struct CustomerParts;

/// One phone's session key for one use: asked for, counted down, confirmed (rows B2, B7, B8).
/// What the page for the key works with, whatever the key is for.
/// @thread main
class SessionKeyRequest
{
public:
    explicit SessionKeyRequest(CustomerParts &parts);

    /// Asks the bank to send a key. A new one kills the older and what it proved.
    /// @errors TooManyKeys, KeyBlocked, PhoneForeign, connection
    base::Task<domain::VerificationTicket> request(domain::PhoneNumber phone, domain::KeyUse use,
                                                   domain::Language language,
                                                   base::CancelScope scope);
    /// The same once more, for the phone and use of before.
    base::Task<domain::VerificationTicket> requestAgain(domain::Language language,
                                                        base::CancelScope scope);

    /// @param typed  UTF-8 as typed
    /// @errors KeyFormat, KeyWrong (triesLeft), KeyExpired, KeyUsed, KeySuperseded, KeyBlocked,
    ///         connection
    base::Task<void> confirm(base::SecretBytes typed, base::CancelScope scope);

    [[nodiscard]] const std::optional<domain::PhoneNumber> &phone() const { return m_phone; }
    [[nodiscard]] domain::KeyPurpose purpose() const { return m_use.purpose; }
    /// The key asked for last, or nothing.
    [[nodiscard]] const std::optional<domain::VerificationTicket> &ticket() const
    {
        return m_ticket;
    }
    /// Until the key dies, by monotonic time; zero when it is dead or none was asked for.
    [[nodiscard]] std::chrono::seconds keyTimeLeft() const;
    /// Until another key may be asked for; zero when it may be now.
    [[nodiscard]] std::chrono::seconds resendTimeLeft() const;
    /// How many keys were asked for since the phone was entered.
    [[nodiscard]] int keysRequested() const { return m_keysRequested; }

    [[nodiscard]] bool isConfirmed() const { return m_confirmed.has_value(); }
    /// A copy of the proof, for one call.
    /// @errors VerificationExpired when no key was confirmed
    [[nodiscard]] base::Result<domain::ConfirmedPhone> proof() const;

    void forget();

private:
    CustomerParts &m_parts;
    std::optional<domain::PhoneNumber> m_phone;
    domain::KeyUse m_use;
    std::optional<domain::VerificationTicket> m_ticket;
    std::optional<domain::ConfirmedPhone> m_confirmed;
    std::chrono::milliseconds m_keyDiesAt{0};
    std::chrono::milliseconds m_resendAt{0};
    int m_keysRequested = 0;
};

} // namespace qorgan::session
