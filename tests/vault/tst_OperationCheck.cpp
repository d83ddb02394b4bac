// SPDX-License-Identifier: Apache-2.0
#include "VaultSamples.h"
#include "testkit/Outcome.h"
#include "testkit/Soak.h"
#include "testkit/TestPaths.h"
#include "vault/DatabaseRebuild.h"
#include "vault/OperationCheck.h"
#include "vault/OperationDigest.h"
#include "vault/OperationOrder.h"
#include "vault/SqlText.h"
#include "vault/SyncPageWriter.h"
#include "vault/VaultDatabase.h"
#include "vault/WriteTransaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::Result;
using domain::MonthDigest;
using domain::Operation;
using domain::OperationStatus;
using testkit::outcome;
using testkit::readFile;
using testkit::succeeded;
using testkit::writeFile;
using vault::OperationCheck;
using vault::OperationFilter;
using vault::OperationStore;
using Verdict = OperationCheck::Verdict;
namespace samples = vault::samples;

namespace {

constexpr qsizetype kPage = 4096;
constexpr int kOperations = 900;
const QTimeZone kZone("UTC+05:00");

base::SecretBytes key()
{
    return base::SecretBytes::copyOf(QByteArray(32, 'k'));
}

/// Everything a customer could see of the operations, but for what was read.
struct Seen {
    QList<QList<Operation>> lists;
    bool operator==(const Seen &) const = default;
};

QList<qint64> orderOf(SQLite::Database &database, const vault::OperationQuery &query)
{
    vault::OperationOrder order(query);
    while (!order.step(database, std::chrono::milliseconds(50))) {
    }
    return order.takeRows();
}

Result<QList<Operation>> listOf(SQLite::Database &database, const vault::OperationQuery &query)
{
    QList<Operation> list;
    const auto order = orderOf(database, query);
    for (qsizetype at = 0; at < order.size(); at += 500) {
        const auto rows = vault::readRows(database, order.mid(at, 500));
        if (!rows)
            return base::failure(rows.error());
        for (const auto &row : *rows)
            list.append(row.operation);
    }
    return list;
}

/// What SQLiteCpp throws, as the vault tells it.
template<typename Work>
auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception &exception) {
        return base::failure(vault::errorOf(exception, 0));
    }
}

Result<Seen> seen(SQLite::Database &database)
{
    return guarded([&]() -> Result<Seen> {
        Seen all;
        for (const vault::OperationQuery &query :
             {vault::OperationQuery{OperationFilter::All, {}},
              vault::OperationQuery{OperationFilter::Accepted, {}},
              vault::OperationQuery{OperationFilter::Declined, {}},
              vault::OperationQuery{OperationFilter::Pending, {}},
              vault::OperationQuery{OperationFilter::All, u"magnum"_s},
              vault::OperationQuery{OperationFilter::All, u"renamed"_s},
              vault::OperationQuery{OperationFilter::All, u"казакстан алм"_s}})
        {
            auto list = listOf(database, query);
            if (!list)
                return base::failure(list.error());
            all.lists.append(*std::move(list));
        }
        return all;
    });
}

Result<Verdict> checked(SQLite::Database &database)
{
    return guarded([&]() -> Result<Verdict> {
        OperationCheck check;
        while (!check.step(database, std::chrono::milliseconds(5))) {
        }
        return check.verdict();
    });
}

Result<QList<MonthDigest>> digestsOf(SQLite::Database &database)
{
    return guarded([&]() -> Result<QList<MonthDigest>> {
        vault::OperationDigest digest(kZone);
        while (!digest.step(database, std::chrono::milliseconds(5))) {
        }
        return digest.takeMonths();
    });
}

/// The rows whose words are gone or others, made anew.
Result<void> remakeSearch(SQLite::Database &database)
{
    vault::SearchRemaking remaking;
    while (true) {
        const auto done = remaking.step(database);
        if (!done)
            return base::failure(done.error());
        if (*done)
            return {};
    }
}

} // namespace

class tst_OperationCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();

    void check_soundVault_isSound();
    void check_wordsLost_isNoticedAndMended();
    void check_wordsOfAnotherText_isNoticedAndMended();
    void rebuild_soundVault_keepsEverything();
    void rebuild_pageUnreadable_keepsTheRest();
    void page_oldOnePutBack_isNoticedAndHealed();

