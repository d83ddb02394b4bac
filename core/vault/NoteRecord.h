// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

class SearchWords;

// The customer's note on an operation, once as the bank told it and once as it is shown: that of
// the newest command the bank has not answered for good, else what the bank told. Inside the
// caller's transaction. Search finds what is shown, once the caller has written the words.

/// The bank has told it; empty when there is none.
void tellNote(SQLite::Database &database, SearchWords &words, const QString &operationId,
              const QString &text);

/// Shows what is to be shown after commands on it changed.
void showNote(SQLite::Database &database, SearchWords &words, const QString &operationId);

/// The operation is gone. What the customer has yet to tell the bank stays.
void forgetNote(SQLite::Database &database, const QString &operationId);

} // namespace qorgan::vault
