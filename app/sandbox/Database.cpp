// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Database.h"

namespace qorgan::sandbox {

namespace {

constexpr int kSchemaVersion = 4;
constexpr int kBusyMs = 200;

// Of the second version; what came later is added to it.
constexpr const char *kSchema = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE customers (
    id TEXT PRIMARY KEY, phone TEXT NOT NULL UNIQUE, name TEXT NOT NULL, birth_date TEXT NOT NULL,
    secret_hash BLOB NOT NULL, secret_salt BLOB NOT NULL, language TEXT NOT NULL,
    policy_edition TEXT NOT NULL, consents TEXT NOT NULL, registered_at INTEGER NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0, blocked_until INTEGER NOT NULL DEFAULT 0,
    access_blocked INTEGER NOT NULL DEFAULT 0, last_seq INTEGER NOT NULL DEFAULT 0,
    limit_raise_held_until INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE devices (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customers(id), jkt BLOB NOT NULL,
    name TEXT NOT NULL, enrolled_at INTEGER NOT NULL, last_seen_at INTEGER NOT NULL,
    UNIQUE (customer, jkt)
) WITHOUT ROWID;
CREATE TABLE verifications (
    id TEXT PRIMARY KEY, phone TEXT NOT NULL, jkt BLOB NOT NULL, purpose TEXT NOT NULL,
    code_mac BLOB NOT NULL, issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    wrong INTEGER NOT NULL DEFAULT 0, state TEXT NOT NULL, token_hash BLOB
) WITHOUT ROWID;
CREATE INDEX verifications_phone ON verifications (phone, issued_at);
CREATE UNIQUE INDEX verifications_token ON verifications (token_hash) WHERE token_hash IS NOT NULL;
CREATE TABLE wrong_codes (phone TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX wrong_codes_phone ON wrong_codes (phone, at);
CREATE TABLE key_blocks (
    phone TEXT NOT NULL, jkt BLOB NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (phone, jkt)
) WITHOUT ROWID;
CREATE TABLE grants (
    hash BLOB PRIMARY KEY, customer TEXT NOT NULL, device TEXT NOT NULL, jkt BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sessions (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customers(id), device TEXT NOT NULL,
    jkt BLOB NOT NULL, refresh_hash BLOB NOT NULL UNIQUE, events_hash BLOB NOT NULL UNIQUE,
    revocation_hash BLOB NOT NULL UNIQUE, expires_at INTEGER NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0, end_reason TEXT NOT NULL DEFAULT 'staff'
) WITHOUT ROWID;
CREATE INDEX sessions_customer ON sessions (customer);
CREATE TABLE access_tokens (
    hash BLOB PRIMARY KEY, session TEXT NOT NULL, expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE accounts (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customers(id), position INTEGER NOT NULL,
    version INTEGER NOT NULL, kind TEXT NOT NULL, iban TEXT NOT NULL, currency TEXT NOT NULL,
    balance INTEGER NOT NULL, held INTEGER NOT NULL DEFAULT 0, card_mask TEXT NOT NULL,
    status TEXT NOT NULL, opened_on TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX accounts_customer ON accounts (customer, position);
CREATE TABLE operations (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL, account TEXT NOT NULL REFERENCES accounts(id),
    version INTEGER NOT NULL, status TEXT NOT NULL, minor INTEGER NOT NULL,
    created_at INTEGER NOT NULL, settle_at INTEGER, settle_to TEXT, data BLOB NOT NULL
);
CREATE INDEX operations_order ON operations (customer, created_at DESC, id DESC);
CREATE INDEX operations_account ON operations (account, created_at);
CREATE INDEX operations_digest ON operations (account, id, created_at, version, status);
CREATE INDEX operations_settle ON operations (settle_at) WHERE settle_at IS NOT NULL;
CREATE TABLE changes (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, customer TEXT NOT NULL, prev_seq INTEGER NOT NULL,
    kind TEXT NOT NULL, object TEXT NOT NULL, op TEXT NOT NULL
);
CREATE INDEX changes_customer ON changes (customer, seq);
)sql";

// A ledger of an earlier sandbox stays good. Whoever ended its sessions is not known any more.
constexpr const char *kSecondVersion = R"sql(
ALTER TABLE customers ADD COLUMN limit_raise_held_until INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sessions ADD COLUMN end_reason TEXT NOT NULL DEFAULT 'staff';
CREATE INDEX operations_digest ON operations (account, id, created_at, version, status);
)sql";

constexpr const char *kThirdVersion = R"sql(
CREATE TABLE reviews (
    customer TEXT NOT NULL REFERENCES customers(id), day TEXT NOT NULL,
    through_seq INTEGER NOT NULL, reviewed_at INTEGER NOT NULL, PRIMARY KEY (customer, day)
) WITHOUT ROWID;
CREATE TABLE notice_settings (
    customer TEXT PRIMARY KEY REFERENCES customers(id), sms INTEGER NOT NULL,
    version INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE disputes (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customers(id),
    number TEXT NOT NULL UNIQUE, operation TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
    state TEXT NOT NULL, version INTEGER NOT NULL, created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX disputes_customer ON disputes (customer, created_at);
CREATE UNIQUE INDEX disputes_open ON disputes (operation) WHERE state <> 'decided';
CREATE TABLE answered_commands (
    customer TEXT NOT NULL REFERENCES customers(id), jkt BLOB NOT NULL, request_key BLOB NOT NULL,
    fingerprint BLOB NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL,
    answered_at INTEGER NOT NULL, PRIMARY KEY (customer, jkt, request_key)
) WITHOUT ROWID;
CREATE INDEX answered_commands_age ON answered_commands (answered_at);
)sql";

// Company: empty for a person. A case received before there was a clerk has waited for him since.
constexpr const char *kFourthVersion = R"sql(
ALTER TABLE customers ADD COLUMN company_name TEXT NOT NULL DEFAULT '';
ALTER TABLE customers ADD COLUMN company_bin TEXT NOT NULL DEFAULT '';
ALTER TABLE verifications ADD COLUMN subject TEXT NOT NULL DEFAULT '';
CREATE TABLE cards (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customers(id),
    account TEXT NOT NULL REFERENCES accounts(id), position INTEGER NOT NULL,
    expires TEXT NOT NULL, status TEXT NOT NULL, settings_version INTEGER NOT NULL,
    data BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX cards_customer ON cards (customer, position);
ALTER TABLE disputes ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE disputes ADD COLUMN decided_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE disputes ADD COLUMN refund INTEGER NOT NULL DEFAULT 0;
ALTER TABLE disputes ADD COLUMN currency TEXT NOT NULL DEFAULT '';
CREATE TABLE complaints (
    id TEXT PRIMARY KEY, customer TEXT NOT NULL REFERENCES customers(id),
    number TEXT NOT NULL UNIQUE, subject TEXT NOT NULL, text TEXT NOT NULL,
    state TEXT NOT NULL, version INTEGER NOT NULL, created_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL, answer TEXT NOT NULL DEFAULT '',
    answered_at INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX complaints_customer ON complaints (customer, created_at);
CREATE TABLE case_messages (
    case_id TEXT NOT NULL, position INTEGER NOT NULL, sender TEXT NOT NULL, text TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (case_id, position)
) WITHOUT ROWID;
CREATE TABLE case_work (
    case_id TEXT PRIMARY KEY, waiting_since INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX case_work_age ON case_work (waiting_since);
INSERT INTO case_work SELECT id, created_at FROM disputes WHERE state <> 'decided';
)sql";

int userVersion(SQLite::Database &connection)
{
    return connection.execAndGet("PRAGMA user_version").getInt();
}

SQLite::Database openConnection(const QString &path)
{
    SQLite::Database connection(path.toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                kBusyMs);
    // EXCLUSIVE: a second bank on the same folder is turned away instead of sharing the ledger.
    connection.exec("PRAGMA locking_mode=EXCLUSIVE");
    connection.exec("PRAGMA journal_mode=WAL");
    // A killed process loses nothing; only a power cut could, and this is a sandbox.
    connection.exec("PRAGMA synchronous=NORMAL");
    connection.exec("PRAGMA foreign_keys=ON");
    connection.exec("PRAGMA temp_store=MEMORY");
    return connection;
}

} // namespace

Database::Database(const QString &path)
    : m_connection(openConnection(path))
{
    const int version = userVersion(m_connection);
    if (version > kSchemaVersion)
        throw SQLite::Exception("the ledger was written by a newer version");
    if (version == kSchemaVersion)
        return;
    SQLite::Transaction transaction(m_connection);
    if (version < 2)
        m_connection.exec(version == 1 ? kSecondVersion : kSchema);
    if (version < 3)
        m_connection.exec(kThirdVersion);
    m_connection.exec(kFourthVersion);
    m_connection.exec("PRAGMA user_version=" + std::to_string(kSchemaVersion));
    transaction.commit();
}

Transaction::Transaction(Database &database)
    : m_lock(database.m_mutex)
    , m_connection(database.m_connection)
    , m_transaction(m_connection)
{
}

SQLite::Statement Transaction::prepare(const char *sql)
{
    return SQLite::Statement(m_connection, sql);
}

qint64 Transaction::lastRowId()
{
    return m_connection.getLastInsertRowid();
}

int Transaction::changed()
{
    return m_connection.getChanges();
}

QString columnText(const SQLite::Statement &statement, int index)
{
    return QString::fromUtf8(columnBytes(statement, index));
}

QByteArray columnBytes(const SQLite::Statement &statement, int index)
{
    const SQLite::Column column = statement.getColumn(index);
    return QByteArray(static_cast<const char *>(column.getBlob()), column.getBytes());
}

namespace detail {

void bindOne(SQLite::Statement &statement, int index, const QString &value)
{
    statement.bind(index, value.toStdString());
}

void bindOne(SQLite::Statement &statement, int index, const QByteArray &value)
{
    statement.bind(index, static_cast<const void *>(value.constData()),
                   static_cast<int>(value.size()));
}

void bindOne(SQLite::Statement &statement, int index, qint64 value)
{
    statement.bind(index, static_cast<int64_t>(value));
}

void bindOne(SQLite::Statement &statement, int index, int value)
{
    statement.bind(index, value);
}

void bindOne(SQLite::Statement &statement, int index, bool value)
{
    statement.bind(index, value ? 1 : 0);
}

} // namespace detail

} // namespace qorgan::sandbox
