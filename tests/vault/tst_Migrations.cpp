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
    bool operator==(const Content &) const = default;
};

int countOf(SQLite::Database &database, const char *table)
{
    if (!database.tableExists(table))
        return 0;
    return database.execAndGet(std::string("SELECT count(*) FROM ").append(table)).getInt();
}

/// What lies there, read without migrating.
Content contentOf(const QString &path, const QByteArray &keyHex)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    const QByteArray text = "x'" + keyHex + "'";
    sqlite3_key(database.getHandle(), text.constData(), static_cast<int>(text.size()));
    return {vault::schemaOf(database), countOf(database, "operations"),
            countOf(database, "accounts"), countOf(database, "freshness")};
}

} // namespace

/// Schema 1 brought to the newest form by a program that is killed at any of its steps.
class tst_Migrations : public QObject
{
    Q_OBJECT

private slots:
    void migrate_killedAnywhere_isOldOrNewWithEveryRow();
};

void tst_Migrations::migrate_killedAnywhere_isOldOrNewWithEveryRow()
{
    if (QByteArrayView(QORGAN_KILL_AT_LIBRARY).isEmpty())
        QSKIP("Steps are counted on Linux alone.");
    const QString fixture = testkit::sourcePath(QStringLiteral("tests/vault/fixtures/schema-1"));
    samples::VaultHome work;
    work.takeCopyOf(fixture);
    const auto header = vault::VaultHeader::decode(testkit::readFile(work.file("header.0")));
    QCOMPARE(outcome(header), succeeded());
    const auto kek = vault::deriveKek(samples::password(), SecretBytes(), *header);
    QCOMPARE(outcome(kek), succeeded());
    const auto dek = header->envelope.unwrap(*kek, header->associated());
    QCOMPARE(outcome(dek), succeeded());
    const auto keys = vault::VaultKeys::of(*dek);
    QCOMPARE(outcome(keys), succeeded());
    const QByteArray keyHex = keys->database.view().toByteArray().toHex();
    const QString path = work.file("vault.db");
    const QStringList arguments{QStringLiteral("migrate"), path, QStringLiteral("-"),
                                QString::fromLatin1(keyHex)};

    const Content before{1, samples::kFilledOperations, 2, 0};
    const Content after{vault::newestSchema(), samples::kFilledOperations, 2, 1};
    QVERIFY(contentOf(path, keyHex) == before);
    work.takeCopyOf(fixture);
    const auto whole = samples::runSteps(arguments);
    QCOMPARE(whole.said, QStringList{succeeded()});
    QVERIFY(contentOf(path, keyHex) == after);
    const auto places = static_cast<int>(whole.steps.size()) * samples::kDeaths;
    QVERIFY(places > 0);
    const int points = testkit::rounds(400);
    int old = 0;
    for (int point = 0; point < points; ++point) {
        const int place = testkit::placeOf(point, points, places);
        work.takeCopyOf(fixture);
        const auto run = samples::runSteps(arguments, place / samples::kDeaths + 1,
                                           static_cast<samples::Death>(place % samples::kDeaths));
        QVERIFY(run.isKilled);
        const Content left = contentOf(path, keyHex);
        QVERIFY2(left == before || left == after, qPrintable(run.lastStep()));
        old += left == before ? 1 : 0;
        // The next start brings it to the newest form whatever was left.
        QCOMPARE(outcome(vault::openDatabase(path, keys->database)), succeeded());
        QVERIFY(contentOf(path, keyHex) == after);
    }
    QVERIFY(old > 0 && old < points);
    qDebug() << "figure migration_kills" << points;
    qDebug() << "figure migration_places" << places;
    qDebug() << "figure migration_left_old" << old;
    qDebug() << "figure migration_left_new" << points - old;
}

QTEST_GUILESS_MAIN(tst_Migrations)
#include "tst_Migrations.moc"
