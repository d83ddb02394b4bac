// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "VaultSamples.h"
#include "vault/AccountStore.h"
#include "vault/OperationCheck.h"
#include "vault/OperationOrder.h"
#include "vault/OperationStore.h"

#include <QSignalSpy>
#include <QTest>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <algorithm>

using namespace qorgan;
using base::CancelScope;
using base::ErrorCode;
using domain::Operation;
using domain::OperationStatus;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::OperationFilter;
using vault::OperationQuery;
using vault::OperationStore;
using Arrival = OperationStore::Arrival;
namespace samples = vault::samples;

class tst_OperationStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void apply_firstPage_storesEveryField();
    void apply_detailsThatFewHave_areStoredAndReplaced();
    void apply_samePageTwice_changesNothing();
    void apply_overlappingPage_addsTheRest();
    void apply_gapBeforePage_leavesVaultUnchanged();
    void apply_gapWithinPage_leavesVaultUnchanged();
    void apply_otherEpoch_isGap();
    void apply_latePage_keepsCursorAndTime();
    void apply_emptyPage_movesTimeOnly();
    void apply_newerVersion_replaces();
    void apply_olderVersion_isIgnored();
    void apply_pendingBooked_keepsRowAndReadMark();
    void apply_declinedWithoutReason_isOther();
    void apply_tombstone_removes();
    void apply_unknownRecord_countsInTheOrder();
    void apply_accounts_reachTheAccounts();
    void apply_news_arriveNewestFirst();
    void apply_manyNews_arriveAtMostFifty();
    void apply_firstFill_isReadAndSilent();
    void apply_cancelled_isCancelled();
    void syncState_newVault_isEmpty();
    void order_eachFilter_givesItsOperations();
    void order_sameInstant_laterRowFirst();
    void order_longerThanASlice_isWhole();
    void order_rowMovedMeanwhile_hasItOnce();
    void newest_eachFilter_isTheBeginningOfItsOrder();
    void orderWithin_eachFilter_isThatPartOfItsOrder();
    void orderWithin_tooMany_givesNothing();
    void ofAccount_givesItsPartOldestFirst();
    void changed_tellsWhenWhatItTouchesHappened();
    void search_findsWhatIsTyped_data();
    void search_findsWhatIsTyped();
    void search_withFilter_givesBoth();
    void search_afterChange_findsOnlyTheNewText();
    void search_severalInAMinute_givesThoseWithAllOfIt();
    void search_severalInAMinute_eachMayGoOrBeNoted();
    void search_timeChanged_isFoundInItsNewPlace();
    void search_longerThanAPart_isWholeAndInOrder();
    void search_beginningOfManyWords_findsThemAll_data();
    void search_beginningOfManyWords_findsThemAll();
    void newest_ofASearch_areItsFirstHits();
    void rows_goneOrUnknown_areLeftOut();
    void rows_moreThanAPage_areCut();
    void withIds_someNotHere_givesTheOthersInOrder();
    void tallies_countEachStretchByItself();
    void tallies_newestSeq_isThatOfTheArrival();
    void markRead_someRows_countsDown();
    void markAllRead_leavesNoneUnread();
    void changed_isEmittedOnlyForChanges();
    void check_soundVault_changesNothing();
    void check_searchDamaged_mendsIt();
    void order_indexOutOfOrder_isDamage();
    void rebuild_keepsRowsAndTells();

private:
    OperationStore::Applied applied(const domain::SyncPage &page, Arrival arrival = Arrival::News)
    {
        auto result = waitFor(m_store->apply(page, arrival, {}));
        if (outcome(result) != succeeded())
            qFatal("A page was not applied: %s", qPrintable(outcome(result)));
        return *std::move(result);
    }
    QList<qint64> order(OperationFilter filter = OperationFilter::All, const QString &search = {})
    {
        auto result = waitFor(m_store->order({filter, search}, {}));
        if (outcome(result) != succeeded())
            qFatal("No order: %s", qPrintable(outcome(result)));
        return *std::move(result);
    }
    QList<vault::StoredOperation> rows(const QList<qint64> &ids)
    {
        auto result = waitFor(m_store->rows(ids, {}));
        if (outcome(result) != succeeded())
            qFatal("No rows: %s", qPrintable(outcome(result)));
        return *std::move(result);
    }
    /// The stored operations, newest first.
    QList<Operation> stored(OperationFilter filter = OperationFilter::All,
                            const QString &search = {})
    {
        QList<Operation> operations;
        for (const auto &row : rows(order(filter, search)))
            operations.append(row.operation);
        return operations;
    }
    /// Before anything mends it.
    bool isSearchSound()
    {
        return *waitFor((*m_vault)->run<bool>(
            [](SQLite::Database &database) -> base::Result<bool> {
                vault::OperationCheck check;
                while (!check.step(database, std::chrono::seconds(1))) {
                }
                return check.verdict() == vault::OperationCheck::Verdict::Sound;
            },
            {}));
    }
    int unread() { return waitFor(m_store->unreadCount({})).value(); }
    vault::SyncState state() { return waitFor(m_store->syncState({})).value(); }

    std::unique_ptr<samples::MemoryVault> m_vault;
    std::unique_ptr<OperationStore> m_store;
};

void tst_OperationStore::init()
{
    m_vault = std::make_unique<samples::MemoryVault>();
    m_store = std::make_unique<OperationStore>(*m_vault);
}

