// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "base/Task.h"
#include "vault/PendingRevocations.h"

namespace qorgan::session {

struct CustomerParts;

/// Ends sessions at the bank that were logged out of while it could not be reached: tried at once
/// and then every minute until the bank has heard or the session has ended by itself.
/// @thread main
class Revocations
{
public:
    /// @param path  where they are kept; empty on someone else's computer, where nothing is
    Revocations(CustomerParts &parts, QString path);

    /// Remembers a session that is to be ended later.
    /// @returns false when nothing may be kept here or the disk refuses
    [[nodiscard]] bool remember(const base::SecretBytes &secret);
    /// Asks the bank to end that session, for 5 s at most, whatever else ends meanwhile.
    /// @errors those of BankGateway::revokeBySecret()
    base::Task<void> tellBank(base::SecretBytes secret);
    /// Ends a session that nobody uses any more: at the next contact, or where nothing may be kept
    /// with one try now.
    void endSoon(base::SecretBytes secret);
    /// The bank has heard by another way.
    void forget(const base::SecretBytes &secret);

    /// Begins to deliver what waits, unless it is being done.
    void deliverSoon();
    /// Ends a delivery that is under way; what waits stays for the next start.
    void stop();

private:
    QCoro::Task<> deliverAll(base::CancelScope scope);

    CustomerParts &m_parts;
    vault::PendingRevocations m_pending;
    bool m_kept;
    bool m_delivering = false;
    base::CancelScope m_scope;
};

} // namespace qorgan::session
