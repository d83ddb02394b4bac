// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "VaultSamples.h"
#include "testkit/SeededRandom.h"
#include "vault/OperationDigest.h"
#include "vault/OperationStore.h"

#include <QCryptographicHash>
#include <QMap>
#include <QSignalSpy>
#include <QTest>

#include <SQLiteCpp/Database.h>

#include <algorithm>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::MonthDigest;
using domain::Operation;
using domain::OperationStatus;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::OperationStore;
using Arrival = OperationStore::Arrival;
namespace samples = vault::samples;

namespace {

const QByteArray kZone = "UTC+05:00";

Operation operation(const QString &id, const QDateTime &at, const QString &account = u"acc_1"_s)
{
    Operation made = samples::operation(1);
    made.id = id;
    made.accountId = account;
    made.occurredAt = at;
    return made;
}

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0)
{
    return {QDate(year, month, day), QTime(hour, minute, second), Qt::UTC};
}

/// The contract's words, as plainly as they can be written down.
QList<MonthDigest> digestsOf(const QList<Operation> &operations)
{
    QMap<std::pair<QString, QString>, QList<Operation>> months;
    for (const Operation &each : operations) {
        const QString month = each.occurredAt.toOffsetFromUtc(5 * 3600).toString(u"yyyy-MM"_s);
        months[{each.accountId, month}].append(each);
    }
    QList<MonthDigest> digests;
    for (auto month = months.begin(); month != months.end(); ++month) {
        auto &own = month.value();
        std::sort(own.begin(), own.end(), [](const Operation &a, const Operation &b) {
            return a.id.toUtf8() < b.id.toUtf8();
        });
        QByteArray text;
        for (const Operation &each : own) {
            text += each.id.toUtf8() + '\t' + QByteArray::number(each.version) + '\t'
                    + domain::toWord(each.status).toUtf8() + '\n';
        }
        digests.append({month.key().first, month.key().second, own.size(),
                        QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex()});
    }
    return digests;
}

QList<MonthDigest> inOrder(QList<MonthDigest> digests)
{
    std::sort(digests.begin(), digests.end(), [](const MonthDigest &a, const MonthDigest &b) {
        return std::tie(a.accountId, a.month) < std::tie(b.accountId, b.month);
    });
    return digests;
}

} // namespace

class tst_OperationDigest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void digests_emptyVault_areNone();
    void digests_severalMonthsAndAccounts_areWhatTheContractSays();
    void digests_aroundMidnight_followTheBanksDay();
    void digests_oddIds_areInByteOrder();
    void digests_statusOrVersionChanged_changeOneMonth();
    void digests_largeMonth_isTheSameHoweverFewAreHeld();
    void digests_operationsChangingMeanwhile_areOfOneState();
    void digests_unknownZone_areRefused();
    void replaceMonth_lackingRows_areFilled();
    void replaceMonth_changedRow_isTheBanksWhateverItsVersion();
    void replaceMonth_rowTheBankLacks_goes();
    void replaceMonth_rowsThatStay_keepTheirMarks();
    void replaceMonth_sinceTheLastPage_isNews();
    void replaceMonth_equalMonth_changesNothing();
    void replaceMonth_rowOfAnotherMonth_comesHome();
    void replaceMonth_foreignRows_areRefused();