void tst_OperationStore::cleanup()
{
    m_store.reset();
    m_vault.reset();
}

void tst_OperationStore::apply_firstPage_storesEveryField()
{
    const auto page = samples::page(samples::operations(0, 100));
    QCOMPARE(applied(page).changed, 100);
    QCOMPARE(stored(), samples::operations(0, 100));
    QCOMPARE(state().epoch, page.epoch);
    QCOMPARE(state().cursor, page.nextCursor);
    QCOMPARE(state().lastSeq, page.changes.back().seq);
    QCOMPARE(state().asOf, page.serverTime);
}

void tst_OperationStore::apply_samePageTwice_changesNothing()
{
    const auto page = samples::page(samples::operations(0, 10));
    applied(page);
    const auto before = rows(order());
    const auto again = applied(page);
    QCOMPARE(again.changed, 0);
    QCOMPARE(again.arrived, QList<Operation>());
    const auto after = rows(order());
    QCOMPARE(after.size(), before.size());
    for (int i = 0; i < after.size(); ++i) {
        QCOMPARE(after[i].row, before[i].row);
        QCOMPARE(after[i].operation, before[i].operation);
    }
}

void tst_OperationStore::apply_overlappingPage_addsTheRest()
{
    applied(samples::page(samples::operations(0, 10)));
    const auto more = applied(samples::page(samples::operations(0, 15)));
    QCOMPARE(more.changed, 5);
    QCOMPARE(more.arrived.size(), 5);
    QCOMPARE(stored().size(), 15);
}

void tst_OperationStore::apply_gapBeforePage_leavesVaultUnchanged()
{
    applied(samples::page(samples::operations(0, 5)));
    const auto before = state();
    // The page follows on seq 14, the vault has seen 10.
    const auto result =
        waitFor(m_store->apply(samples::page(samples::operations(5, 3), 14), Arrival::News, {}));
    QCOMPARE(outcome(result), failed(ErrorCode::GapFound));
    QCOMPARE(state().cursor, before.cursor);
    QCOMPARE(state().lastSeq, before.lastSeq);
    QCOMPARE(stored(), samples::operations(0, 5));
}

void tst_OperationStore::apply_gapWithinPage_leavesVaultUnchanged()
{
    auto page = samples::page(samples::operations(0, 5));
    page.changes.removeAt(2);
    QCOMPARE(outcome(waitFor(m_store->apply(page, Arrival::News, {}))),
             failed(ErrorCode::GapFound));
    QCOMPARE(stored(), QList<Operation>());
    QCOMPARE(state().lastSeq, 0);
    // The vault goes on as if the page had never come.
    applied(samples::page(samples::operations(0, 5)));
    QCOMPARE(stored(), samples::operations(0, 5));
}

void tst_OperationStore::apply_otherEpoch_isGap()
{
    applied(samples::page(samples::operations(0, 5)));
    auto page = samples::page(samples::operations(5, 5), 10);
    page.epoch = QStringLiteral("e2");
    QCOMPARE(outcome(waitFor(m_store->apply(page, Arrival::News, {}))),
             failed(ErrorCode::GapFound));
    QCOMPARE(stored().size(), 5);
}

void tst_OperationStore::apply_latePage_keepsCursorAndTime()
{
    applied(samples::page(samples::operations(0, 5)));
    applied(samples::page(samples::operations(5, 5), 10));
    const auto before = state();
    QCOMPARE(applied(samples::page(samples::operations(0, 5))).changed, 0);
    QCOMPARE(state().cursor, before.cursor);
    QCOMPARE(state().lastSeq, before.lastSeq);
    QCOMPARE(state().asOf, before.asOf);
}

void tst_OperationStore::apply_emptyPage_movesTimeOnly()
{
    applied(samples::page(samples::operations(0, 5)));
    auto empty = samples::page(QList<Operation>{}, 10);
    empty.serverTime = state().asOf.addSecs(60);
    QSignalSpy changed(m_store.get(), &OperationStore::changed);
    QCOMPARE(applied(empty).changed, 0);
    QCOMPARE(state().asOf, empty.serverTime);
    QCOMPARE(state().lastSeq, 10);
    QCOMPARE(changed.count(), 0);
}

void tst_OperationStore::apply_newerVersion_replaces()
{
    applied(samples::page(samples::operations(0, 3)));
    Operation newer = samples::operation(1);
    newer.version = 2;
    newer.amount.minor = -5;
    newer.merchant = QStringLiteral("Другой магазин");
    const auto result = applied(samples::page(QList{newer}, 6));
    QCOMPARE(result.changed, 1);
    // Known before: nothing to tell the customer about.
    QCOMPARE(result.arrived, QList<Operation>());
    QCOMPARE(stored().at(1), newer);
    QCOMPARE(stored().size(), 3);
}

void tst_OperationStore::apply_olderVersion_isIgnored()
{
    Operation newer = samples::operation(1);
    newer.version = 3;
    applied(samples::page(QList{newer}));
    Operation older = samples::operation(1);
    older.version = 2;
    older.amount.minor = -1;
    QCOMPARE(applied(samples::page(QList{older}, 2)).changed, 0);
    QCOMPARE(stored(), QList{newer});
    // Its place in the order counts all the same.
    QCOMPARE(state().lastSeq, 4);
}

