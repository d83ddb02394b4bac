// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "base/Task.h"

namespace qorgan::session {

struct CustomerParts;

/// Ends the session at the bank and removes everything of the customer from this computer (A13).
class Logout
{
public:
    /// Whether the bank knows; when not, its session ends by itself within 12 hours.
    enum class Outcome {
        BankInformed,
        BankUnreachable, ///< it will be told at the next contact
        BankNeverTold,   ///< nothing could be kept to tell it with
    };

    /// Whether the keychain keeps the phone number for the next sign-in.
    enum class LastPhone { Keep, Forget };

    explicit Logout(CustomerParts &parts);

    /// Commands the bank has not had yet, which a logout would lose; 0 while the vault is locked.
    [[nodiscard]] int unsentCommands() const;

    /// Always ends signed out, whatever the network does; waits at most 5 s for the bank. What the
    /// bank could not be told is kept as a revocation secret, good for ending that session alone,
    /// and sent at the next contact; on someone else's computer nothing is kept.
    /// @errors DiskWriteFailed when files could not be removed; as long as the session's stage is
    ///         Locked, the password may still open them
    base::Task<Outcome> logout(LastPhone phone, base::CancelScope scope);

    /// Whether the last logout was to forget the phone number but the keychain did not answer.
    [[nodiscard]] bool isPhoneLeft() const { return m_phoneLeft; }

private:
    base::Task<base::SecretBytes> revocationSecret(bool inMemory);
    base::Task<void> forgetEntries(LastPhone phone, bool inMemory);

    CustomerParts &m_parts;
    bool m_phoneLeft = false;
};

} // namespace qorgan::session
