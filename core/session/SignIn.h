// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Task.h"
#include "domain/Credentials.h"
#include "session/SessionKeyRequest.h"
#include "vault/Vault.h"

#include <QObject>

#include <memory>
#include <optional>

namespace qorgan::session {

struct CustomerParts;

/// What to do when the bank has let the customer in but the data cannot be kept as wished.
enum class VaultChoice {
    Retry,        ///< the keychain again
    PasswordOnly, ///< without the keychain, with stronger key derivation
    NothingKept,  ///< nothing on this computer; the data go with the program
    ReplaceOld,   ///< drop the vault of the old password, refill from the bank
};

/// From a phone number to an open vault with a running session (rows B2..B6, B9), also with a
/// forgotten password: requestKey -> confirmKey -> registerCustomer, enterPassword or
/// resetPassword. A failed step changes nothing, so that it can be tried again with what was typed.
/// Works with no vault, with a locked one (the password was changed elsewhere or forgotten) and
/// with an open one (the session has ended; an open vault takes over the new password).
/// @thread main
class SignIn : public QObject
{
    Q_OBJECT
public:
    /// What the bank wants after a right key.
    enum class Next { Registration, Password, NewPassword };

    explicit SignIn(CustomerParts &parts);
    ~SignIn() override;

    /// The phone used last on this computer, from the keychain (row E5); nothing when there is
    /// none, it was forgotten, or the keychain does not answer.
    base::Task<std::optional<domain::PhoneNumber>> knownPhone(base::CancelScope scope);

    /// Asks the bank to send a session key; again for a new one, which kills the older.
    /// @param purpose  PasswordChange for a forgotten password
    /// @errors PhoneInvalid, PhoneForeign, PhoneNotMobile, TooManyKeys, KeyBlocked, connection;
    ///         VaultExists when another customer's vault is open
    base::Task<domain::VerificationTicket>
    requestKey(QString typedPhone, domain::Language language, base::CancelScope scope,
               domain::KeyPurpose purpose = domain::KeyPurpose::SignIn);

    /// @param typed  UTF-8 as typed
    /// @errors KeyFormat, KeyWrong (triesLeft), KeyExpired, KeyUsed, KeySuperseded, KeyBlocked,
    ///         connection; NotRegistered after a key for a forgotten password
    base::Task<Next> confirmKey(base::SecretBytes typed, base::CancelScope scope);

    /// Registers, makes the vault and opens it.
    /// @errors those of registrationFaults() (the first of them, nothing is sent),
    ///         AlreadyRegistered, VerificationExpired, connection; then those of settle()
    base::Task<void> registerCustomer(domain::RegistrationForm form, base::CancelScope scope);

    /// Signs in with the password, makes the vault and opens it.
    /// @errors PasswordWrong (triesLeft), PasswordBlocked (retryAt), VerificationExpired,
    ///         connection; then those of settle()
    base::Task<void> enterPassword(base::SecretBytes password, base::CancelScope scope);

    /// Sets a new password for a customer who forgot the old one, and signs in with it.
    /// @errors the policy's, BirthDateWrong (triesLeft), PasswordBlocked (retryAt),
    ///         VerificationExpired, connection; then those of settle()
    base::Task<void> resetPassword(domain::PasswordReset form, base::CancelScope scope);

    /// Whether the bank has let us in and only the vault is missing; settle() or keepOldVault()
    /// goes on. The password is kept in locked memory until then.
    [[nodiscard]] bool isAdmitted() const;

    /// Let in, and the session is in no vault yet: it has to end with the program.
    [[nodiscard]] bool hasUnusedSession() const;

    /// Goes on after KeychainUnavailable, KeychainLocked (Retry, PasswordOnly, NothingKept),
    /// VaultOldPassword (ReplaceOld, NothingKept) or a full disk (Retry, NothingKept).
    /// @errors KeychainUnavailable, KeychainLocked, VaultOldPassword (a locked vault of the old
    ///         password is here), DiskFull, DiskWriteFailed
    base::Task<void> settle(VaultChoice choice, base::CancelScope scope);

    /// Opens the vault found here with its old password and gives it the new one.
    /// @errors those of vault::Vault::open() and changePassword(); VaultExists when it is another
    ///         customer's
    base::Task<void> keepOldVault(base::SecretBytes oldPassword, base::CancelScope scope);

    /// Phone, ticket and countdowns.
    [[nodiscard]] SessionKeyRequest &key();

    /// What comes after the confirmed key of key().
    /// @errors VerificationExpired, NotRegistered (a key for a forgotten password)
    [[nodiscard]] base::Result<Next> nextStep() const;

    /// Forgets phone, ticket, proof and password: "change number". A session that was let in but
    /// is in no vault is ended at the bank.
    void startOver();

signals:
    /// Making the vault's keys takes a second or two: what it does now.
    void keyStepBegun(qorgan::vault::Vault::KeyStep step);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::session