void tst_OperationStore::apply_pendingBooked_keepsRowAndReadMark()
{
    Operation pending = samples::operation(11);
    QCOMPARE(pending.status, OperationStatus::Pending);
    applied(samples::page(QList{pending}));
    const auto before = rows(order()).at(0);
    QVERIFY(before.unread);
    QCOMPARE(outcome(waitFor(m_store->markRead({before.row}, {}))), succeeded());
    Operation booked = pending;
    booked.status = OperationStatus::Booked;
    booked.bookedAt = pending.occurredAt.addDays(1);
    booked.version = 2;
    applied(samples::page(QList{booked}, 2));
    const auto after = rows(order()).at(0);
    QCOMPARE(after.row, before.row);
    QCOMPARE(after.operation, booked);
    QVERIFY(!after.unread);
    QCOMPARE(order(OperationFilter::Pending), QList<qint64>());
}

void tst_OperationStore::apply_declinedWithoutReason_isOther()
{
    Operation odd = samples::operation(7);
    odd.declineReason.reset();
    Operation alsoOdd = samples::operation(8);
    alsoOdd.declineReason = domain::DeclineReason::CardExpired;
    applied(samples::page(QList{odd, alsoOdd}));
    QCOMPARE(stored().at(0).declineReason, domain::DeclineReason::Other);
    QVERIFY(!stored().at(1).declineReason.has_value());
}

void tst_OperationStore::apply_tombstone_removes()
{
    applied(samples::page(samples::operations(0, 3)));
    const domain::Tombstone tombstone{domain::Tombstone::Kind::Operation, samples::operation(1).id};
    QCOMPARE(applied(samples::page(QList{tombstone}, 6)).changed, 1);
    QCOMPARE(stored(), (QList{samples::operation(0), samples::operation(2)}));
    QCOMPARE(order(OperationFilter::All, QStringLiteral("казакстан")), QList<qint64>());
    // Of something never seen: nothing to do.
    QCOMPARE(applied(samples::page(QList{tombstone}, 8)).changed, 0);
}

void tst_OperationStore::apply_unknownRecord_countsInTheOrder()
{
    applied(samples::page(samples::operations(0, 1)));
    QCOMPARE(applied(samples::page(QList{domain::UnknownRecord{}}, 2)).changed, 0);
    QCOMPARE(state().lastSeq, 4);
    QCOMPARE(applied(samples::page(samples::operations(1, 1), 4)).changed, 1);
}

void tst_OperationStore::apply_accounts_reachTheAccounts()
{
    vault::AccountStore accounts(*m_vault);
    QCOMPARE(applied(samples::page(QList{samples::account(1), samples::account(2)})).changed, 2);
    QCOMPARE(waitFor(accounts.all({})).value(), (QList{samples::account(1), samples::account(2)}));
    auto newer = samples::account(1);
    newer.version = 5;
    newer.balance.minor = 1;
    auto older = samples::account(2);
    older.version = 1;
    older.balance.minor = 2;
    QCOMPARE(applied(samples::page(QList{newer, older}, 4)).changed, 1);
    QCOMPARE(waitFor(accounts.all({})).value(), (QList{newer, samples::account(2)}));
    const domain::Tombstone tombstone{domain::Tombstone::Kind::Account, newer.id};
    QCOMPARE(applied(samples::page(QList{tombstone}, 8)).changed, 1);
    QCOMPARE(waitFor(accounts.all({})).value(), QList{samples::account(2)});
}

void tst_OperationStore::apply_news_arriveNewestFirst()
{
    applied(samples::page(samples::operations(10, 5)), Arrival::FirstFill);
    // In the order of the bank's history, which is not that of the operations' times.
    const QList news{samples::operation(3), samples::operation(1), samples::operation(2)};
    const auto result = applied(samples::page(news, 10));
    QCOMPARE(result.arrived,
             (QList{samples::operation(1), samples::operation(2), samples::operation(3)}));
    QCOMPARE(unread(), 3);
}

void tst_OperationStore::apply_manyNews_arriveAtMostFifty()
{
    const auto result = applied(samples::page(samples::operations(0, 200)));
    QCOMPARE(result.changed, 200);
    QCOMPARE(result.arrived, samples::operations(0, 50));
    QCOMPARE(unread(), 200);
}

void tst_OperationStore::apply_firstFill_isReadAndSilent()
{
    const auto result = applied(samples::page(samples::operations(0, 5)), Arrival::FirstFill);
    QCOMPARE(result.changed, 5);
    QCOMPARE(result.arrived, QList<Operation>());
    QCOMPARE(unread(), 0);
}

void tst_OperationStore::apply_cancelled_isCancelled()
{
    CancelScope scope;
    scope.cancel();
    QCOMPARE(outcome(waitFor(
                 m_store->apply(samples::page(samples::operations(0, 5)), Arrival::News, scope))),
             failed(ErrorCode::Cancelled));
    QCOMPARE(stored(), QList<Operation>());
}

void tst_OperationStore::syncState_newVault_isEmpty()
{
    QCOMPARE(state().epoch, QString());
    QCOMPARE(state().cursor, QString());
    QCOMPARE(state().lastSeq, 0);
    QVERIFY(!state().asOf.isValid());
}

