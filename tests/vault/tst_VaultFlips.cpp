// SPDX-License-Identifier: Apache-2.0
#include "FilledVault.h"
#include "VaultHome.h"
#include "testkit/SeededRandom.h"
#include "testkit/Soak.h"
#include "vault/AttemptsRecord.h"
#include "vault/FreshnessMark.h"
#include "vault/OutboxJournal.h"
#include "vault/SqlText.h"
#include "vault/VaultDatabase.h"
#include "vault/VaultHeader.h"

#include <QDebug>
#include <QTest>

#include <functional>

using namespace qorgan;
using base::ErrorCode;
using base::SecretBytes;
using testkit::failed;
using testkit::outcome;
using testkit::readFile;
using testkit::succeeded;
using testkit::waitFor;
using testkit::writeFile;
using vault::JournalEntry;
using vault::VaultHeader;
namespace samples = vault::samples;

namespace {

/// What became of a changed file: `Different` must never be.
enum class Fate { Noticed, WithoutEffect, Different };

quint64 chance(base::Random &random)
{
    quint64 value = 0;
    random.fill(std::as_writable_bytes(std::span(&value, 1)));
    return value;
}

/// `bytes` with the `n`-th of `all` bits turned: evenly spread, by chance between.
QByteArray flipped(QByteArray bytes, int n, int all, base::Random &random)
{
    const auto bits = static_cast<quint64>(bytes.size()) * 8;
    const quint64 share = std::max<quint64>(bits / static_cast<quint64>(all), 1);
    const quint64 bit = (static_cast<quint64>(n) * share + chance(random) % share) % bits;
    const auto at = static_cast<qsizetype>(bit / 8);
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (bit % 8)));
    return bytes;
}

struct Tally {
    int noticed = 0;
    int withoutEffect = 0;
    int different = 0;

    void add(Fate fate)
    {
        (fate == Fate::Noticed ? noticed : fate == Fate::Different ? different : withoutEffect)++;
    }
};

/// Turns bits one at a time; `read` says what each led to.
Tally flipThrough(const QByteArray &sound, int flips,
                  const std::function<Fate(const QByteArray &)> &read)
{
    testkit::SeededRandom random(20260302);
    Tally tally;
    for (int n = 0; n < flips; ++n)
        tally.add(read(flipped(sound, n, flips, random)));
    return tally;
}

void tell(const char *file, const Tally &tally)
{
    const QByteArray name(file);
    qDebug() << "figure" << QByteArray("flips_noticed_" + name).constData() << tally.noticed;
    qDebug() << "figure" << QByteArray("flips_without_effect_" + name).constData()
             << tally.withoutEffect;
    qDebug() << "figure" << QByteArray("flips_read_as_other_data_" + name).constData()
             << tally.different;
}

/// Every row of every table, as text; nothing when reading fails.
std::optional<QStringList> allRows(SQLite::Database &database)
{
    try {
        QStringList rows;
        for (const char *table : {"operations", "accounts", "sync_state", "session", "settings",
                                  "read_marks", "freshness"})
        {
            SQLite::Statement all(database, std::string("SELECT * FROM ").append(table));
            while (all.executeStep()) {
                QString row = QString::fromLatin1(table);
                for (int column = 0; column < all.getColumnCount(); ++column) {
                    const auto value = all.getColumn(column);
                    row +=
                        u'|'
                        + QString::fromLatin1(
                            QByteArray(static_cast<const char *>(value.getBlob()), value.getBytes())
                                .toHex());
                }
                rows.append(row);
            }
        }
        return rows;
    } catch (const SQLite::Exception &) {
        return std::nullopt;
    }
}

const QByteArray kVaultId(16, 'v');

SecretBytes key()
{
    return SecretBytes::copyOf(QByteArray(32, 'k'));
}

} // namespace

/// Bits turned in every file of a vault: noticed, or without effect on what is read.
class tst_VaultFlips : public QObject
{
    Q_OBJECT

private slots:
    void database_bitFlipped_isNoticedOrReadsTheSame_data();
    void database_bitFlipped_isNoticedOrReadsTheSame();
    void header_bitFlipped_isDamaged();
    void header_cutAnywhere_isDamaged();
    void attempts_bitFlipped_isNoticed();
    void freshness_bitFlipped_isNoMark();
    void outbox_bitFlipped_isNoticed();
    void vault_anyFileFlipped_isNoticedOrReadsTheSame();
    void vault_foreignOrNewerHeader_isRefusedUnchanged_data();
    void vault_foreignOrNewerHeader_isRefusedUnchanged();

private:
    static void makeDatabase(const QString &path);
};