private:
    /// What is open is made anew in its place.
    [[nodiscard]] Result<void> rebuild(vault::DatabasePointer &database) const;
    vault::DatabasePointer open(const QByteArray &content)
    {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(m_path + QLatin1String(suffix));
        writeFile(m_path, content);
        auto database = vault::openDatabase(m_path, key());
        if (!database)
            return nullptr;
        return *std::move(database);
    }
    void change(SQLite::Database &database);
    [[nodiscard]] QList<Operation> bankOf(const MonthDigest &month) const;
    [[nodiscard]] Result<void> refill(SQLite::Database &database) const;
    [[nodiscard]] Result<void> heal(vault::DatabasePointer &database) const;

    QTemporaryDir m_home;
    QString m_path;
    /// The database before the last changes, and after them.
    QByteArray m_before;
    QByteArray m_after;
    QList<Operation> m_bank;
    QList<MonthDigest> m_digests;
    Seen m_seen;
};

/// Some operations move on, some are renamed, some vanish, many are new.
void tst_OperationCheck::change(SQLite::Database &database)
{
    QList<Operation> moved;
    for (int n = 0; n < kOperations; ++n) {
        Operation &known = m_bank[n];
        if (known.status == OperationStatus::Pending) {
            known.status = OperationStatus::Booked;
            known.bookedAt = known.occurredAt.addDays(1);
        } else if (n % 40 == 3) {
            known.merchant = u"Renamed %1"_s.arg(n);
        } else {
            continue;
        }
        known.version = 2;
        moved.append(known);
    }
    qint64 seq = 2LL * kOperations;
    const auto write = [&](const domain::SyncPage &page) {
        vault::WriteTransaction transaction(database);
        QVERIFY(
            vault::SyncPageWriter(database, OperationStore::Arrival::News).write(page).has_value());
        transaction.commit();
        seq = page.changes.last().seq;
    };
    write(samples::page(moved, seq));
    QList<domain::Tombstone> gone;
    for (int n = kOperations - 1; n > 0; n -= 50) {
        gone.append({domain::Tombstone::Kind::Operation, m_bank[n].id});
        m_bank.removeAt(n);
    }
    write(samples::page(gone, seq));
    QList<Operation> fresh;
    for (int n = 1; n <= 150; ++n) {
        Operation made = samples::operation(n);
        made.id = u"new_%1"_s.arg(n * 7919 % 1000);
        made.occurredAt = samples::operation(0).occurredAt.addSecs(977LL * n);
        fresh.append(made);
    }
    write(samples::page(fresh, seq));
    m_bank += fresh;
}

void tst_OperationCheck::initTestCase()
{
    m_path = m_home.filePath(u"vault.db"_s);
    for (int n = 0; n < kOperations; ++n) {
        Operation made = samples::operation(n);
        // Half a year, so that months differ one by one.
        made.occurredAt = samples::operation(0).occurredAt.addSecs(-17957LL * n);
        m_bank.append(made);
    }
    {
        auto database = vault::createDatabase(m_path, key());
        QVERIFY(database.has_value());
        vault::WriteTransaction transaction(**database);
        QVERIFY(vault::SyncPageWriter(**database, OperationStore::Arrival::FirstFill)
                    .write(samples::page(m_bank))
                    .has_value());
        vault::execute(**database, "INSERT INTO settings VALUES ('filter', 'declined')");
        transaction.commit();
    }
    m_before = readFile(m_path);
    {
        auto database = open(m_before);
        QVERIFY(database != nullptr);
        change(*database);
        auto now = seen(*database);
        auto digests = digestsOf(*database);
        QVERIFY(now && digests);
        m_seen = *std::move(now);
        m_digests = *std::move(digests);
    }
    m_after = readFile(m_path);
    QCOMPARE(m_seen.lists[0].size(), m_bank.size());
    QVERIFY(m_digests.size() >= 6);
}

void tst_OperationCheck::cleanup()
{
    QFile::remove(m_path);
}

