// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/SecretBytes.h"
#include "sandbox/BankClock.h"
#include "sandbox/Customers.h"
#include "sandbox/Events.h"
#include "sandbox/Message.h"
#include "sandbox/Problem.h"
#include "sandbox/SessionEnd.h"
#include "sandbox/Verifications.h"

namespace qorgan::sandbox {

/// What someone offers to open a session.
struct SignInAttempt {
    QString phone;             ///< E.164, or empty when the verification token tells it
    QString verificationToken; ///< or empty on an enrolled device
    base::SecretBytes password;
    QString deviceName;
    QByteArray jkt;
};

/// What POST /token answers. The last four are empty after a refresh.
struct IssuedTokens {
    QString session;
    QString access;
    qint64 refreshExpiresAt = 0;
    QString refresh;
    QString events;
    QString revocation;
};

/// Passwords, enrolled devices, sessions and their tokens (rows B3, B9, A13). Of tokens only
/// hashes are kept; sessions outlive a restart of the bank. Any thread.
class Sessions
{
public:
    static constexpr int kGrantSeconds = 60;
    static constexpr int kAccessSeconds = 300;
    static constexpr int kSessionSeconds = 12 * 3600;

    Sessions(Database &database, const BankClock &clock, base::Random &random,
             const Verifications &verifications, Events &events);

    /// @returns  an authorization code
    /// @errors VerificationTokenInvalid, NotRegistered, PasswordWrong, PasswordBlocked,
    ///         AccessBlocked, InvalidRequest
    [[nodiscard]] Outcome<QString> signIn(const SignInAttempt &attempt);

    /// Enrols a device, within the caller's transaction.
    /// @returns  an authorization code
    [[nodiscard]] QString enrol(Transaction &transaction, const QString &customer,
                                const QByteArray &jkt, const QString &deviceName);

    /// @errors Unauthorized, DpopInvalid, AccessBlocked
    [[nodiscard]] Outcome<IssuedTokens> exchangeCode(const QString &code, const QByteArray &jkt);
    /// @errors Unauthorized, DpopInvalid, TokenExpired, SessionRevoked, AccessBlocked
    [[nodiscard]] Outcome<IssuedTokens> refresh(const QString &token, const QByteArray &jkt);

    /// @errors as refresh()
    [[nodiscard]] Outcome<SessionContext> byAccessToken(const QString &token,
                                                        const QByteArray &jkt) const;
    /// The session of an events token; nothing when it is over or access is blocked.
    /// @errors Unauthorized
    [[nodiscard]] Outcome<std::optional<SessionContext>> byEventsToken(const QString &token) const;

    /// Whether a session that was let in is still running. @errors SessionRevoked, Unauthorized
    [[nodiscard]] Outcome<void> checkAlive(Transaction &transaction, const QString &session) const;

    /// Ends the session of a revocation secret; an unknown one changes nothing.
    void revoke(const QString &revocationSecret);

    /// The device of a session, as it names itself; a dash for one that does not.
    [[nodiscard]] static QString deviceName(Transaction &transaction,
                                            const SessionContext &context);

    /// For staff and tests: ends every session of a customer.
    void endAll(const QString &customer, SessionEnd reason);

    /// Ends a customer's sessions and what is about to become one, within the caller's
    /// transaction. @param kept  the session that goes on, or empty
    void endOthers(Transaction &transaction, const QString &customer, const QString &kept,
                   SessionEnd reason);

    [[nodiscard]] QByteArray devicesJson(const SessionContext &context) const;
    /// @errors NotFound
    [[nodiscard]] Outcome<void> removeDevice(const SessionContext &context, const QString &device);

private:
    [[nodiscard]] Outcome<Customer> claimant(Transaction &transaction,
                                             const SignInAttempt &attempt) const;
    [[nodiscard]] Outcome<Customer> reserveTry(const SignInAttempt &attempt);
    [[nodiscard]] QString newGrant(Transaction &transaction, const QString &customer,
                                   const QString &device, const QByteArray &jkt);
    [[nodiscard]] QString newAccessToken(Transaction &transaction, const QString &session,
                                         qint64 sessionEnd);
    void endSessions(Transaction &transaction, const QStringList &sessions, SessionEnd reason);

    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    const Verifications &m_verifications;
    Events &m_events;
};

} // namespace qorgan::sandbox
