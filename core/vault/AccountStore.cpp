// SPDX-License-Identifier: Apache-2.0
#include "vault/AccountStore.h"

#include "vault/AccountRecord.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

namespace qorgan::vault {

AccountStore::AccountStore(Vault &vault)
    : m_vault(vault)
{
}

base::Task<QList<domain::Account>> AccountStore::all(base::CancelScope scope)
{
    return m_vault.run<QList<domain::Account>>(readAccounts, std::move(scope));
}

base::Task<void> AccountStore::replace(QList<domain::Account> accounts, base::CancelScope scope)
{
    std::function<base::Result<void>(SQLite::Database &)> work =
        [accounts = std::move(accounts)](SQLite::Database &database) -> base::Result<void> {
        WriteTransaction transaction(database);
        execute(database, "DELETE FROM accounts");
        for (const domain::Account &account : accounts)
            static_cast<void>(putAccount(database, account));
        transaction.commit();
        return {};
    };
    const auto written = co_await m_vault.run<void>(std::move(work), std::move(scope));
    if (written)
        emit changed();
    co_return written;
}

} // namespace qorgan::vault
