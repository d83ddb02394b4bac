// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "KilledSteps.h"
#include "VaultHome.h"
#include "testkit/Soak.h"
#include "vault/Migrations.h"
#include "vault/SqlText.h"
#include "vault/VaultDatabase.h"
#include "vault/VaultHeader.h"
#include "vault/VaultKeys.h"

#include <QDebug>
#include <QTest>

#include <sqlite3.h>

using namespace qorgan;
using base::SecretBytes;
using testkit::outcome;
using testkit::succeeded;
namespace samples = vault::samples;

namespace {

struct Content {
    int schema = 0;
    int operations = 0;
    int accounts = 0;
    int freshness = 0;
    bool hasOutbox = false;
    int notesFound = 0;
    bool operator==(const Content &) const = default;
};

/// What the vault filled in the form `from` holds in each later form; a note since schema 3.
Content filled(int from, int schema)
{
    return {schema,      samples::kFilledOperations,      2, schema >= 2 ? 1 : 0,
            schema >= 3, from >= 3 && schema >= 4 ? 1 : 0};
}

int countOf(SQLite::Database &database, const char *table)
{
    if (!database.tableExists(QByteArray(table).split(' ').first().toStdString()))
        return 0;
    return database.execAndGet(std::string("SELECT count(*) FROM ").append(table)).getInt();
}

/// What lies there, read without migrating.
Content contentOf(const QString &path, const QByteArray &keyHex)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    const QByteArray text = "x'" + keyHex + "'";
    sqlite3_key(database.getHandle(), text.constData(), static_cast<int>(text.size()));
    return {vault::schemaOf(database),
            countOf(database, "operations"),
            countOf(database, "accounts"),
            countOf(database, "freshness"),
            database.tableExists("outbox") && database.tableExists("notes")
                && database.tableExists("reviews") && database.tableExists("disputes"),
            countOf(database, "operation_words WHERE operation_words MATCH 'third'")};
}

} // namespace

/// Each earlier schema brought to the newest form by a program that is killed at any of its steps.
class tst_Migrations : public QObject
{
    Q_OBJECT

private slots:
    void migrate_killedAnywhere_isOneFormWithEveryRow();

private:
    /// The raw key of the database in m_work, in hexadecimal; empty when there is none.
    [[nodiscard]] QByteArray databaseKey();

    samples::VaultHome m_work;
};

QByteArray tst_Migrations::databaseKey()
{
    const auto header = vault::VaultHeader::decode(testkit::readFile(m_work.file("header.0")));
    if (!header)
        return {};
    auto secret = SecretBytes();
    if (header->deviceSecret) {
        const QDir keychain(m_work.keychainFolder());
        const auto names = keychain.entryList({QStringLiteral("device-secret.*")}, QDir::Files);
        if (names.size() == 1)
            secret = SecretBytes::copyOf(testkit::readFile(keychain.filePath(names.first())));
    }
    const auto kek = vault::deriveKek(samples::password(), secret, *header);
    const auto dek = kek.and_then(
        [&](const SecretBytes &key) { return header->envelope.unwrap(key, header->associated()); });
    const auto keys =
        dek.and_then([](const SecretBytes &key) { return vault::VaultKeys::of(key); });
    return keys ? keys->database.view().toByteArray().toHex() : QByteArray();
}

void tst_Migrations::migrate_killedAnywhere_isOneFormWithEveryRow()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    const int points = testkit::rounds(400);
    int places = 0;
    int old = 0;
    for (int from = 1; from < vault::newestSchema(); ++from) {
        const Content after = filled(from, vault::newestSchema());
        const QString fixture =
            testkit::sourcePath(QStringLiteral("tests/vault/fixtures/schema-%1").arg(from));
        m_work.takeCopyOf(fixture);
        const QByteArray keyHex = databaseKey();
        QVERIFY(!keyHex.isEmpty());
        const QString path = m_work.file("vault.db");
        const QStringList arguments{QStringLiteral("migrate"), path, QStringLiteral("-"),
                                    QString::fromLatin1(keyHex)};
        QVERIFY(contentOf(path, keyHex) == filled(from, from));
        m_work.takeCopyOf(fixture);
        const auto whole = samples::runSteps(arguments);
        QCOMPARE(whole.said, QStringList{succeeded()});
        QVERIFY(contentOf(path, keyHex) == after);
        const auto here = static_cast<int>(whole.steps.size()) * samples::kDeaths;
        QVERIFY(here > 0);
        places += here;
        int oldHere = 0;
        for (int point = 0; point < points; ++point) {
            const int place = testkit::placeOf(point, points, here);
            m_work.takeCopyOf(fixture);
            const auto run =
                samples::runSteps(arguments, place / samples::kDeaths + 1,
                                  static_cast<samples::Death>(place % samples::kDeaths));
            QVERIFY(run.isKilled);
            const Content left = contentOf(path, keyHex);
            QVERIFY2(left.schema >= from && left == filled(from, left.schema),
                     qPrintable(run.lastStep()));
            oldHere += left == after ? 0 : 1;
            // The next start brings it to the newest form whatever was left.
            const auto key = SecretBytes::copyOf(QByteArray::fromHex(keyHex));
            QCOMPARE(outcome(vault::openDatabase(path, key)), succeeded());
            QVERIFY(contentOf(path, keyHex) == after);
        }
        QVERIFY(oldHere > 0 && oldHere < points);
        old += oldHere;
    }
    const int all = points * (vault::newestSchema() - 1);
    qDebug() << "figure migration_kills" << all;
    qDebug() << "figure migration_places" << places;
    qDebug() << "figure migration_left_old" << old;
    qDebug() << "figure migration_left_new" << all - old;
}

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_Migrations.moc"
