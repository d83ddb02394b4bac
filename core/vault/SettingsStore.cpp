// SPDX-License-Identifier: Apache-2.0
#include "vault/SettingsStore.h"

#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

namespace qorgan::vault {

SettingsStore::SettingsStore(Vault &vault)
    : m_vault(vault)
{
}

base::Task<std::optional<QString>> SettingsStore::value(QString name, base::CancelScope scope)
{
    using Value = std::optional<QString>;
    return m_vault.run<Value>(
        [name = std::move(name)](SQLite::Database &database) -> base::Result<Value> {
            SQLite::Statement query(database, "SELECT value FROM settings WHERE name = ?1");
            bindAll(query, name);
            return query.executeStep() ? Value(textOf(query, 0)) : std::nullopt;
        },
        std::move(scope));
}

base::Task<void> SettingsStore::setValue(QString name, QString value, base::CancelScope scope)
{
    return m_vault.run<void>(
        [name = std::move(name),
         value = std::move(value)](SQLite::Database &database) -> base::Result<void> {
            WriteTransaction transaction(database);
            execute(database,
                    "INSERT INTO settings (name, value) VALUES (?1, ?2) "
                    "ON CONFLICT (name) DO UPDATE SET value = ?2",
                    name, value);
            transaction.commit();
            return {};
        },
        std::move(scope));
}

} // namespace qorgan::vault
