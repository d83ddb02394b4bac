// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "session/SessionKeyRequest.h"

namespace qorgan::session {

/// What is known of a new password whose change did not come to its end.
enum class UnfinishedPassword {
    None,
    InDoubt,   ///< an answer was lost: the bank may have it; the vault has the old one
    BankHasIt, ///< the vault, as far as is known, has the old one
};

/// A new password within a running session (rows B6, B8): key().request… -> key().confirm ->
/// change(). Each change wants a key of its own.
/// @thread main
class PasswordChange
{
public:
    explicit PasswordChange(CustomerParts &parts);

    /// Asks for a key to the phone that is signed in; again for a new one.
    /// @errors those of SessionKeyRequest::request; SessionEnded without a session, VaultLocked
    base::Task<domain::VerificationTicket> requestKey(domain::Language language,
                                                      base::CancelScope scope);
    [[nodiscard]] SessionKeyRequest &key() { return m_key; }

    /// The bank first, then the vault. A lost answer is settled by signing in with the new
    /// password, or later by a change to the same one. Until then, and until the vault has it too,
    /// the session's standing tells what is unfinished.
    /// @errors the policy's, PasswordUnchanged, VerificationExpired, connection; of the vault
    ///         DiskFull, DiskWriteFailed, Keychain… : the bank has the new password by then, and
    ///         calling change() again with the same password finishes the vault's part alone
    base::Task<void> change(base::SecretBytes password, base::CancelScope scope);

    /// Whether the bank has the password and a change() with the same one is all that is left.
    [[nodiscard]] bool isOnlyVaultBehind() const { return !m_told.isEmpty(); }

    /// Forgets key and password; what is unfinished stays so.
    void startOver();
    /// Signing in has shown which password the bank has: nothing is unfinished any more.
    void settle();

private:
    base::Task<void> tellBank(base::SecretBytes password, base::CancelScope scope);
    void note(UnfinishedPassword known);

    CustomerParts &m_parts;
    SessionKeyRequest m_key;
    /// What the bank has taken, until the vault has it too.
    base::SecretBytes m_told;
    /// An answer to this key's request was lost.
    bool m_inDoubt = false;
};

} // namespace qorgan::session
