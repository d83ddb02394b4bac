// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "base/Task.h"

#include <QObject>

namespace qorgan::session {

struct CustomerParts;

/// Opens the vault with the password, with or without network, and goes on with the stored session.
class Unlock
{
public:
    explicit Unlock(CustomerParts &parts);

    /// @errors VaultWrongPassword, VaultHeaderDamaged, VaultDamaged, VaultNewerVersion, VaultInUse,
    ///         DiskReadFailed
    base::Task<void> unlock(base::SecretBytes password, base::CancelScope scope);

    /// Wipes keys and tokens and closes the database; keeps the events token for empty notices.
    base::Task<void> lock();

private:
    CustomerParts &m_parts;
};

} // namespace qorgan::session
