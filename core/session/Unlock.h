// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "base/Task.h"
#include "vault/Vault.h"

#include <QObject>

namespace qorgan::session {

struct CustomerParts;

/// Opens the vault with the password, with or without network, and goes on with the stored session.
class Unlock
{
public:
    explicit Unlock(CustomerParts &parts);

    /// A lock() that comes while it runs wins.
    /// @errors those of vault::Vault::open(); Cancelled
    base::Task<vault::Opened> unlock(base::SecretBytes password, base::CancelScope scope);

    /// Tries left and the block's rest, without spending a try.
    base::Task<vault::AttemptState> attempts(base::CancelScope scope);

    /// Sets a vault aside that cannot be opened any more (VaultHeaderDamaged): sign in anew.
    /// @errors DiskWriteFailed
    base::Task<void> startAfresh();

    /// Wipes keys and tokens and closes the database; keeps the events token for empty notices.
    base::Task<void> lock();

private:
    /// Goes on with the stored session, or signs in anew with the password when it has run out.
    base::Task<void> goOn(base::SecretBytes password, base::CancelScope scope);
    base::Task<void> renew(QString storedPhone, base::SecretBytes password,
                           base::CancelScope scope);

    CustomerParts &m_parts;
};

} // namespace qorgan::session
