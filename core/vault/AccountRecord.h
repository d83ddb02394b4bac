// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Account.h"

#include <QList>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// Adds the account behind the others, or brings the known one up to date in its place.
/// @returns 1, or 0 when nothing changed
[[nodiscard]] int putAccount(SQLite::Database &database, const domain::Account &account);

/// All accounts in the bank's order.
/// @errors VaultDamaged (a word no version of ours has written)
[[nodiscard]] base::Result<QList<domain::Account>> readAccounts(SQLite::Database &database);

} // namespace qorgan::vault
