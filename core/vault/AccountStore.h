// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Account.h"
#include "vault/Vault.h"

#include <QList>
#include <QObject>

namespace qorgan::vault {

/// The customer's accounts as the bank last told them; written by OperationStore::apply too.
class AccountStore : public QObject
{
    Q_OBJECT
public:
    explicit AccountStore(Vault &vault);

    base::Task<QList<domain::Account>> all(base::CancelScope scope);
    /// Puts `accounts` in place of what was there.
    base::Task<void> replace(QList<domain::Account> accounts, base::CancelScope scope);

signals:
    /// replace() has written; read again.
    void changed();

private:
    Vault &m_vault;
};

} // namespace qorgan::vault