void tst_OperationStore::order_eachFilter_givesItsOperations()
{
    auto operations = samples::operations(0, 60);
    operations[5].status = OperationStatus::Reversed;
    applied(samples::page(operations.mid(30)), Arrival::FirstFill);
    applied(samples::page(operations.mid(0, 30), 60), Arrival::News);
    const auto only = [&](const std::function<bool(const Operation &)> &wanted) {
        QList<Operation> chosen;
        std::copy_if(operations.cbegin(), operations.cend(), std::back_inserter(chosen), wanted);
        return chosen;
    };
    const auto is = [](OperationStatus status) {
        return [status](const Operation &o) { return o.status == status; };
    };
    QCOMPARE(stored(OperationFilter::All), operations);
    QCOMPARE(stored(OperationFilter::Declined), only(is(OperationStatus::Declined)));
    QCOMPARE(stored(OperationFilter::Pending), only(is(OperationStatus::Pending)));
    QCOMPARE(stored(OperationFilter::Accepted), only([](const Operation &o) {
                 return o.status == OperationStatus::Pending || o.status == OperationStatus::Booked;
             }));
    QCOMPARE(stored(OperationFilter::Unread), operations.mid(0, 30));
}

void tst_OperationStore::order_sameInstant_laterRowFirst()
{
    auto operations = samples::operations(0, 5);
    for (Operation &operation : operations)
        operation.occurredAt = samples::operation(0).occurredAt;
    applied(samples::page(operations));
    std::reverse(operations.begin(), operations.end());
    QCOMPARE(stored(), operations);
}

