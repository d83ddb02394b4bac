// SPDX-License-Identifier: Apache-2.0
#include "vault/Migrations.h"

#include "vault/OperationRecord.h"
#include "vault/SearchWords.h"
#include "vault/SqlText.h"

#include <array>

namespace qorgan::vault {

namespace {

using base::ErrorCode;

// A released step is never changed: a new form is a new step.
//
// 1: operations and accounts as the bank last told them, the sync cursor, the session, settings.
// `row` gives lists a handle that stays while the vault lives. The partial indexes hold exactly
// what a filter of the list shows, newest first, so that it is read from the index alone.
constexpr char kStep1[] = R"sql(
CREATE TABLE accounts (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    iban TEXT NOT NULL,
    balance INTEGER NOT NULL,
    available INTEGER NOT NULL,
    currency TEXT NOT NULL,
    as_of INTEGER,
    version INTEGER NOT NULL
) STRICT;

CREATE TABLE operations (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account_id TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'booked', 'declined', 'reversed')),
    decline_reason TEXT CHECK ((decline_reason IS NOT NULL) = (status = 'declined')),
    channel TEXT NOT NULL,
    amount INTEGER NOT NULL,
    currency TEXT NOT NULL,
    original_amount INTEGER,
    original_currency TEXT CHECK ((original_currency IS NULL) = (original_amount IS NULL)),
    merchant TEXT NOT NULL,
    city TEXT NOT NULL,
    mcc TEXT NOT NULL,
    card_mask TEXT NOT NULL,
    description TEXT NOT NULL,
    occurred_at INTEGER NOT NULL,
    booked_at INTEGER,
    version INTEGER NOT NULL,
    unread INTEGER NOT NULL CHECK (unread IN (0, 1))
) STRICT;
CREATE INDEX operations_all ON operations (occurred_at DESC, row DESC);
CREATE INDEX operations_accepted ON operations (occurred_at DESC, row DESC)
    WHERE status IN ('pending', 'booked');
CREATE INDEX operations_declined ON operations (occurred_at DESC, row DESC)
    WHERE status = 'declined';
CREATE INDEX operations_pending ON operations (occurred_at DESC, row DESC)
    WHERE status = 'pending';
CREATE INDEX operations_unread ON operations (occurred_at DESC, row DESC)
    WHERE unread = 1;

-- Folded words of each operation; holds no text that could be read back whole.
CREATE VIRTUAL TABLE operation_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);

-- What was read and unread before an epoch ended, until its operations come again.
CREATE TABLE read_marks (
    id TEXT NOT NULL PRIMARY KEY,
    unread INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch TEXT NOT NULL,
    cursor TEXT NOT NULL,
    last_seq INTEGER NOT NULL,
    as_of INTEGER
) STRICT;
INSERT INTO sync_state VALUES (1, '', '', 0, NULL);

CREATE TABLE session (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    phone TEXT NOT NULL,
    bank_id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    refresh_expires_at INTEGER,
    proof_key BLOB NOT NULL,
    refresh_token BLOB NOT NULL,
    events_token BLOB NOT NULL,
    revocation_secret BLOB NOT NULL
) STRICT;

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// 2: the generation that each write raises, and what an opening found that the bank has not mended
// yet (docs/vault-format.md, "Freshness").
constexpr char kStep2[] = R"sql(
CREATE TABLE freshness (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    generation INTEGER NOT NULL,
    older INTEGER NOT NULL CHECK (older IN (0, 1)),
    rebuilt INTEGER NOT NULL CHECK (rebuilt IN (0, 1))
) STRICT;
INSERT INTO freshness VALUES (1, 1, 0, 0);
)sql";

// 3: the customer's commands on their way to the bank, and what the bank tells of them. A withdrawn
// command stays until the journal has let it go, so that it does not come back from there. `told`
// says that the bank has told of the subject since the command is under way. A note is shown as the
// customer has it and kept as the bank told it, apart from its operation, which ends with an epoch.
constexpr char kStep3[] = R"sql(
CREATE TABLE outbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    payload BLOB NOT NULL,
    subject TEXT NOT NULL,
    urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'refused', 'withdrawn')),
    refused_code INTEGER CHECK ((refused_code IS NOT NULL) = (state = 'refused')),
    settled_at INTEGER CHECK ((settled_at IS NOT NULL) = (state IN ('done', 'refused'))),
    told INTEGER NOT NULL CHECK (told IN (0, 1))
) STRICT;
CREATE INDEX outbox_open ON outbox (urgent DESC, position)
    WHERE state IN ('waiting', 'sending');

