// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Random.h"
#include "base/SecretBytes.h"
#include "domain/PhoneNumber.h"
#include "sandbox/BankClock.h"
#include "sandbox/Database.h"
#include "sandbox/Problem.h"
#include "sandbox/SmsGateway.h"

namespace qorgan::sandbox {

/// A session key was issued.
struct IssuedKey {
    QString id;
    qint64 expiresAt = 0;
};

/// A session key was right.
struct ConfirmedKey {
    QString token;
    bool registered = false;
    qint64 expiresAt = 0;
};

/// Session keys by SMS (rows B2, B7, B8, B9): six digits, 15 minutes, three tries, then 15 minutes
/// without keys for that number on that device; a new key ends only the older one of the same
/// device, purpose and subject; five keys an hour and ten wrong codes a day for a number. Any
/// thread.
class Verifications
{
public:
    static constexpr int kTries = 3;
    static constexpr qint64 kLifetimeMs = 15 * 60 * 1000;

    Verifications(Database &database, const BankClock &clock, base::Random &random,
                  SmsGateway &sms);

    /// Issues a key and sends it; the same for numbers the bank does not know.
    /// @param language  of the SMS, or empty for the customer's
    /// @param subject   the card a key of purpose CardChange is for, else empty. Nothing is sent
    ///                  when it is no card of this number's customer; the answer is the same.
    /// @errors KeyBlocked, TooManyKeys
    [[nodiscard]] Outcome<IssuedKey> issue(const domain::PhoneNumber &phone, KeyPurpose purpose,
                                           const QByteArray &jkt, const QString &language,
                                           const QString &subject = {});

    /// @errors NotFound, KeyWrong, KeyExpired, KeyUsed, KeySuperseded, KeyBlocked
    [[nodiscard]] Outcome<ConfirmedKey> confirm(const QString &id, const QByteArray &jkt,
                                                const base::SecretBytes &code);

    /// The number a verification token stands for. The token stays usable until spend().
    /// @param subject  it must have been asked for
    /// @errors VerificationTokenInvalid
    [[nodiscard]] Outcome<QString> phoneOf(Transaction &transaction, const QString &token,
                                           const QByteArray &jkt, KeyPurpose purpose,
                                           const QString &subject = {}) const;
    static void spend(Transaction &transaction, const QString &token);

    /// Ends every open key for a subject, and the tokens earned with such keys.
    static void endAbout(Transaction &transaction, const QString &subject);

    /// For staff and tests: every open key of the number ends now.
    void expireKeys(const QString &phone);

private:
    [[nodiscard]] Outcome<void> checkBlocks(Transaction &transaction, const QString &phone,
                                            const QByteArray &jkt) const;
    [[nodiscard]] Outcome<void> checkKeysAnHour(Transaction &transaction,
                                                const QString &phone) const;
    [[nodiscard]] Problem wrongCode(Transaction &transaction, const QString &id,
                                    const QString &phone, const QByteArray &jkt, int wrong) const;
    [[nodiscard]] QString newCode();
    [[nodiscard]] QByteArray macOf(const QString &id, QByteArrayView code) const;

    Database &m_database;
    const BankClock &m_clock;
    base::Random &m_random;
    SmsGateway &m_sms;
    /// Kept in the database, so that keys outlive a restart.
    base::SecretBytes m_codeKey;
};

} // namespace qorgan::sandbox
