// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "domain/Language.h"
#include "domain/PhoneNumber.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <chrono>

namespace qorgan::domain {

/// What a session key is asked for; PasswordChange also for a forgotten password. CardChange raises
/// limits of one card or unblocks it.
enum class KeyPurpose { SignIn, PasswordChange, CardChange };

/// What a session key is good for, and nothing else.
struct KeyUse {
    // NOLINTNEXTLINE(google-explicit-constructor): a purpose alone says it for all but one.
    KeyUse(KeyPurpose keyPurpose = KeyPurpose::SignIn)
        : purpose(keyPurpose)
    {
    }
    /// To raise limits of this card, or to unblock it.
    [[nodiscard]] static KeyUse forCard(const QString &cardId)
    {
        KeyUse use(KeyPurpose::CardChange);
        use.cardId = cardId;
        return use;
    }

    KeyPurpose purpose;
    /// Set for CardChange alone.
    QString cardId;

    bool operator==(const KeyUse &) const = default;
};

/// The bank sent (or would send) a session key; the same answer for unknown numbers.
struct VerificationTicket {
    QString id;
    /// "+7 701 *** ** 67"
    QString maskedPhone;
    int codeLength = 6;
    /// UTC by the bank's clock, and how long from the moment of the answer.
    QDateTime expiresAt;
    std::chrono::seconds lifetime{900};
    std::chrono::seconds resendAfter{60};
    int triesLeft = 3;
};

/// A key was right: proof of the phone for the next step, bound to the device key, single use.
struct ConfirmedPhone {
    base::SecretBytes token;
    bool registered = false;
};

/// What a person fills in to register (rows B3, A5, C4, E1).
struct RegistrationForm {
    QString name;
    QDate birthDate;
    base::SecretBytes password;
    bool ownNumberStated = false;
    /// Edition date of the policy the customer accepted, ISO 8601; empty when not accepted.
    QString acceptedPolicyEdition;
    Language language = Language::Kazakh;
};

/// What a person fills in who forgot the password; a confirmed key goes with it.
struct PasswordReset {
    /// Must be the one of the registration: an SMS alone does not open an account.
    QDate birthDate;
    base::SecretBytes password;
};

/// What a session is made of. Tokens are opaque to the client.
struct SessionTokens {
    QString sessionId;
    base::SecretBytes accessToken;
    QDateTime accessExpiresAt;
    base::SecretBytes refreshToken;
    QDateTime refreshExpiresAt;
    /// Good for wake-ups and nothing else; survives a lock.
    base::SecretBytes eventsToken;
    /// Good for ending this session and nothing else.
    base::SecretBytes revocationSecret;
};

} // namespace qorgan::domain
