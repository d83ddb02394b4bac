// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/Card.h"

#include <QList>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// Puts a card as the bank told it, within the caller's transaction, and tells how many cards
/// changed. A version that is not newer changes nothing.
int putCard(SQLite::Database &database, const domain::Card &card);
int removeCard(SQLite::Database &database, const QString &id);
void removeCards(SQLite::Database &database);

/// In the bank's order.
/// @errors VaultDamaged (a word no version of ours has written)
[[nodiscard]] base::Result<QList<domain::Card>> readCards(SQLite::Database &database);

} // namespace qorgan::vault