CREATE TABLE notes (
    operation_id TEXT NOT NULL PRIMARY KEY,
    shown TEXT NOT NULL,
    told TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reviews (
    day TEXT NOT NULL PRIMARY KEY,
    through_seq INTEGER NOT NULL,
    reviewed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE disputes (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    operation_id TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER,
    due_at INTEGER,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

// 4: the change of the feed by which an operation came, to tell which ones a review has not seen;
// those that are there count as seen. And search finds notes.
constexpr char kStep4[] = R"sql(
ALTER TABLE operations ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
)sql";

/// With the columns of step 4 alone, whatever later steps make of them.
void addNotesToSearch(SQLite::Database &database)
{
    SQLite::Statement noted(database, "SELECT row, merchant, city, description, card_mask, amount, "
                                      "currency, original_amount, original_currency, shown "
                                      "FROM notes JOIN operations ON id = operation_id");
    while (noted.executeStep()) {
        domain::Operation operation;
        operation.merchant = textOf(noted, 1);
        operation.city = textOf(noted, 2);
        operation.description = textOf(noted, 3);
        operation.cardMask = textOf(noted, 4);
        operation.amount = {integerOf(noted, 5), textOf(noted, 6)};
        if (!noted.isColumnNull(7))
            operation.originalAmount = domain::Money{integerOf(noted, 7), textOf(noted, 8)};
        execute(database, "INSERT OR REPLACE INTO operation_words (rowid, words) VALUES (?1, ?2)",
                integerOf(noted, 0), searchWords(operation, textOf(noted, 9)));
    }
}

// 5: which of the bank's histories a row is of: each time one is read anew, its rows have the next
// number, and those with an older one go at its end. Until then the place where older pages begin.
constexpr char kStep5[] = R"sql(
ALTER TABLE operations ADD COLUMN history INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sync_state ADD COLUMN history INTEGER NOT NULL DEFAULT 0;
CREATE TABLE history_left (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    before TEXT NOT NULL,
    read INTEGER NOT NULL,
    total INTEGER NOT NULL,
    paused INTEGER NOT NULL CHECK (paused IN (0, 1))
) STRICT;
)sql";

// 6: search has one entry for each minute, so that it gives the newest first. 3,900: a page of the
// text index fits a page of SQLCipher, which keeps 80 of its 4,096 bytes.
constexpr char kStep6[] = R"sql(
DROP TABLE operation_words;
-- Folded words of the operations of each minute since 1970, which is its number; holds no text that
-- could be read back whole.
CREATE VIRTUAL TABLE operation_words USING fts5 (
    words, content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3'
);
INSERT INTO operation_words (operation_words, rank) VALUES ('pgsz', 3900);
)sql";

// 7: cards, complaints and what the two sides of a case write; more of each operation and dispute.
// What a vault of an earlier version has of them came without it, so its history and its records
// are read from the bank once more.
constexpr char kStep7[] = R"sql(
ALTER TABLE operations ADD COLUMN exchange_rate TEXT NOT NULL DEFAULT '';
ALTER TABLE operations ADD COLUMN fee INTEGER;
ALTER TABLE operations ADD COLUMN card_id TEXT NOT NULL DEFAULT '';
ALTER TABLE operations ADD COLUMN authentication TEXT NOT NULL DEFAULT '';
ALTER TABLE operations ADD COLUMN reversed_at INTEGER;

ALTER TABLE disputes ADD COLUMN text TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN decided_at INTEGER;
ALTER TABLE disputes ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN refund INTEGER;
ALTER TABLE disputes ADD COLUMN refund_currency TEXT;

CREATE TABLE complaints (
    id TEXT NOT NULL PRIMARY KEY,
    number TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER,
    due_at INTEGER,
    version INTEGER NOT NULL,
    answer TEXT NOT NULL,
    answered_at INTEGER
) STRICT, WITHOUT ROWID;

-- Of disputes and complaints, whose ids are the bank's and differ.
CREATE TABLE case_messages (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    writer TEXT NOT NULL CHECK (writer IN ('customer', 'bank')),
    text TEXT NOT NULL,
    at INTEGER,
    PRIMARY KEY (case_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE cards (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    account_id TEXT NOT NULL,
    mask TEXT NOT NULL,
    network TEXT NOT NULL,
    holder TEXT NOT NULL,
    expires TEXT NOT NULL,
    three_ds INTEGER NOT NULL CHECK (three_ds IN (0, 1)),
    status TEXT NOT NULL,
    used_day TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- "most": the limit, which is a word of SQL.
CREATE TABLE card_controls (
    card_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    channel TEXT NOT NULL,
    enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
    most INTEGER NOT NULL,
    highest INTEGER NOT NULL,
    used INTEGER NOT NULL,
    currency TEXT NOT NULL,
    PRIMARY KEY (card_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_blocks (
    card_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    action TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    reason TEXT,
    device TEXT NOT NULL,
    at INTEGER,
    PRIMARY KEY (card_id, position)
) STRICT, WITHOUT ROWID;

UPDATE sync_state SET epoch = '';
DELETE FROM settings WHERE name = 'sync.records_epoch';
)sql";

struct Step {
    const char *sql;
    /// What SQL alone cannot do, behind it and in the same transaction.
    void (*rest)(SQLite::Database &) = nullptr;
};
constexpr std::array<Step, 7> kSteps{{{kStep1},
                                      {kStep2},
                                      {kStep3},
                                      {kStep4, addNotesToSearch},
                                      {kStep5},
                                      {kStep6, putAllWords},
                                      {kStep7}}};

/// Whether every reference between tables holds after a step.
bool referencesHold(SQLite::Database &database)
{
    SQLite::Statement check(database, "PRAGMA foreign_key_check");
    return !check.executeStep();
}

} // namespace

int newestSchema()
{
    return static_cast<int>(kSteps.size());
}

int schemaOf(SQLite::Database &database)
{
    return database.execAndGet("PRAGMA user_version").getInt();
}

base::Result<void> migrate(SQLite::Database &database)
{
    const int found = schemaOf(database);
    if (found < 0 || found > newestSchema())
        return base::failure(ErrorCode::VaultNewerVersion, QStringLiteral("schema %1").arg(found));
    for (int step = found; step < newestSchema(); ++step) {
        SQLite::Transaction transaction(database);
        const auto &[sql, rest] = kSteps.at(static_cast<std::size_t>(step));
        database.exec(sql);
        if (rest != nullptr)
            rest(database);
        database.exec("PRAGMA user_version = " + std::to_string(step + 1));
        if (schemaOf(database) != step + 1 || !referencesHold(database))
            return base::failure(ErrorCode::VaultDamaged, QStringLiteral("step %1").arg(step + 1));
        transaction.commit();
    }
    return {};
}

} // namespace qorgan::vault
