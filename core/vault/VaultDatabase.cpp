// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultDatabase.h"

#include "base/DiskError.h"
#include "vault/DurableFile.h"
#include "vault/Migrations.h"
#include "vault/SqlText.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>

namespace qorgan::vault {

namespace {

using base::ErrorCode;

// https://www.sqlite.org/fileformat.html, 1.3.1: how a file begins that is not encrypted.
constexpr QByteArrayView kPlainStart("SQLite format 3\0", 16);

/// SQLCipher's raw key form: x'64 hex digits', which skips its own password hashing.
base::SecretBytes rawKey(const base::SecretBytes &key)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    base::SecretBytes text;
    text.append("x'");
    for (const std::byte value : key.bytes()) {
        const auto number = std::to_integer<unsigned>(value);
        const char pair[] = {kDigits[number >> 4U], kDigits[number & 15U]};
        text.append(QByteArrayView(pair, 2));
    }
    text.append("'");
    return text;
}

/// Runs `work` and turns what SQLiteCpp throws into an error.
template<typename Work>
base::Result<void> guarded(SQLite::Database &database, Work work)
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return base::failure(errorOf(exception, sqlite3_system_errno(database.getHandle())));
    }
}

base::Result<DatabasePointer> connect(const QString &path, int flags)
{
    const QByteArray name = QFile::encodeName(path);
    try {
        // One thread has the database: a lock around every call would be for nobody.
        return std::make_unique<SQLite::Database>(name.constData(), flags | SQLite::OPEN_NOMUTEX);
    } catch (const SQLite::Exception &exception) {
        return base::failure(errorOf(exception, errno));
    }
}

/// A SQLite without SQLCipher takes the key, ignores it and writes plain text.
base::Result<void> unlock(SQLite::Database &database, const base::SecretBytes &key)
{
    // What SQLCipher has to say comes back as an error; it would print it as well.
    database.tryExec("PRAGMA cipher_log_level = NONE");
    const base::SecretBytes text = rawKey(key);
    if (sqlite3_key(database.getHandle(), text.view().data(), static_cast<int>(text.size()))
        != SQLITE_OK)
        return base::failure(ErrorCode::VaultNotEncrypted, QStringLiteral("key"));
    SQLite::Statement version(database, "PRAGMA cipher_version");
    if (!version.executeStep() || textOf(version, 0).isEmpty())
        return base::failure(ErrorCode::VaultNotEncrypted, QStringLiteral("cipher_version"));
    return {};
}

void setPragma(SQLite::Database &database, const char *sql, const QString &expected)
{
    SQLite::Statement pragma(database, sql);
    if (pragma.executeStep() && textOf(pragma, 0) != expected)
        throw SQLite::Exception("a PRAGMA was not accepted", SQLITE_ERROR);
}

