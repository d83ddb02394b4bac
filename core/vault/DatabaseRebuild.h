// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// Fills a new database in place of a damaged one, in a single transaction, which also notes that
/// it was made anew: until then it is not whole. Puts back what can be read: session, settings,
/// accounts, read marks, the customer's commands, notes, reviews and disputes, the place in the
/// bank's history, and the operations, if there are few enough to hold. What is lost shows as
/// months that differ from the bank's. Exceptions of SQLiteCpp pass through, those of a damaged one
/// included that could not be reached: another reading may find everything.
/// @param damaged  is only read; null when nothing of it can be
/// @param seen     the generation it had at least
/// @thread the vault thread
void fillRebuilt(SQLite::Database &fresh, SQLite::Database *damaged, quint64 seen);

/// Whether the database is one that was filled so, and the bank has not been heard since.
/// @errors VaultDamaged, DiskReadFailed
[[nodiscard]] base::Result<bool> isRebuilt(SQLite::Database &database);

} // namespace qorgan::vault