void tst_OperationStore::order_longerThanASlice_isWhole()
{
    applied(samples::page(samples::operations(0, 30'000)), Arrival::FirstFill);
    const auto ids = order();
    QCOMPARE(ids.size(), 30'000);
    QCOMPARE(rows(ids.first(500)).at(499).operation, samples::operation(499));
    QCOMPARE(rows(ids.last(500)).at(0).operation, samples::operation(29'500));
    QCOMPARE(order(OperationFilter::All, QStringLiteral("magnum")).size(), 6'000);
}

void tst_OperationStore::order_rowMovedMeanwhile_hasItOnce()
{
    applied(samples::page(samples::operations(0, 5'000)), Arrival::FirstFill);
    std::function<base::Result<QList<qint64>>(SQLite::Database &)> work =
        [](SQLite::Database &database) -> base::Result<QList<qint64>> {
        vault::OperationOrder reading({});
        if (reading.step(database, std::chrono::milliseconds(0)))
            qFatal("Read at once.");
        // The newest row becomes the oldest, the oldest the newest.
        database.exec("UPDATE operations SET occurred_at = 0 WHERE row = 1");
        database.exec("UPDATE operations SET occurred_at = 9000000000000 WHERE row = 5000");
        while (!reading.step(database, std::chrono::milliseconds(0))) {
        }
        return reading.takeRows();
    };
    const auto read = waitFor((*m_vault)->run<QList<qint64>>(work, {}));
    QCOMPARE(read->size(), 4'999);
    QCOMPARE(QSet<qint64>(read->cbegin(), read->cend()).size(), 4'999);
    QCOMPARE(read->first(), 1);
}

void tst_OperationStore::newest_eachFilter_isTheBeginningOfItsOrder()
{
    applied(samples::page(samples::operations(30, 1'000)), Arrival::FirstFill);
    applied(samples::page(samples::operations(0, 30), 2'000), Arrival::News);
    for (const auto filter :
         {OperationFilter::All, OperationFilter::Accepted, OperationFilter::Declined,
          OperationFilter::Pending, OperationFilter::Unread})
    {
        const auto newest = waitFor(m_store->newest({filter, {}}, 20, {})).value();
        QCOMPARE(newest.size(), 20);
        const auto expected = rows(order(filter).first(20));
        for (int n = 0; n < 20; ++n) {
            QCOMPARE(newest[n].row, expected[n].row);
            QCOMPARE(newest[n].operation, expected[n].operation);
            QCOMPARE(newest[n].unread, expected[n].unread);
        }
    }
    QCOMPARE(waitFor(m_store->newest({}, 9'999, {}))->size(), 500);
}

void tst_OperationStore::orderWithin_eachFilter_isThatPartOfItsOrder()
{
    (void)applied(samples::page(samples::operations(0, 400)));
    for (const auto filter :
         {OperationFilter::All, OperationFilter::Accepted, OperationFilter::Declined,
          OperationFilter::Pending, OperationFilter::Unread})
    {
        const QList<qint64> whole = order(filter);
        for (const auto &[newest, oldest] :
             {std::pair(0, 20), std::pair(100, 130), std::pair(390, 399), std::pair(0, 399)})
        {
            const vault::TimeSpan within{samples::operation(oldest).occurredAt,
                                         samples::operation(newest).occurredAt};
            const auto part = waitFor(m_store->orderWithin({filter, {}}, within, {}));
            QCOMPARE(outcome(part), succeeded());
            QVERIFY(part->has_value());
            const auto &[rows, contents, above, below] = **part;
            const qsizetype first = above == 0 ? 0 : whole.indexOf(above) + 1;
            QVERIFY(above == 0 || first > 0);
            const qsizetype end = below == 0 ? whole.size() : whole.indexOf(below);
            QCOMPARE(rows, whole.mid(first, end - first));
            QCOMPARE(contents.isEmpty(), rows.isEmpty() || rows.size() > 128);
            for (qsizetype n = 0; n < contents.size(); ++n) {
                QCOMPARE(contents.at(n).row, rows.at(n));
                const QDateTime when = contents.at(n).operation.occurredAt;
                QVERIFY(when >= within.from && when <= within.to);
            }
        }
    }
}

void tst_OperationStore::orderWithin_tooMany_givesNothing()
{
    for (int first = 0; first < 5'500; first += 500)
        (void)applied(samples::page(samples::operations(first, 500), state().lastSeq));
    const vault::TimeSpan all{samples::operation(5'499).occurredAt,
                              samples::operation(0).occurredAt};
    const auto part = waitFor(m_store->orderWithin({}, all, {}));
    QCOMPARE(outcome(part), succeeded());
    QVERIFY(!part->has_value());
}

void tst_OperationStore::ofAccount_givesItsPartOldestFirst()
{
    auto all = samples::operations(0, 10);
    all[4].accountId = QStringLiteral("acc_2");
    (void)applied(samples::page(all));
    const vault::TimeSpan within{all[6].occurredAt, all[2].occurredAt};
    const auto found = waitFor(m_store->ofAccount(QStringLiteral("acc_1"), within, {}));
    QCOMPARE(outcome(found), succeeded());
    const auto stored = waitFor(m_store->rows(*found, {}));
    QStringList ids;
    for (const auto &each : *stored)
        ids.append(each.operation.id);
    QCOMPARE(ids, (QStringList{all[6].id, all[5].id, all[3].id, all[2].id}));
    QVERIFY(waitFor(m_store->ofAccount(QStringLiteral("acc_3"), within, {}))->isEmpty());
}

void tst_OperationStore::changed_tellsWhenWhatItTouchesHappened()
{
    QSignalSpy changed(m_store.get(), &OperationStore::changed);
    const auto told = [&changed] {
        return changed.takeLast().first().value<std::optional<vault::TimeSpan>>();
    };
    const auto when = [](int n) { return samples::operation(n).occurredAt; };
    (void)applied(samples::page(samples::operations(0, 10)));
    QCOMPARE(told(), std::optional(vault::TimeSpan{when(9), when(0)}));
    // Where it was, and where it is now.
    Operation moved = samples::operation(3);
    moved.version = 2;
    moved.occurredAt = when(30);
    (void)applied(samples::page(QList{moved}, state().lastSeq));
    QCOMPARE(told(), std::optional(vault::TimeSpan{when(30), when(3)}));
    (void)applied(samples::page(
        QList{domain::Tombstone{domain::Tombstone::Kind::Operation, samples::operation(5).id}},
        state().lastSeq));
    QCOMPARE(told(), std::optional(vault::TimeSpan{when(5), when(5)}));
    QVERIFY(waitFor(m_store->markRead({order().first()}, {})));
    QCOMPARE(told(), std::optional(vault::TimeSpan{when(0), when(0)}));
    // Of accounts there is no time, and of all nobody says where.
    (void)applied(samples::page(QList{samples::account(1)}, state().lastSeq));
    QCOMPARE(told(), std::optional(vault::TimeSpan{}));
    QVERIFY(waitFor(m_store->markAllRead({})));
    QCOMPARE(told(), std::nullopt);
}

void tst_OperationStore::search_findsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QList<int>>("found");
    // The merchants of the sample repeat every five operations; 0..4 are searched.
    const QList<int> all{0, 1, 2, 3, 4};
    QTest::newRow("nothing typed") << QString() << all;
    QTest::newRow("spaces") << QStringLiteral("   ") << all;
    QTest::newRow("whole word") << QStringLiteral("Magnum") << QList{0};
    QTest::newRow("small letters") << QStringLiteral("magnum") << QList{0};
    QTest::newRow("beginning") << QStringLiteral("mag") << QList{0};
    QTest::newRow("one letter") << QStringLiteral("s") << QList{4};
    QTest::newRow("Kazakh letters") << QStringLiteral("Қазақстан") << QList{1};
    QTest::newRow("Kazakh typed on a Russian keyboard") << QStringLiteral("казакстан") << QList{1};
    QTest::newRow("capital Kazakh") << QStringLiteral("ҚАЗАҚ") << QList{1};
    QTest::newRow("yo as ye") << QStringLiteral("елки") << QList{2};
    QTest::newRow("two words in any order") << QStringLiteral("жолы қазақ") << QList{1};
    QTest::newRow("words apart") << QStringLiteral("cash carry") << QList{0};
    QTest::newRow("merchant and city") << QStringLiteral("технодом алматы") << QList{3};
    QTest::newRow("merchant and another city") << QStringLiteral("технодом астана") << QList<int>{};
    QTest::newRow("city") << QStringLiteral("алм") << QList{0, 3};
    QTest::newRow("card digits") << QStringLiteral("4003") << QList{3};
    QTest::newRow("amount without cents") << QStringLiteral("1000") << all;
    QTest::newRow("amount with cents") << QStringLiteral("1000,52") << QList{2};
    QTest::newRow("amount in groups") << QStringLiteral("1 000,52") << QList{2};
    QTest::newRow("foreign amount") << QStringLiteral("19.99") << QList{0};
    QTest::newRow("description") << QStringLiteral("№ 4") << QList{4, 3, 2, 1, 0};
    QTest::newRow("punctuation alone") << QStringLiteral("-- *\"") << QList<int>{};
    QTest::newRow("query syntax is only text") << QStringLiteral("steam OR magnum") << QList<int>{};
    QTest::newRow("quotes and stars") << QStringLiteral("\"stea*") << QList{4};
    QTest::newRow("not there") << QStringLiteral("Kaspi") << QList<int>{};
    QTest::newRow("digit first") << QStringLiteral("1 magnum") << QList{0};
    QTest::newRow("digits alone") << QStringLiteral("1 0") << all;
    QTest::newRow("inside a word") << QStringLiteral("agnum") << QList<int>{};
    QTest::newRow("picture before a word") << QStringLiteral("🎁magnum") << QList{0};
}

void tst_OperationStore::search_findsWhatIsTyped()
{
    QFETCH(const QString, typed);
    QFETCH(QList<int>, found);
    applied(samples::page(samples::operations(0, 5)));
    QList<Operation> expected;
    std::sort(found.begin(), found.end());
    for (const int n : found)
        expected.append(samples::operation(n));
    QCOMPARE(stored(OperationFilter::All, typed), expected);
}

void tst_OperationStore::search_withFilter_givesBoth()
{
    applied(samples::page(samples::operations(0, 100)));
    const auto found = stored(OperationFilter::Declined, QStringLiteral("magnum"));
    QList<Operation> expected;
    for (int n = 0; n < 100; n += 35)
        expected.append(samples::operation(n));
    QCOMPARE(found, expected);
}

void tst_OperationStore::search_afterChange_findsOnlyTheNewText()
{
    applied(samples::page(samples::operations(0, 5)));
    Operation renamed = samples::operation(4);
    renamed.version = 2;
    renamed.merchant = QStringLiteral("Kolesa");
    applied(samples::page(QList{renamed}, 10));
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("steam")), QList<Operation>());
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("kolesa")), QList{renamed});
}

void tst_OperationStore::search_severalInAMinute_givesThoseWithAllOfIt()
{
    // All of one minute; the last two of one moment.
    auto all = samples::operations(0, 4);
    const QDateTime minute = QDateTime(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    all[0].occurredAt = minute;
    all[1].occurredAt = minute.addMSecs(59'999);
    all[2].occurredAt = minute.addSecs(30);
    all[3].occurredAt = minute.addSecs(30);
    applied(samples::page(all));
    QCOMPARE(stored(), (QList{all[1], all[3], all[2], all[0]}));
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("1000")), stored());
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("алматы")), (QList{all[3], all[0]}));
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("технодом")), QList{all[3]});
    // Each word is there, but not with the same operation.
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("технодом астана")), QList<Operation>());
    QCOMPARE(stored(OperationFilter::Declined, QStringLiteral("алматы")), QList{all[0]});
}

void tst_OperationStore::search_severalInAMinute_eachMayGoOrBeNoted()
{
    auto all = samples::operations(0, 3);
    for (Operation &operation : all)
        operation.occurredAt = samples::operation(0).occurredAt;
    applied(samples::page(all));
    all[1].version = 2;
    all[1].note = QStringLiteral("Жол ақысы");
    applied(samples::page(QList{all[1]}, 6));
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("жол акысы")), QList{all[1]});
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("magnum")), QList{all[0]});
    const domain::Tombstone tombstone{domain::Tombstone::Kind::Operation, all[1].id};
    applied(samples::page(QList{tombstone}, 8));
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("жол")), QList<Operation>());
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("1000")), (QList{all[2], all[0]}));
    QVERIFY(isSearchSound());
    for (const int left : {0, 2}) {
        applied(samples::page(
            QList{domain::Tombstone{domain::Tombstone::Kind::Operation, all[left].id}}, 10 + left));
    }
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("1000")), QList<Operation>());
    QVERIFY(isSearchSound());
}

void tst_OperationStore::search_timeChanged_isFoundInItsNewPlace()
{
    auto all = samples::operations(0, 10);
    applied(samples::page(all));
    Operation moved = all[5];
    moved.version = 2;
    moved.occurredAt = moved.occurredAt.addDays(1);
    applied(samples::page(QList{moved}, 20));
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("magnum")), (QList{moved, all[0]}));
    QVERIFY(isSearchSound());
    // From before 1970 there is nothing, but it would be found.
    moved.version = 3;
    moved.occurredAt = QDateTime(QDate(1969, 12, 31), QTime(23, 59, 30), Qt::UTC);
    applied(samples::page(QList{moved}, 22));
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("magnum")), (QList{all[0], moved}));
    QVERIFY(isSearchSound());
}

