// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// The schema this program writes; PRAGMA user_version of its databases.
[[nodiscard]] int newestSchema();

/// PRAGMA user_version; 0 for an empty database.
[[nodiscard]] int schemaOf(SQLite::Database &database);

/// Brings the schema up to date, one numbered step a transaction: after a kill at any point the
/// database has the form before the step or the one after it. Does nothing when it is up to date.
/// @errors VaultNewerVersion (nothing is written), VaultDamaged (a step did not hold its check);
///         throws SQLite::Exception
[[nodiscard]] base::Result<void> migrate(SQLite::Database &database);

} // namespace qorgan::vault
