// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Registrations.h"

namespace qorgan::sandbox {

/// What someone offers who forgot the password.
struct ResetRequest {
    QString verificationToken;
    QString birthDate; ///< as sent, not yet checked
    base::SecretBytes password;
    QString deviceName;
    QByteArray jkt;
};

/// How a password becomes another one. Each way needs a session key asked for this purpose, ends
/// the customer's other sessions with the reason, and tells the customer by SMS. Any thread.
class Passwords
{
public:
    Passwords(Database &database, const BankClock &clock, base::Random &random,
              const Verifications &verifications, const Registrations &registrations,
              Sessions &sessions, SmsGateway &sms);

    /// In a running session, which goes on.
    /// @errors WeakPassword, VerificationTokenInvalid, PasswordUnchanged, SessionRevoked
    [[nodiscard]] Outcome<void> change(const SessionContext &context, const QByteArray &jkt,
                                       const QString &token, const base::SecretBytes &password);

    /// A forgotten one: whoever has the key from the SMS must also know the birth date. Enrols the
    /// device and holds limits for a day.
    /// @returns  an authorization code
    /// @errors VerificationTokenInvalid, NotRegistered, PasswordBlocked, BirthDateInvalid,
    ///         WeakPassword, BirthDateWrong, AccessBlocked; in this order
    [[nodiscard]] Outcome<QString> reset(const ResetRequest &request);

    /// For staff and tests: as if it had been changed on another device.
    /// @errors WeakPassword
    [[nodiscard]] Outcome<void> changeElsewhere(const Customer &customer,
                                                const base::SecretBytes &password);

private:
    [[nodiscard]] Outcome<Customer> tokenHolder(Transaction &transaction, const QString &token,
                                                const QByteArray &jkt) const;
    [[nodiscard]] Outcome<Customer> proveBirthDate(const ResetRequest &request);

    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    const Verifications &m_verifications;
    const Registrations &m_registrations;
    Sessions &m_sessions;
    SmsGateway &m_sms;
};

} // namespace qorgan::sandbox
