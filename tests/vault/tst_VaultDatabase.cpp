// SPDX-License-Identifier: Apache-2.0
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "vault/Migrations.h"
#include "vault/SqlText.h"
#include "vault/VaultDatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

SecretBytes key(char fill = 'k')
{
    return SecretBytes::copyOf(QByteArray(32, fill));
}

QString pragma(SQLite::Database &database, const char *name)
{
    SQLite::Statement statement(database, std::string("PRAGMA ").append(name));
    return statement.executeStep() ? vault::textOf(statement, 0) : QString();
}

void fill(SQLite::Database &database, int rows)
{
    SQLite::Transaction transaction(database);
    for (int i = 0; i < rows; ++i)
        vault::execute(database, "INSERT INTO settings VALUES (?1, ?2)", QString::number(i),
                       QString(200, u'v'));
    transaction.commit();
}

/// Reads everything and checks every page, as the stores would meet it.
base::Result<void> readAll(SQLite::Database &database)
{
    try {
        SQLite::Statement all(database, "SELECT count(*), sum(length(value)) FROM settings");
        all.executeStep();
        SQLite::Statement pages(database, "PRAGMA cipher_integrity_check");
        if (pages.executeStep())
            return base::failure(ErrorCode::VaultDamaged);
    } catch (const SQLite::Exception &exception) {
        return base::failure(vault::errorOf(exception, 0));
    }
    return {};
}

} // namespace

class tst_VaultDatabase : public QObject
{
    Q_OBJECT

private slots:
    void create_settings_areTheDocumentedOnes();
    void create_fileThere_refused();
    void open_otherKey_isDamage();
    void open_empty_isDamage();
    void open_foreignFile_isDamageAndUnchanged();
    void open_newerSchema_refusedAndUnchanged();
    void open_anyPageChanged_isNoticed();
    void open_cutFile_isNoticed();
    void migrate_upToDate_changesNothing();
    void schema_isTheKnownOne();
};

void tst_VaultDatabase::create_settings_areTheDocumentedOnes()
{
    QTemporaryDir folder;
    auto database = vault::createDatabase(folder.filePath(QStringLiteral("v.db")), key());
    QCOMPARE(outcome(database), succeeded());
    SQLite::Database &open = **database;
    QVERIFY(pragma(open, "cipher_version").startsWith(u'4'));
    QCOMPARE(pragma(open, "journal_mode"), QStringLiteral("wal"));
    QCOMPARE(pragma(open, "locking_mode"), QStringLiteral("exclusive"));
    QCOMPARE(pragma(open, "synchronous"), QStringLiteral("2"));
    QCOMPARE(pragma(open, "temp_store"), QStringLiteral("2"));
    QCOMPARE(pragma(open, "secure_delete"), QStringLiteral("1"));
    QCOMPARE(pragma(open, "foreign_keys"), QStringLiteral("1"));
    QCOMPARE(pragma(open, "trusted_schema"), QStringLiteral("0"));
    QCOMPARE(pragma(open, "cipher_memory_security"), QStringLiteral("0"));
    QCOMPARE(pragma(open, "user_version"), QString::number(vault::newestSchema()));
    // Exclusive locking keeps SQLite's shared memory out of the file system.
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("v.db-shm"))));
}

void tst_VaultDatabase::create_fileThere_refused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.db"));
    testkit::writeFile(path, "something");
    QCOMPARE(outcome(vault::createDatabase(path, key())), failed(ErrorCode::VaultExists));
    QCOMPARE(testkit::readFile(path), QByteArray("something"));
}

void tst_VaultDatabase::open_otherKey_isDamage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.db"));
    QCOMPARE(outcome(vault::createDatabase(path, key())), succeeded());
    QCOMPARE(outcome(vault::openDatabase(path, key('x'))), failed(ErrorCode::VaultDamaged));
    QCOMPARE(outcome(vault::openDatabase(path, key())), succeeded());
}

void tst_VaultDatabase::open_empty_isDamage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.db"));
    QCOMPARE(outcome(vault::openDatabase(path, key())), failed(ErrorCode::VaultDamaged));
    QVERIFY(!QFile::exists(path));
    testkit::writeFile(path, {});
    QCOMPARE(outcome(vault::openDatabase(path, key())), failed(ErrorCode::VaultDamaged));
}