QList<Operation> tst_OperationCheck::bankOf(const MonthDigest &month) const
{
    const auto range = *vault::LedgerMonth::parse(month.month, kZone);
    QList<Operation> found;
    for (const Operation &each : m_bank) {
        const qint64 at = each.occurredAt.toMSecsSinceEpoch();
        if (at >= range.from && at < range.to && each.accountId == month.accountId)
            found.append(each);
    }
    return found;
}

/// What the exchange with the bank does.
Result<void> tst_OperationCheck::refill(SQLite::Database &database) const
{
    const auto digests = digestsOf(database);
    if (!digests)
        return base::failure(digests.error());
    QList<MonthDigest> differing;
    for (const MonthDigest &month : m_digests + *digests) {
        if (!m_digests.contains(month) || !digests->contains(month))
            differing.append(month);
    }
    for (const MonthDigest &month : std::as_const(differing)) {
        const auto filled = guarded([&]() -> Result<void> {
            const auto range = *vault::LedgerMonth::parse(month.month, kZone);
            vault::WriteTransaction transaction(database);
            static_cast<void>(vault::SyncPageWriter(database, OperationStore::Arrival::News)
                                  .replaceMonth(month.accountId, range, bankOf(month)));
            transaction.commit();
            return {};
        });
        if (!filled)
            return filled;
    }
    return {};
}

Result<void> tst_OperationCheck::rebuild(vault::DatabasePointer &database) const
{
    const QString beside = m_path + u".new"_s;
    const auto removed = vault::removeDatabase(beside);
    auto fresh = vault::createDatabase(beside, key());
    if (!removed || !fresh)
        return base::failure(removed ? fresh.error() : removed.error());
    const auto filled = guarded([&]() -> Result<void> {
        vault::fillRebuilt(**fresh, database.get(), 0);
        return {};
    });
    if (filled)
        database = *std::move(fresh);
    return filled;
}

Result<void> tst_OperationCheck::heal(vault::DatabasePointer &database) const
{
    const auto verdict = checked(*database);
    if (!verdict)
        return base::failure(verdict.error());
    bool damaged = *verdict == Verdict::ListsDamaged;
    if (*verdict == Verdict::SearchDamaged)
        damaged = !remakeSearch(*database) || checked(*database) != Verdict::Sound;
    if (damaged) {
        if (auto rebuilt = rebuild(database); !rebuilt)
            return rebuilt;
    }
    auto filled = refill(*database);
    // Damage that shows only when it is written to.
    if (!filled && filled.error().code == ErrorCode::VaultDamaged)
        filled = rebuild(database).and_then([&] { return refill(*database); });
    return filled;
}

void tst_OperationCheck::check_soundVault_isSound()
{
    for (const QByteArray &content : {m_before, m_after}) {
        const auto database = open(content);
        QVERIFY(database != nullptr);
        QCOMPARE(checked(*database).value(), Verdict::Sound);
        // Given up halfway, it is no burden to the next one.
        OperationCheck given;
        QVERIFY(!given.step(*database, std::chrono::milliseconds(0)));
        QCOMPARE(checked(*database).value(), Verdict::Sound);
    }
}

void tst_OperationCheck::check_wordsLost_isNoticedAndMended()
{
    const auto database = open(m_after);
    QVERIFY(database != nullptr);
    vault::execute(*database, "DELETE FROM operation_words WHERE rowid IN "
                              "(SELECT occurred_at / 60000 FROM operations WHERE row = 701)");
    QVERIFY(seen(*database).value() != m_seen);
    QCOMPARE(checked(*database).value(), Verdict::SearchDamaged);
    QCOMPARE(outcome(remakeSearch(*database)), succeeded());
    QCOMPARE(checked(*database).value(), Verdict::Sound);
    QCOMPARE(seen(*database).value(), m_seen);
}

void tst_OperationCheck::check_wordsOfAnotherText_isNoticedAndMended()
{
    const auto database = open(m_after);
    QVERIFY(database != nullptr);
    vault::execute(*database, "UPDATE operations SET city = 'Nowhere' WHERE row = 701");
    QCOMPARE(checked(*database).value(), Verdict::SearchDamaged);
    QCOMPARE(outcome(remakeSearch(*database)), succeeded());
    QCOMPARE(checked(*database).value(), Verdict::Sound);
    QCOMPARE(orderOf(*database, {OperationFilter::All, u"nowhere"_s}), QList<qint64>{701});
}

