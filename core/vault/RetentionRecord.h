// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

#include <SQLiteCpp/Database.h>

#include <optional>

namespace qorgan::vault {

/// From where on operations are kept: the first moment of one of the bank's months.
struct KeptSince {
    /// "2025-11"; empty keeps all.
    QString month;
    /// Invalid keeps all.
    QDateTime from;
};

/// How many whole months are kept before the current one; nothing keeps all.
[[nodiscard]] std::optional<int> readKeptMonths(SQLite::Database &database);
/// Inside the caller's transaction.
void writeKeptMonths(SQLite::Database &database, std::optional<int> months);

/// What `months` come to at the bank's time of the last page; before the first, all are kept.
[[nodiscard]] KeptSince keptSince(SQLite::Database &database, std::optional<int> months);
/// The same for the vault's own setting.
[[nodiscard]] KeptSince keptSince(SQLite::Database &database);

} // namespace qorgan::vault
