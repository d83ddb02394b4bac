// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "vault/Vault.h"

#include <optional>

namespace qorgan::vault {

/// The customer's own settings inside the vault: text by name.
class SettingsStore
{
public:
    explicit SettingsStore(Vault &vault);

    base::Task<std::optional<QString>> value(QString name, base::CancelScope scope);
    base::Task<void> setValue(QString name, QString value, base::CancelScope scope);

private:
    Vault &m_vault;
};

} // namespace qorgan::vault