void tst_OperationCheck::rebuild_soundVault_keepsEverything()
{
    auto database = open(m_after);
    QVERIFY(database != nullptr);
    vault::execute(*database, "UPDATE operations SET unread = 1 WHERE row % 30 = 1");
    const auto unread = orderOf(*database, {OperationFilter::Unread, {}});
    const auto before = vault::readSyncState(*database);
    const auto generation = vault::generationOf(*database);
    QCOMPARE(outcome(rebuild(database)), succeeded());
    QVERIFY(vault::isRebuilt(*database).value_or(false));
    QCOMPARE(seen(*database).value(), m_seen);
    QCOMPARE(orderOf(*database, {OperationFilter::Unread, {}}), unread);
    QCOMPARE(checked(*database).value(), Verdict::Sound);
    const auto after = vault::readSyncState(*database);
    QCOMPARE(after.cursor, before.cursor);
    QCOMPARE(after.lastSeq, before.lastSeq);
    QCOMPARE(after.asOf, before.asOf);
    QVERIFY(vault::generationOf(*database) > generation);
    SQLite::Statement setting(*database, "SELECT value FROM settings WHERE name = 'filter'");
    QVERIFY(setting.executeStep());
    QCOMPARE(vault::textOf(setting, 0), u"declined"_s);
}

void tst_OperationCheck::rebuild_pageUnreadable_keepsTheRest()
{
    // One bit in each page in turn: whatever that page held, the others' rows are still there.
    const int pages = int(m_after.size() / kPage);
    const int rounds = std::min(testkit::rounds(200), pages - 1);
    int lost = 0;
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        const int page = 1 + testkit::placeOf(round, rounds, pages - 1);
        QByteArray content = m_after;
        content[page * kPage + 2000] = static_cast<char>(content[page * kPage + 2000] ^ 4);
        auto database = open(content);
        if (!database) {
            // A page of the schema: opening sets such a file aside and begins an empty one.
            ++refused;
            continue;
        }
        const auto verdict = checked(*database);
        QCOMPARE(outcome(heal(database)), succeeded());
        QCOMPARE(checked(*database).value(), Verdict::Sound);
        QCOMPARE(seen(*database).value(), m_seen);
        lost += verdict == Verdict::Sound ? 0 : 1;
    }
    // The other pages are those of tables that are empty here.
    QVERIFY2(5 * lost >= 2 * rounds, qPrintable(u"%1 of %2"_s.arg(lost).arg(rounds)));
    QVERIFY(refused <= 3);
}

void tst_OperationCheck::page_oldOnePutBack_isNoticedAndHealed()
{
    QList<qsizetype> changed;
    for (qsizetype at = 0; at + kPage <= m_before.size(); at += kPage) {
        if (m_before.mid(at, kPage) != m_after.mid(at, kPage))
            changed.append(at);
    }
    QVERIFY(changed.size() > 50);
    const int rounds = testkit::rounds(200);
    int visible = 0;
    int refused = 0;
    for (int round = 0; round < rounds; ++round) {
        const qsizetype at =
            changed[testkit::placeOf(round, rounds, static_cast<int>(changed.size()))];
        QByteArray content = m_after;
        content.replace(at, kPage, m_before.mid(at, kPage));
        auto database = open(content);
        if (!database) {
            // Opening sets such a file aside and begins an empty one.
            ++refused;
            continue;
        }
        const auto shown = seen(*database);
        visible += shown == m_seen ? 0 : 1;
        QVERIFY2(heal(database).has_value(), qPrintable(u"page %1"_s.arg(at / kPage)));
        QCOMPARE(checked(*database).value(), Verdict::Sound);
        QVERIFY2(seen(*database) == m_seen, qPrintable(u"page %1"_s.arg(at / kPage)));
    }
    // Most old pages show something that is not so.
    QVERIFY2(visible > rounds / 3, qPrintable(u"%1 of %2"_s.arg(visible).arg(rounds)));
    QVERIFY2(refused < rounds / 10 + 2, qPrintable(QString::number(refused)));
}

QTEST_GUILESS_MAIN(tst_OperationCheck)
#include "tst_OperationCheck.moc"