void tst_OperationStore::search_longerThanAPart_isWholeAndInOrder()
{
    applied(samples::page(samples::operations(0, 3000)));
    QCOMPARE(order(OperationFilter::All, QStringLiteral("kzt")), order());
    QCOMPARE(order(OperationFilter::Declined, QStringLiteral("kzt")),
             order(OperationFilter::Declined));
}

void tst_OperationStore::search_beginningOfManyWords_findsThemAll_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<QString>("typed");
    for (const int words : {2, 99, 100, 101, 300}) {
        for (const QString &typed :
             {QStringLiteral("щ"), QStringLiteral("щу"), QStringLiteral("щук"),
              QStringLiteral("щука"), QStringLiteral("щукал")})
            QTest::addRow("%d, %d letters", words, static_cast<int>(typed.size()))
                << words << typed;
    }
}

void tst_OperationStore::search_beginningOfManyWords_findsThemAll()
{
    QFETCH(const int, words);
    QFETCH(const QString, typed);
    auto all = samples::operations(0, words);
    for (int n = 0; n < words; ++n)
        all[n].merchant = QStringLiteral("Щукалин%1 щ").arg(n);
    applied(samples::page(all));
    applied(samples::page(samples::operations(words, 10), 2LL * words));
    Operation other = samples::operation(words + 10);
    other.merchant = QStringLiteral("Щупальце");
    applied(samples::page(QList{other}, 2LL * words + 20));
    if (typed.size() < 3)
        all.append(other);
    QCOMPARE(stored(OperationFilter::All, typed), all);
}