private:
    void fill(const QList<Operation> &operations, Arrival arrival = Arrival::FirstFill)
    {
        auto page = samples::page(operations, m_seq);
        m_seq = page.changes.isEmpty() ? m_seq : page.changes.last().seq;
        page.serverTime = m_asOf;
        QCOMPARE(outcome(waitFor(m_store->apply(page, arrival, {}))), succeeded());
    }
    QList<MonthDigest> digests()
    {
        auto read = waitFor(m_store->digests(kZone, {}));
        if (!read)
            qFatal("No digests: %s", qPrintable(outcome(read)));
        return inOrder(*std::move(read));
    }
    OperationStore::Applied replaced(const QString &month, const QList<Operation> &operations)
    {
        auto result = waitFor(m_store->replaceMonth(u"acc_1"_s, month, kZone, operations, {}));
        if (!result)
            qFatal("Not replaced: %s", qPrintable(outcome(result)));
        return *std::move(result);
    }
    QList<vault::StoredOperation> rows(const QString &search = {})
    {
        const auto order =
            waitFor(m_store->order({vault::OperationFilter::All, search}, {})).value();
        return waitFor(m_store->rows(order, {})).value();
    }
    QList<Operation> stored(const QString &search = {})
    {
        QList<Operation> operations;
        for (const auto &row : rows(search))
            operations.append(row.operation);
        return operations;
    }
    /// Behind the store's back, as damage would.
    void tamper(const char *sql)
    {
        std::function<base::Result<void>(SQLite::Database &)> work =
            [sql](SQLite::Database &database) -> base::Result<void> {
            database.exec(sql);
            return {};
        };
        QCOMPARE(outcome(waitFor((*m_vault)->run<void>(work, {}))), succeeded());
    }

    std::unique_ptr<samples::MemoryVault> m_vault;
    std::unique_ptr<OperationStore> m_store;
    qint64 m_seq = 0;
    /// Later than anything in March 2026 but its last day.
    const QDateTime m_asOf = utc(2026, 3, 30);
};

void tst_OperationDigest::init()
{
    m_vault = std::make_unique<samples::MemoryVault>();
    m_store = std::make_unique<OperationStore>(*m_vault);
    m_seq = 0;
}

void tst_OperationDigest::cleanup()
{
    m_store.reset();
    m_vault.reset();
}

void tst_OperationDigest::digests_emptyVault_areNone()
{
    QCOMPARE(digests(), QList<MonthDigest>());
}

void tst_OperationDigest::digests_severalMonthsAndAccounts_areWhatTheContractSays()
{
    testkit::SeededRandom random;
    QList<Operation> all;
    for (int n = 0; n < 3000; ++n) {
        Operation made = samples::operation(n);
        made.id = random.uuid();
        made.accountId = u"acc_%1"_s.arg(n % 3);
        made.occurredAt = utc(2024, 1, 1).addSecs(static_cast<qint64>(random.unit() * 6.0e7));
        made.version = n % 5 + 1;
        all.append(made);
    }
    fill(all);
    const auto expected = digestsOf(all);
    QVERIFY(expected.size() > 60);
    QCOMPARE(digests(), expected);
}

void tst_OperationDigest::digests_aroundMidnight_followTheBanksDay()
{
    const QDateTime lastOfFebruary = utc(2026, 2, 28, 18, 59, 59).addMSecs(999);
    fill({operation(u"feb"_s, lastOfFebruary), operation(u"mar"_s, lastOfFebruary.addMSecs(1)),
          operation(u"old"_s, utc(1999, 12, 31, 19)), operation(u"dec"_s, utc(2025, 12, 31, 18))});
    QStringList months;
    for (const auto &digest : digests())
        months.append(digest.month);
    QCOMPARE(months, (QStringList{u"2000-01"_s, u"2025-12"_s, u"2026-02"_s, u"2026-03"_s}));
}

void tst_OperationDigest::digests_oddIds_areInByteOrder()
{
    QList<Operation> all;
    for (const QString &id : {u"op_9"_s, u"op_10"_s, u"op"_s, u"B"_s, u"a"_s, u"ä"_s, u"ж"_s,
                              u"\U0001F600"_s, u"\uFF5A"_s, u"op_1"_s})
        all.append(operation(id, utc(2026, 3, 1)));
    fill(all);
    QCOMPARE(digests(), digestsOf(all));
}