void tst_VaultDatabase::open_foreignFile_isDamageAndUnchanged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.db"));
    for (const QByteArray &content :
         {QByteArray(20'000, 'x'), QByteArray("short"), QByteArray(4096, '\0')})
    {
        testkit::writeFile(path, content);
        QCOMPARE(outcome(vault::openDatabase(path, key())), failed(ErrorCode::VaultDamaged));
        QCOMPARE(testkit::readFile(path), content);
    }
}

void tst_VaultDatabase::open_newerSchema_refusedAndUnchanged()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.db"));
    {
        auto database = vault::createDatabase(path, key());
        QCOMPARE(outcome(database), succeeded());
        (*database)->exec("PRAGMA user_version = 1000");
        (*database)->exec("CREATE TABLE of_later_times (a)");
    }
    const QByteArray before = testkit::readFile(path);
    QCOMPARE(outcome(vault::openDatabase(path, key())), failed(ErrorCode::VaultNewerVersion));
    QCOMPARE(testkit::readFile(path), before);
}

// One bit in each stretch of 61 bytes, which walks over all parts of a page.
void tst_VaultDatabase::open_anyPageChanged_isNoticed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.db"));
    {
        auto database = vault::createDatabase(path, key());
        QCOMPARE(outcome(database), succeeded());
        fill(**database, 20);
    }
    const QByteArray sound = testkit::readFile(path);
    for (qsizetype place = 0; place < sound.size(); place += 61) {
        QByteArray changed = sound;
        changed[place] = static_cast<char>(changed[place] ^ (1 << (place % 8)));
        testkit::writeFile(path, changed);
        auto database = vault::openDatabase(path, key());
        if (database)
            QCOMPARE(outcome(readAll(**database)), failed(ErrorCode::VaultDamaged));
        else
            QCOMPARE(outcome(database), failed(ErrorCode::VaultDamaged));
        if (database)
            database->reset();
        QFile::remove(path + QStringLiteral("-wal"));
    }
    testkit::writeFile(path, sound);
    auto database = vault::openDatabase(path, key());
    QCOMPARE(outcome(database), succeeded());
    QCOMPARE(outcome(readAll(**database)), succeeded());
}

void tst_VaultDatabase::open_cutFile_isNoticed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("v.db"));
    {
        auto database = vault::createDatabase(path, key());
        QCOMPARE(outcome(database), succeeded());
        fill(**database, 100);
    }
    const QByteArray sound = testkit::readFile(path);
    for (qsizetype length = 1; length < sound.size(); length += 1021) {
        testkit::writeFile(path, sound.left(length));
        auto database = vault::openDatabase(path, key());
        if (database)
            QCOMPARE(outcome(readAll(**database)), failed(ErrorCode::VaultDamaged));
        else
            QCOMPARE(outcome(database), failed(ErrorCode::VaultDamaged));
        if (database)
            database->reset();
        QFile::remove(path + QStringLiteral("-wal"));
    }
}

void tst_VaultDatabase::migrate_upToDate_changesNothing()
{
    auto database = vault::openMemoryDatabase();
    QCOMPARE(outcome(database), succeeded());
    const int before = (*database)->getTotalChanges();
    QCOMPARE(outcome(vault::migrate(**database)), succeeded());
    QCOMPARE((*database)->getTotalChanges(), before);
    QCOMPARE(vault::schemaOf(**database), vault::newestSchema());
}

// A step that is out is never changed: this holds the form of all steps fast.
void tst_VaultDatabase::schema_isTheKnownOne()
{
    auto database = vault::openMemoryDatabase();
    QCOMPARE(outcome(database), succeeded());
    SQLite::Statement query(**database, "SELECT type || ' ' || name FROM sqlite_schema "
                                        "WHERE name NOT LIKE 'sqlite_%' "
                                        "AND name NOT LIKE 'operation_words_%' ORDER BY 1");
    QStringList parts;
    while (query.executeStep())
        parts.append(vault::textOf(query, 0));
    const QStringList known{QStringLiteral("index operations_accepted"),
                            QStringLiteral("index operations_all"),
                            QStringLiteral("index operations_declined"),
                            QStringLiteral("index operations_pending"),
                            QStringLiteral("index operations_unread"),
                            QStringLiteral("index outbox_open"),
                            QStringLiteral("table accounts"),
                            QStringLiteral("table card_blocks"),
                            QStringLiteral("table card_controls"),
                            QStringLiteral("table cards"),
                            QStringLiteral("table case_messages"),
                            QStringLiteral("table complaints"),
                            QStringLiteral("table disputes"),
                            QStringLiteral("table freshness"),
                            QStringLiteral("table history_left"),
                            QStringLiteral("table notes"),
                            QStringLiteral("table operation_words"),
                            QStringLiteral("table operations"),
                            QStringLiteral("table outbox"),
                            QStringLiteral("table read_marks"),
                            QStringLiteral("table reviews"),
                            QStringLiteral("table session"),
                            QStringLiteral("table settings"),
                            QStringLiteral("table sync_state")};
    QCOMPARE(parts, known);
}

QTEST_GUILESS_MAIN(tst_VaultDatabase)
#include "tst_VaultDatabase.moc"