/// Leaves a database and a WAL of some pages, as a kill would.
void tst_VaultFlips::makeDatabase(const QString &path)
{
    auto made = vault::createDatabase(path, key());
    QCOMPARE(outcome(made), succeeded());
    SQLite::Database &database = **made;
    const auto fill = [&](int first, int count) {
        SQLite::Transaction transaction(database);
        for (int n = first; n < first + count; ++n)
            vault::execute(database, "INSERT INTO settings VALUES (?1, ?2)", QString::number(n),
                           QString(100 + n, u'v'));
        transaction.commit();
    };
    fill(0, 60);
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    fill(60, 40);
    // Copied while open: closing would write the WAL back.
    QVERIFY(QFile::copy(path, path + QStringLiteral(".kept")));
    QVERIFY(QFile::copy(path + QStringLiteral("-wal"), path + QStringLiteral("-wal.kept")));
}

void tst_VaultFlips::database_bitFlipped_isNoticedOrReadsTheSame_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("database") << QString();
    QTest::newRow("wal") << QStringLiteral("-wal");
}

void tst_VaultFlips::database_bitFlipped_isNoticedOrReadsTheSame()
{
    QFETCH(const QString, suffix);
    const QTemporaryDir home;
    const QString path = home.filePath(QStringLiteral("vault.db"));
    makeDatabase(path);
    const QByteArray database = readFile(path + QStringLiteral(".kept"));
    const QByteArray wal = readFile(path + QStringLiteral("-wal.kept"));
    QVERIFY(!wal.isEmpty());
    const auto restored = [&](const QByteArray &first, const QByteArray &second) {
        QFile::remove(path + QStringLiteral("-shm"));
        writeFile(path, first);
        writeFile(path + QStringLiteral("-wal"), second);
        auto opened = vault::openDatabase(path, key());
        return opened ? allRows(**opened) : std::nullopt;
    };
    const auto whole = restored(database, wal);
    QVERIFY(whole.has_value());
    const auto withoutWal = restored(database, {});
    QVERIFY(withoutWal.has_value() && *withoutWal != *whole);
    const bool inWal = !suffix.isEmpty();
    const Tally tally =
        flipThrough(inWal ? wal : database, testkit::rounds(2500), [&](const QByteArray &bytes) {
            const auto rows = inWal ? restored(database, bytes) : restored(bytes, wal);
            if (!rows)
                return Fate::Noticed;
            if (*rows == *whole)
                return Fate::WithoutEffect;
            // A broken frame ends the WAL, as a power cut does: an earlier commit, which
            // the freshness marks tell.
            return inWal && *rows == *withoutWal ? Fate::Noticed : Fate::Different;
        });
    tell(inWal ? "wal" : "database", tally);
    QCOMPARE(tally.different, 0);
    QVERIFY(tally.noticed > 0);
}

void tst_VaultFlips::header_bitFlipped_isDamaged()
{
    samples::VaultHome home;
    waitFor(home.created()->close());
    const QByteArray sound = readFile(home.file("header.0"));
    const Tally tally = flipThrough(sound, testkit::rounds(2000), [](const QByteArray &bytes) {
        const auto header = VaultHeader::decode(bytes);
        return !header && header.error().code == ErrorCode::VaultHeaderDamaged ? Fate::Noticed
                                                                               : Fate::Different;
    });
    tell("header", tally);
    QCOMPARE(tally.different, 0);
}

void tst_VaultFlips::header_cutAnywhere_isDamaged()
{
    samples::VaultHome home;
    waitFor(home.created()->close());
    const QByteArray sound = readFile(home.file("header.0"));
    for (qsizetype size = 0; size < sound.size(); ++size)
        QCOMPARE(outcome(VaultHeader::decode(sound.first(size))),
                 failed(ErrorCode::VaultHeaderDamaged));
    qDebug() << "figure header_cuts_noticed" << sound.size();
}

void tst_VaultFlips::attempts_bitFlipped_isNoticed()
{
    const testkit::FakeClock clock;
    vault::AttemptsRecord record;
    record.countTry(clock);
    const SecretBytes macKey = key();
    const QByteArray sound = record.encode(kVaultId, {&macKey});
    QVERIFY(vault::AttemptsRecord::decode(sound, kVaultId, macKey).value_or(vault::AttemptsRecord())
            == record);
    const Tally tally = flipThrough(sound, testkit::rounds(1000), [&](const QByteArray &bytes) {
        return vault::AttemptsRecord::decode(bytes, kVaultId, macKey) ? Fate::Different
                                                                      : Fate::Noticed;
    });
    tell("attempts", tally);
    QCOMPARE(tally.different, 0);
}