void tst_OperationDigest::digests_statusOrVersionChanged_changeOneMonth()
{
    QList<Operation> all{operation(u"a"_s, utc(2026, 1, 10)), operation(u"b"_s, utc(2026, 2, 10))};
    fill(all);
    const auto before = digests();
    tamper("UPDATE operations SET status = 'reversed' WHERE id = 'b'");
    const auto after = digests();
    QCOMPARE(after.at(0), before.at(0));
    QVERIFY(after.at(1).sha256 != before.at(1).sha256);
    all[1].status = OperationStatus::Reversed;
    QCOMPARE(after, digestsOf(all));
    tamper("UPDATE operations SET version = version + 1 WHERE id = 'a'");
    all[0].version += 1;
    QCOMPARE(digests(), digestsOf(all));
}

void tst_OperationDigest::digests_largeMonth_isTheSameHoweverFewAreHeld()
{
    testkit::SeededRandom random;
    QList<Operation> all;
    for (int n = 0; n < 400; ++n) {
        // Three months of very different size, two accounts, ids in no order of time.
        const QDateTime at = n % 10 == 0 ? utc(2026, 1, 5) : utc(2026, 2, 1).addSecs(n * 6000);
        all.append(operation(random.uuid(), at, u"acc_%1"_s.arg(n % 7 == 0 ? 2 : 1)));
    }
    fill(all);
    for (const std::size_t held : {1U, 2U, 7U, 100U, 399U, 5000U}) {
        std::function<base::Result<QList<MonthDigest>>(SQLite::Database &)> work =
            [held](SQLite::Database &database) -> base::Result<QList<MonthDigest>> {
            vault::OperationDigest digest(QTimeZone(kZone), held);
            while (!digest.step(database, std::chrono::milliseconds(0))) {
            }
            return digest.takeMonths();
        };
        const auto read = waitFor((*m_vault)->run<QList<MonthDigest>>(work, {}));
        QCOMPARE(inOrder(read.value()), digestsOf(all));
    }
}