/// What does not write (docs/vault-format.md, "Database", says why each).
void configureReading(SQLite::Database &database)
{
    // Locking every allocation makes bulk writes four times slower; freed memory is wiped instead.
    database.tryExec("PRAGMA cipher_memory_security = OFF");
    database.exec("PRAGMA trusted_schema = OFF");
    database.exec("PRAGMA foreign_keys = ON");
    database.exec("PRAGMA temp_store = MEMORY");
    // 8 MiB: what searches of a large vault go through again and again is decrypted once.
    database.exec("PRAGMA cache_size = -8192");
    setPragma(database, "PRAGMA secure_delete = ON", QStringLiteral("1"));
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    setPragma(database, "PRAGMA locking_mode = EXCLUSIVE", QStringLiteral("exclusive"));
    // Until the schema is known to be ours, closing leaves even the WAL as it is.
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void configureWriting(SQLite::Database &database)
{
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    setPragma(database, "PRAGMA journal_mode = WAL", QStringLiteral("wal"));
    database.exec("PRAGMA synchronous = FULL");
}

/// Reads the first bytes through SQLite's own file: closing another descriptor of the same file
/// would drop its locks (https://www.sqlite.org/howtocorrupt.html, 2.2).
/// @returns them: the salt of the encrypted file
base::Result<QByteArray> checkEncrypted(SQLite::Database &database)
{
    sqlite3_file *file = nullptr;
    QByteArray start(kPlainStart.size(), '\0');
    sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    int read = SQLITE_IOERR;
    if (file != nullptr && file->pMethods != nullptr)
        read = file->pMethods->xRead(file, start.data(), static_cast<int>(start.size()), 0);
    if (read == SQLITE_IOERR_SHORT_READ)
        return base::failure(ErrorCode::VaultDamaged, QStringLiteral("first bytes"));
    // A disk that does not answer says nothing of what is on it.
    if (read != SQLITE_OK)
        return base::failure(ErrorCode::DiskReadFailed, QStringLiteral("first bytes"));
    if (start == kPlainStart)
        return base::failure(ErrorCode::VaultNotEncrypted, QStringLiteral("plain file"));
    return start;
}

/// @param salt  of an existing file, else empty
base::Result<void> prepare(SQLite::Database &database, const base::SecretBytes &key,
                           const QByteArray &salt)
{
    if (auto unlocked = unlock(database, key); !unlocked)
        return unlocked;
    // SQLCipher takes a random salt where it cannot read the file's: every page would look damaged.
    if (!salt.isEmpty()) {
        SQLite::Statement taken(database, "PRAGMA cipher_salt");
        if (!taken.executeStep() || QByteArray::fromHex(textOf(taken, 0).toLatin1()) != salt)
            return base::failure(ErrorCode::DiskReadFailed, QStringLiteral("salt"));
    }
    configureReading(database);
    // The first read of a page: a wrong key or a changed page shows here.
    const int schema = schemaOf(database);
    if (schema > newestSchema())
        return base::failure(ErrorCode::VaultNewerVersion, QStringLiteral("schema %1").arg(schema));
    configureWriting(database);
    return migrate(database);
}

} // namespace

base::Result<DatabasePointer> createDatabase(const QString &path, const base::SecretBytes &key)
{
    QFile file(path);
    errno = 0;
    // Made by hand for its permissions; SQLite gives the WAL the same ones.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return base::failure(QFileInfo::exists(path) ? ErrorCode::VaultExists
                                                     : base::writeErrorOf(errno),
                             QStringLiteral("database"));
    file.close();
    auto database = connect(path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW);
    if (!database)
        return database;
    auto made = guarded(**database, [&] {
        return prepare(**database, key, {}).and_then([&] {
            // From the WAL into the file, so that its first bytes can be looked at.
            (*database)->exec("PRAGMA wal_checkpoint(TRUNCATE)");
            return checkEncrypted(**database).map([](const QByteArray &) {});
        });
    });
    if (!made)
        return base::failure(made.error());
    return database;
}

base::Result<DatabasePointer> openDatabase(const QString &path, const base::SecretBytes &key)
{
    if (QFileInfo(path).size() == 0)
        return base::failure(ErrorCode::VaultDamaged, QStringLiteral("no database"));
    auto database = connect(path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW);
    if (!database)
        return database;
    auto opened = guarded(**database, [&] {
        return checkEncrypted(**database).and_then([&](const QByteArray &salt) {
            return prepare(**database, key, salt);
        });
    });
    if (!opened)
        return base::failure(opened.error());
    return database;
}

base::Result<DatabasePointer> openMemoryDatabase()
{
    auto database = connect(QStringLiteral(":memory:"), SQLite::OPEN_READWRITE);
    if (!database)
        return database;
    auto made = guarded(**database, [&] {
        configureReading(**database);
        return migrate(**database);
    });
    if (!made)
        return base::failure(made.error());
    return database;
}

base::Result<void> writeBack(SQLite::Database &database)
{
    return guarded(database, [&]() -> base::Result<void> {
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

base::Result<void> removeDatabase(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        if (auto removed = removeFile(path + QLatin1String(suffix)); !removed)
            return removed;
    }
    return {};
}

} // namespace qorgan::vault
