// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Account.h"
#include "vault/Vault.h"

#include <QList>

namespace qorgan::vault {

/// The customer's accounts as the bank last told them; written by OperationStore::apply too.
class AccountStore
{
public:
    explicit AccountStore(Vault &vault);

    base::Task<QList<domain::Account>> all(base::CancelScope scope);
    /// Puts `accounts` in place of what was there.
    base::Task<void> replace(QList<domain::Account> accounts, base::CancelScope scope);

private:
    Vault &m_vault;
};

} // namespace qorgan::vault