void tst_OperationDigest::digests_operationsChangingMeanwhile_areOfOneState()
{
    auto all = samples::operations(0, 20'000);
    fill(all);
    std::optional<base::Result<QList<MonthDigest>>> read;
    QObject context;
    base::deliver(m_store->digests(kZone, {}), &context, [&](auto result) { read = result; });
    // Queued behind the first slice; by then the newest month was read.
    all[0].version = 2;
    all[0].merchant = u"Changed"_s;
    fill({all[0]}, Arrival::News);
    QVERIFY(testkit::waitUntil([&] { return read.has_value(); }));
    QCOMPARE(inOrder(read->value()), digestsOf(all));
}

void tst_OperationDigest::digests_unknownZone_areRefused()
{
    QCOMPARE(outcome(waitFor(m_store->digests("Nowhere/AtAll", {}))), failed(ErrorCode::Internal));
}

void tst_OperationDigest::replaceMonth_lackingRows_areFilled()
{
    const auto bank = samples::operations(0, 40);
    fill(bank);
    tamper("DELETE FROM operations WHERE row % 3 = 0");
    QSignalSpy changed(m_store.get(), &OperationStore::changed);
    const auto result = replaced(u"2026-03"_s, bank);
    QCOMPARE(result.changed, 13);
    QCOMPARE(result.arrived, QList<Operation>());
    QCOMPARE(stored(), bank);
    QCOMPARE(digests(), digestsOf(bank));
    QCOMPARE(changed.count(), 1);
    // They can be searched for, and nobody is told that they are new.
    QCOMPARE(stored(u"казакстан"_s).size(), 8);
    QCOMPARE(waitFor(m_store->unreadCount({})).value(), 0);
}

void tst_OperationDigest::replaceMonth_changedRow_isTheBanksWhateverItsVersion()
{
    const auto bank = samples::operations(0, 5);
    fill(bank);
    tamper("UPDATE operations SET status = 'reversed', decline_reason = NULL, version = 99, "
           "merchant = 'Nobody' WHERE id = 'op_00000002'");
    QCOMPARE(replaced(u"2026-03"_s, bank).changed, 1);
    QCOMPARE(stored(), bank);
}

void tst_OperationDigest::replaceMonth_rowTheBankLacks_goes()
{
    const auto bank = samples::operations(0, 5);
    // Another account's and another month's rows are none of its business.
    const auto others =
        QList{operation(u"x"_s, utc(2026, 3, 1), u"acc_2"_s), operation(u"y"_s, utc(2026, 2, 27))};
    fill(bank + others);
    QCOMPARE(replaced(u"2026-03"_s, bank.mid(1)).changed, 1);
    QCOMPARE(stored(), bank.mid(1) + others);
    QCOMPARE(stored(u"magnum"_s), QList<Operation>());
    QCOMPARE(replaced(u"2026-03"_s, {}).changed, 4);
    QCOMPARE(stored(), others);
}

void tst_OperationDigest::replaceMonth_rowsThatStay_keepTheirMarks()
{
    auto bank = samples::operations(0, 4);
    fill(bank, Arrival::News);
    const auto before = rows();
    waitFor(m_store->markRead({before[1].row, before[2].row}, {}));
    bank[0].version = 2;
    bank[1].version = 2;
    replaced(u"2026-03"_s, bank);
    const auto after = rows();
    for (int n = 0; n < 4; ++n) {
        QCOMPARE(after[n].row, before[n].row);
        QCOMPARE(after[n].operation, bank[n]);
        QCOMPARE(after[n].unread, n == 0 || n == 3);
    }
}

void tst_OperationDigest::replaceMonth_sinceTheLastPage_isNews()
{
    fill(samples::operations(0, 2));
    const auto older = operation(u"older"_s, m_asOf);
    const auto newer = operation(u"newer"_s, m_asOf.addMSecs(1));
    const auto result = replaced(u"2026-03"_s, QList{older, newer} + samples::operations(0, 2));
    QCOMPARE(result.changed, 2);
    QCOMPARE(result.arrived, QList{newer});
    QCOMPARE(waitFor(m_store->unreadCount({})).value(), 1);
    QVERIFY(rows().at(0).unread);
}

void tst_OperationDigest::replaceMonth_equalMonth_changesNothing()
{
    const auto bank = samples::operations(0, 5);
    fill(bank);
    QSignalSpy changed(m_store.get(), &OperationStore::changed);
    QCOMPARE(replaced(u"2026-03"_s, bank + bank).changed, 0);
    QCOMPARE(changed.count(), 0);
}

void tst_OperationDigest::replaceMonth_rowOfAnotherMonth_comesHome()
{
    const auto bank = samples::operations(0, 5);
    fill(bank);
    tamper("UPDATE operations SET occurred_at = 0, account_id = 'acc_9' WHERE id = 'op_00000003'");
    QCOMPARE(replaced(u"2026-03"_s, bank).changed, 1);
    QCOMPARE(stored(), bank);
}

void tst_OperationDigest::replaceMonth_foreignRows_areRefused()
{
    const auto bank = samples::operations(0, 5);
    fill(bank);
    const auto refused = [&](const QString &month, const Operation &odd) {
        return outcome(waitFor(m_store->replaceMonth(u"acc_1"_s, month, kZone, QList{odd}, {})));
    };
    QCOMPARE(refused(u"2026-03"_s, operation(u"x"_s, utc(2026, 3, 1), u"acc_2"_s)),
             failed(ErrorCode::Internal));
    QCOMPARE(refused(u"2026-03"_s, operation(u"x"_s, utc(2026, 3, 31, 19))),
             failed(ErrorCode::Internal));
    QCOMPARE(refused(u"2026-13"_s, bank[0]), failed(ErrorCode::Internal));
    QCOMPARE(refused(u"26-3"_s, bank[0]), failed(ErrorCode::Internal));
    QCOMPARE(stored(), bank);
}

QTEST_GUILESS_MAIN(tst_OperationDigest)
#include "tst_OperationDigest.moc"
