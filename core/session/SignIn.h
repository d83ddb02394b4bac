// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Task.h"
#include "domain/Credentials.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace qorgan::session {

struct CustomerParts;

/// From a phone number to an open vault with a running session (rows B2..B6, B9).
/// requestKey -> confirmKey -> registerCustomer or enterPassword. A failed step changes nothing, so
/// that it can be tried again with what was typed.
/// @thread main
class SignIn : public QObject
{
    Q_OBJECT
public:
    /// What the bank wants after a right key.
    enum class Next { Registration, Password };

    explicit SignIn(CustomerParts &parts);
    ~SignIn() override;

    /// Asks the bank to send a session key; again for a new one, which kills the older.
    /// @errors PhoneInvalid, PhoneForeign, PhoneNotMobile, TooManyKeys, KeyBlocked, connection;
    ///         VaultExists when another customer's vault is open
    base::Task<domain::VerificationTicket> requestKey(QString typedPhone, domain::Language language,
                                                      base::CancelScope scope);

    /// @param typed  UTF-8 as typed
    /// @errors KeyFormat, KeyWrong (triesLeft), KeyExpired, KeyUsed, KeySuperseded, KeyBlocked,
    ///         connection
    base::Task<Next> confirmKey(base::SecretBytes typed, base::CancelScope scope);

    /// Registers, makes the vault and opens it.
    /// @errors those of registrationFaults() (the first of them, nothing is sent),
    /// AlreadyRegistered,
    ///         VerificationExpired, VaultExists, DiskFull, connection
    base::Task<void> registerCustomer(domain::RegistrationForm form, base::CancelScope scope);

    /// Signs in with the password, makes the vault and opens it.
    /// @errors PasswordWrong (triesLeft), PasswordBlocked (retryAt), VerificationExpired, DiskFull,
    ///         connection
    base::Task<void> enterPassword(base::SecretBytes password, base::CancelScope scope);

    /// The key asked for last, or nothing.
    [[nodiscard]] const std::optional<domain::VerificationTicket> &ticket() const;
    /// Until the key dies, by monotonic time; zero when it is dead or none was asked for.
    [[nodiscard]] std::chrono::seconds keyTimeLeft() const;
    /// Until another key may be asked for; zero when it may be now.
    [[nodiscard]] std::chrono::seconds resendTimeLeft() const;
    /// How many keys were asked for since the phone was entered.
    [[nodiscard]] int keysRequested() const;

    /// Forgets phone, ticket and proof: "change number".
    void startOver();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::session
