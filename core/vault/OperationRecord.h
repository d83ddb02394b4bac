// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Operation.h"
#include "vault/OperationStore.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite

namespace qorgan::vault {

/// SQL that reads operations for readOperation().
/// @param condition  what stands behind WHERE
[[nodiscard]] QByteArray selectOperations(const char *condition);

/// The operation in the statement's current row.
/// @errors VaultDamaged (a word no version of ours has written)
[[nodiscard]] base::Result<StoredOperation> readOperation(const SQLite::Statement &statement);

/// What search finds an operation by: merchant, city, description, card digits, amount and the
/// customer's own note, folded.
/// @param note  as it is shown
[[nodiscard]] QString searchWords(const domain::Operation &operation, const QString &note);

} // namespace qorgan::vault