void tst_VaultFlips::freshness_bitFlipped_isNoMark()
{
    const QByteArray sound = vault::freshnessMark(41, kVaultId, key());
    const Tally tally = flipThrough(sound, testkit::rounds(1000), [](const QByteArray &bytes) {
        return vault::generationIn(bytes, kVaultId, key()) ? Fate::Different : Fate::Noticed;
    });
    tell("freshness", tally);
    QCOMPARE(tally.different, 0);
}

void tst_VaultFlips::outbox_bitFlipped_isNoticed()
{
    const QTemporaryDir home;
    const QString path = home.filePath(QStringLiteral("outbox"));
    crypto::OpenSslRandom random;
    QList<JournalEntry> entries;
    {
        vault::OutboxJournal journal(path, key(), kVaultId, random);
        QCOMPARE(outcome(journal.load()), succeeded());
        for (int n = 0; n < 5; ++n) {
            entries.append({QString::number(n), QStringLiteral("note"), QByteArray(50 + n, 'p')});
            QCOMPARE(outcome(journal.append(entries.last())), succeeded());
        }
    }
    const QByteArray sound = readFile(path);
    const Tally tally = flipThrough(sound, testkit::rounds(1000), [&](const QByteArray &bytes) {
        writeFile(path, bytes);
        vault::OutboxJournal journal(path, key(), kVaultId, random);
        const auto loaded = journal.load();
        // What is still read is what was written, in its order.
        const auto &waiting = journal.waiting();
        if (waiting != entries.first(waiting.size()))
            return Fate::Different;
        return loaded ? Fate::Different : Fate::Noticed;
    });
    tell("outbox", tally);
    QCOMPARE(tally.different, 0);
}

void tst_VaultFlips::vault_anyFileFlipped_isNoticedOrReadsTheSame()
{
    samples::VaultHome home;
    QCOMPARE(outcome(samples::fill(*home.vault(), home.random)), succeeded());
    samples::VaultHome work;
    testkit::SeededRandom random(7);
    const QList<const char *> files{"header.0", "header.1", "vault.db", "attempts", "freshness"};
    const int flips = testkit::rounds(200);
    Tally tally;
    for (int n = 0; n < flips; ++n) {
        work.takeCopyOf(home.path());
        const char *file = files[n % files.size()];
        writeFile(work.file(file), flipped(readFile(work.file(file)), n, flips, random));
        auto held = work.vault();
        const auto opened = waitFor(held->open(samples::password(), {}));
        if (!opened || opened->rebuilt || opened->olderThanSeen) {
            tally.add(Fate::Noticed);
            continue;
        }
        vault::OperationStore operations(*held);
        const auto order = waitFor(operations.order({}, {}));
        const auto rows = order ? waitFor(operations.rows(*order, {}))
                                : base::Result<QList<vault::StoredOperation>>(
                                    base::failure(ErrorCode::VaultDamaged));
        if (!rows) {
            tally.add(Fate::Noticed);
            continue;
        }
        bool isSame = rows->size() == samples::kFilledOperations;
        for (int row = 0; isSame && row < samples::kFilledOperations; ++row)
            isSame = rows->at(row).operation == samples::operation(row);
        tally.add(isSame ? Fate::WithoutEffect : Fate::Different);
    }
    tell("end_to_end", tally);
    QCOMPARE(tally.different, 0);
}

void tst_VaultFlips::vault_foreignOrNewerHeader_isRefusedUnchanged_data()
{
    QTest::addColumn<bool>("isNewer");
    QTest::newRow("foreign") << false;
    QTest::newRow("newer version") << true;
}

void tst_VaultFlips::vault_foreignOrNewerHeader_isRefusedUnchanged()
{
    QFETCH(const bool, isNewer);
    samples::VaultHome home;
    waitFor(home.created()->close());
    auto header = VaultHeader::decode(readFile(home.file("header.0"))).value_or(VaultHeader{});
    header.version = VaultHeader::kVersion + 1;
    const QByteArray slot =
        isNewer ? header.encode() : QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(300, 'x');
    writeFile(home.file("header.0"), slot);
    writeFile(home.file("header.1"), slot);
    const QByteArray database = readFile(home.file("vault.db"));
    auto held = home.vault();
    QCOMPARE(outcome(waitFor(held->open(samples::password(), {}))),
             failed(isNewer ? ErrorCode::VaultNewerVersion : ErrorCode::VaultHeaderDamaged));
    QCOMPARE(readFile(home.file("header.0")), slot);
    QCOMPARE(readFile(home.file("header.1")), slot);
    QCOMPARE(readFile(home.file("vault.db")), database);
}

QTEST_GUILESS_MAIN(tst_VaultFlips)
#include "tst_VaultFlips.moc"