void tst_OperationStore::newest_ofASearch_areItsFirstHits()
{
    // They come in no order of time.
    applied(samples::page(samples::operations(500, 700)));
    applied(samples::page(samples::operations(0, 500), 1400));
    for (const auto filter : {OperationFilter::All, OperationFilter::Declined}) {
        const auto expected = rows(order(filter, QStringLiteral("magnum")));
        for (const int most : {1, 7, 500}) {
            const auto found =
                waitFor(m_store->newest({filter, QStringLiteral("magnum")}, most, {}));
            QCOMPARE(outcome(found), succeeded());
            QCOMPARE(found->size(), std::min<qsizetype>(most, expected.size()));
            for (qsizetype n = 0; n < found->size(); ++n)
                QCOMPARE(found->at(n).operation, expected.at(n).operation);
        }
    }
    QCOMPARE(order(OperationFilter::All, QStringLiteral("magnum")).size(), 240);
    QCOMPARE(stored(OperationFilter::All, QStringLiteral("magnum")).first(), samples::operation(0));
    QVERIFY(waitFor(m_store->newest({{}, QStringLiteral("--")}, 50, {}))->isEmpty());
}

void tst_OperationStore::rows_goneOrUnknown_areLeftOut()
{
    applied(samples::page(samples::operations(0, 3)));
    const auto ids = order();
    const domain::Tombstone tombstone{domain::Tombstone::Kind::Operation, samples::operation(1).id};
    applied(samples::page(QList{tombstone}, 6));
    const auto found = rows({ids[2], 999'999, ids[1], ids[0]});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].operation, samples::operation(2));
    QCOMPARE(found[1].operation, samples::operation(0));
    QCOMPARE(rows({}).size(), 0);
}

void tst_OperationStore::rows_moreThanAPage_areCut()
{
    applied(samples::page(samples::operations(0, 501)));
    QCOMPARE(rows(order()).size(), 500);
}

void tst_OperationStore::withIds_someNotHere_givesTheOthersInOrder()
{
    applied(samples::page(samples::operations(0, 3)));
    const QString first = samples::operation(0).id;
    const QString last = samples::operation(2).id;
    const auto found = waitFor(m_store->withIds({last, QStringLiteral("not here"), first}, {}));
    QCOMPARE(outcome(found), succeeded());
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->first().operation, samples::operation(2));
    QCOMPARE(found->last().operation, samples::operation(0));
}

void tst_OperationStore::tallies_countEachStretchByItself()
{
    // A minute older each: 0 and 7 declined, 11 in process.
    auto reversed = samples::operation(3);
    reversed.status = OperationStatus::Reversed;
    auto all = samples::operations(0, 12);
    all[3] = reversed;
    applied(samples::page(all));
    const QDateTime noon = samples::operation(0).occurredAt;
    const auto minute = [&](int n) { return noon.addSecs(60LL * n); };
    const auto tallies =
        waitFor(m_store->tallies({minute(-20), minute(-11), minute(-3), minute(0), minute(1)}, {}));
    QCOMPARE(outcome(tallies), succeeded());
    const auto row = [&](int n) { return order().at(n); };
    // Seq goes by twos, the newest operation first; a moment belongs to what it begins.
    QCOMPARE(*tallies, (QList<vault::OperationTally>{
                           {}, {7, 1, 24, row(4)}, {2, 0, 6, row(1)}, {0, 1, 2, row(0)}}));
    QVERIFY(waitFor(m_store->tallies({}, {}))->isEmpty());
}

void tst_OperationStore::tallies_newestSeq_isThatOfTheArrival()
{
    const auto seq = [&] {
        const QDateTime noon = samples::operation(0).occurredAt;
        return waitFor(m_store->tallies({noon.addDays(-1), noon.addDays(1)}, {}))
            ->first()
            .newestSeq;
    };
    applied(samples::page(samples::operations(1, 2)));
    QCOMPARE(seq(), 4);
    // A newer version of what was seen is no arrival.
    auto booked = samples::operation(1);
    booked.version = 2;
    booked.city = QStringLiteral("Семей");
    applied(samples::page(QList{booked}, 4));
    QCOMPARE(seq(), 4);
    applied(samples::page(samples::operations(3, 1), 6));
    QCOMPARE(seq(), 8);
    // What a healing adds was not there before.
    auto month = samples::operations(1, 4);
    month[0] = booked;
    const auto healed = waitFor(m_store->replaceMonth(
        QStringLiteral("acc_1"), QStringLiteral("2026-03"), "UTC+05:00", month, {}));
    QCOMPARE(outcome(healed), succeeded());
    QCOMPARE(healed->changed, 1);
    QCOMPARE(seq(), 8);
}

void tst_OperationStore::markRead_someRows_countsDown()
{
    applied(samples::page(samples::operations(0, 5)));
    const auto ids = order();
    QCOMPARE(unread(), 5);
    QCOMPARE(outcome(waitFor(m_store->markRead({ids[0], ids[3], 999'999}, {}))), succeeded());
    QCOMPARE(unread(), 3);
    QCOMPARE(order(OperationFilter::Unread), (QList{ids[1], ids[2], ids[4]}));
    QVERIFY(!rows({ids[0]}).at(0).unread);
    QVERIFY(rows({ids[1]}).at(0).unread);
}

void tst_OperationStore::markAllRead_leavesNoneUnread()
{
    applied(samples::page(samples::operations(0, 5)));
    QCOMPARE(outcome(waitFor(m_store->markAllRead({}))), succeeded());
    QCOMPARE(unread(), 0);
    QCOMPARE(order().size(), 5);
}

void tst_OperationStore::changed_isEmittedOnlyForChanges()
{
    QSignalSpy changed(m_store.get(), &OperationStore::changed);
    const auto page = samples::page(samples::operations(0, 5));
    applied(page);
    QCOMPARE(changed.count(), 1);
    applied(page);
    QCOMPARE(changed.count(), 1);
    const auto ids = order();
    waitFor(m_store->markRead({ids[0]}, {}));
    QCOMPARE(changed.count(), 2);
    waitFor(m_store->markRead({ids[0]}, {}));
    QCOMPARE(changed.count(), 2);
    waitFor(m_store->markAllRead({}));
    QCOMPARE(changed.count(), 3);
    waitFor(m_store->markAllRead({}));
    QCOMPARE(changed.count(), 3);
    waitFor(m_store->beginHistory(samples::newestPage({}), {}));
    QCOMPARE(changed.count(), 4);
}

void tst_OperationStore::check_soundVault_changesNothing()
{
    QCOMPARE(outcome(waitFor(m_store->check({}))), succeeded());
    applied(samples::page(samples::operations(0, 300)));
    QSignalSpy changed(m_store.get(), &OperationStore::changed);
    QCOMPARE(outcome(waitFor(m_store->check({}))), succeeded());
    QCOMPARE(changed.count(), 0);
    QCOMPARE(stored(), samples::operations(0, 300));
}

void tst_OperationStore::check_searchDamaged_mendsIt()
{
    applied(samples::page(samples::operations(0, 600)));
    std::function<base::Result<void>(SQLite::Database &)> work =
        [](SQLite::Database &database) -> base::Result<void> {
        database.exec("DELETE FROM operation_words WHERE rowid % 2 = 0");
        return {};
    };
    QCOMPARE(outcome(waitFor((*m_vault)->run<void>(work, {}))), succeeded());
    QCOMPARE(order(OperationFilter::All, QStringLiteral("magnum")).size(), 60);
    QCOMPARE(outcome(waitFor(m_store->check({}))), succeeded());
    QCOMPARE(order(OperationFilter::All, QStringLiteral("magnum")).size(), 120);
    QCOMPARE(stored(), samples::operations(0, 500));
}

// Read the other way round than it was written, so that each part goes back up.
void tst_OperationStore::order_indexOutOfOrder_isDamage()
{
    applied(samples::page(samples::operations(0, 5000)));
    std::function<base::Result<void>(SQLite::Database &)> work =
        [](SQLite::Database &database) -> base::Result<void> {
        sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
        database.exec("PRAGMA writable_schema = ON");
        database.exec("UPDATE sqlite_master SET sql = replace(sql, ' DESC', '') "
                      "WHERE name = 'operations_all'");
        database.exec("PRAGMA writable_schema = RESET");
        return {};
    };
    QCOMPARE(outcome(waitFor((*m_vault)->run<void>(work, {}))), succeeded());
    QCOMPARE(outcome(waitFor(m_store->order({}, {}))), failed(ErrorCode::VaultDamaged));
}

void tst_OperationStore::rebuild_keepsRowsAndTells()
{
    applied(samples::page(samples::operations(0, 100)));
    const auto ids = order();
    waitFor(m_store->markRead({ids[3]}, {}));
    const auto before = state();
    QSignalSpy changed(m_store.get(), &OperationStore::changed);
    QCOMPARE(outcome(waitFor(m_store->rebuild({}))), succeeded());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(order(), ids);
    QCOMPARE(stored(), samples::operations(0, 100));
    QCOMPARE(unread(), 99);
    QCOMPARE(order(OperationFilter::All, QStringLiteral("magnum")).size(), 20);
    QCOMPARE(state().cursor, before.cursor);
    QCOMPARE(outcome(waitFor(m_store->check({}))), succeeded());
    // It goes on where it was.
    applied(samples::page(samples::operations(100, 1), before.lastSeq));
    QCOMPARE(stored().size(), 101);
}

void tst_OperationStore::apply_detailsThatFewHave_areStoredAndReplaced()
{
    domain::Operation operation = samples::operation(1);
    operation.originalAmount = domain::Money{-698, QStringLiteral("USD")};
    operation.exchangeRate = QStringLiteral("512.3400");
    operation.fee = domain::Money{1500, QStringLiteral("KZT")};
    operation.cardId = QStringLiteral("card_1");
    operation.authentication = domain::OperationAuthentication::ThreeDSecure;
    applied(samples::page(QList{operation}));
    QCOMPARE(stored(), QList{operation});
    operation.version = 2;
    operation.status = domain::OperationStatus::Reversed;
    operation.reversedAt = operation.occurredAt.addSecs(7200);
    operation.fee.reset();
    operation.authentication = domain::OperationAuthentication::None;
    applied(samples::page(QList{operation}, state().lastSeq));
    QCOMPARE(stored(), QList{operation});
}

QTEST_GUILESS_MAIN(tst_OperationStore)
#include "tst_OperationStore.moc"
