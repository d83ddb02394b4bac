// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "VaultSamples.h"
#include "vault/OperationStore.h"
#include "vault/SearchJoining.h"
#include "vault/SqlText.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Operation;
using domain::OperationPage;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::HistoryLeft;
using vault::OperationStore;
using vault::samples::olderPage;
namespace samples = vault::samples;

/// The bank's history, read from newer to older.
class tst_History : public QObject
{
    Q_OBJECT

private slots:
    void newVault_newestFirst_nothingIsNews();
    void older_ofAnotherPlaceOrEpoch_isRefused_data();
    void older_ofAnotherPlaceOrEpoch_isRefused();
    void older_neverOverwritesWhatIsNewer();
    void changes_goOnMeanwhile_areNews();
    void anew_rowsStayUntilTheEnd();
    void anew_versionsStartOver();
    void anew_whatCameSinceIsNews();
    void pause_isKept();
    void begin_withoutStart_isRefused();
    void whole_searchIsInOnePiece();

    void init()
    {
        m_memory = std::make_unique<samples::MemoryVault>();
        m_store = std::make_unique<OperationStore>(*m_memory);
    }
    void cleanup()
    {
        m_store.reset();
        m_memory.reset();
    }

private:
    void begin(const OperationPage &newest)
    {
        const auto begun = waitFor(m_store->beginHistory(newest, {}));
        QCOMPARE(outcome(begun), succeeded());
        m_arrived = begun->arrived;
    }
    void add(const QString &before, const OperationPage &older)
    {
        const auto added = waitFor(m_store->addOlder(before, older, {}));
        QCOMPARE(outcome(added), succeeded());
        QCOMPARE(added->arrived, QList<Operation>());
    }
    void apply(const domain::SyncPage &page)
    {
        const auto applied = waitFor(m_store->apply(page, OperationStore::Arrival::News, {}));
        QCOMPARE(outcome(applied), succeeded());
        m_arrived = applied->arrived;
    }
    static domain::SyncPage changes(const QList<Operation> &operations)
    {
        auto made = samples::page(operations, 900);
        made.epoch = u"e2"_s;
        return made;
    }
    QList<vault::StoredOperation> rows() { return waitFor(m_store->newest({}, 500, {})).value(); }
    QList<Operation> stored()
    {
        QList<Operation> all;
        for (const auto &row : rows())
            all.append(row.operation);
        return all;
    }
    int unread() { return waitFor(m_store->unreadCount({})).value(); }
    vault::SyncState state() { return waitFor(m_store->syncState({})).value(); }

    std::unique_ptr<samples::MemoryVault> m_memory;
    std::unique_ptr<OperationStore> m_store;
    QList<Operation> m_arrived;
};

void tst_History::newVault_newestFirst_nothingIsNews()
{
    begin(samples::newestPage(samples::operations(0, 10), u"p10"_s, 25));
    QCOMPARE(stored(), samples::operations(0, 10));
    QCOMPARE(state().epoch, u"e2"_s);
    QCOMPARE(state().cursor, u"cursor_at_start"_s);
    QCOMPARE(state().lastSeq, 900);
    QCOMPARE(state().asOf, samples::newestPage({}).serverTime);
    QCOMPARE(state().left, (HistoryLeft{u"p10"_s, 10, 25, false}));
    add(u"p10"_s, olderPage(samples::operations(10, 10), u"p20"_s));
    QCOMPARE(state().left, (HistoryLeft{u"p20"_s, 20, 25, false}));
    add(u"p20"_s, olderPage(samples::operations(20, 5)));
    QCOMPARE(state().left, std::nullopt);
    QCOMPARE(stored(), samples::operations(0, 25));
    QCOMPARE(m_arrived, QList<Operation>());
    QCOMPARE(unread(), 0);
}

void tst_History::older_ofAnotherPlaceOrEpoch_isRefused_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("epoch");
    QTest::newRow("another place") << u"p9"_s << u"e2"_s;
    QTest::newRow("another epoch") << u"p10"_s << u"e3"_s;
}

void tst_History::older_ofAnotherPlaceOrEpoch_isRefused()
{
    QFETCH(const QString, before);
    QFETCH(const QString, epoch);
    begin(samples::newestPage(samples::operations(0, 10), u"p10"_s, 20));
    OperationPage page = olderPage(samples::operations(10, 10));
    page.epoch = epoch;
    QCOMPARE(outcome(waitFor(m_store->addOlder(before, page, {}))), failed(ErrorCode::GapFound));
    QCOMPARE(stored(), samples::operations(0, 10));
    QCOMPARE(state().left, (HistoryLeft{u"p10"_s, 10, 20, false}));
}

void tst_History::older_neverOverwritesWhatIsNewer()
{
    begin(samples::newestPage(samples::operations(0, 2), u"p2"_s, 4));
    Operation settled = samples::operation(3);
    settled.version = 2;
    settled.description = u"settled"_s;
    apply(changes({settled}));
    add(u"p2"_s, olderPage(samples::operations(2, 2)));
    QCOMPARE(stored().at(3), settled);
}

void tst_History::changes_goOnMeanwhile_areNews()
{
    begin(samples::newestPage(samples::operations(5, 10), u"p15"_s, 30));
    apply(changes(samples::operations(4, 1)));
    QCOMPARE(m_arrived, samples::operations(4, 1));
    add(u"p15"_s, olderPage(samples::operations(15, 15)));
    QCOMPARE(stored(), samples::operations(4, 26));
    QCOMPARE(unread(), 1);
}

void tst_History::anew_rowsStayUntilTheEnd()
{
    auto first = samples::newestPage(samples::operations(0, 30));
    first.epoch = u"e1"_s;
    begin(first);
    const auto marked = rows();
    apply([&] {
        auto page = changes({});
        page.epoch = u"e1"_s;
        return page;
    }());
    // The bank has lost two of them.
    auto left = samples::operations(0, 30);
    left.removeAt(25);
    left.removeAt(3);
    begin(samples::newestPage(left.mid(0, 10), u"p10"_s, 28));
    QCOMPARE(stored(), samples::operations(0, 30));
    // Once more, as after a kill or another epoch at the bank.
    begin(samples::newestPage(left.mid(0, 10), u"p10"_s, 28));
    add(u"p10"_s, olderPage(left.mid(10, 10), u"p20"_s));
    QCOMPARE(stored(), samples::operations(0, 30));
    add(u"p20"_s, olderPage(left.mid(20)));
    QCOMPARE(stored(), left);
    QCOMPARE(rows().first().row, marked.first().row);
    QCOMPARE(unread(), 0);
}

void tst_History::anew_versionsStartOver()
{
    auto first = samples::newestPage(samples::operations(0, 3));
    first.epoch = u"e1"_s;
    for (Operation &operation : first.operations)
        operation.version = 7;
    begin(first);
    auto told = samples::operations(0, 3);
    told[1].description = u"as the bank has it now"_s;
    begin(samples::newestPage(told));
    QCOMPARE(stored(), told);
}

void tst_History::anew_whatCameSinceIsNews()
{
    auto first = samples::newestPage(samples::operations(5, 5));
    first.epoch = u"e1"_s;
    first.serverTime = samples::operation(5).occurredAt.addSecs(1);
    begin(first);
    QCOMPARE(waitFor(m_store->unreadCount({})).value(), 0);
    // One the vault had lost, and two that happened since.
    begin(samples::newestPage(samples::operations(3, 8)));
    QCOMPARE(m_arrived, samples::operations(3, 2));
    QCOMPARE(unread(), 2);
}

void tst_History::pause_isKept()
{
    QCOMPARE(outcome(waitFor(m_store->pauseHistory(true, {}))), succeeded());
    QCOMPARE(state().left, std::nullopt);
    begin(samples::newestPage(samples::operations(0, 5), u"p5"_s, 9));
    QCOMPARE(outcome(waitFor(m_store->pauseHistory(true, {}))), succeeded());
    QVERIFY(state().left->paused);
    apply(changes({}));
    QVERIFY(state().left->paused);
    QCOMPARE(outcome(waitFor(m_store->pauseHistory(false, {}))), succeeded());
    QVERIFY(!state().left->paused);
}

void tst_History::begin_withoutStart_isRefused()
{
    const auto begun = waitFor(m_store->beginHistory(olderPage(samples::operations(0, 5)), {}));
    QCOMPARE(outcome(begun), failed(ErrorCode::Internal));
    QVERIFY(rows().isEmpty());
}

void tst_History::whole_searchIsInOnePiece()
{
    const auto segments = [this] {
        return *waitFor((*m_memory)->run<int>(
            [](SQLite::Database &database) -> base::Result<int> {
                return database.execAndGet("SELECT count(DISTINCT segid) FROM operation_words_idx")
                    .getInt();
            },
            {}));
    };
    begin(samples::newestPage(samples::operations(0, 300), u"b1"_s, 900));
    add(u"b1"_s, olderPage(samples::operations(300, 300), u"b2"_s));
    add(u"b2"_s, olderPage(samples::operations(600, 300)));
    QVERIFY(segments() > 1);
    QCOMPARE(outcome(waitFor(vault::joinSearch(*m_memory, {}))), succeeded());
    QCOMPARE(segments(), 1);
    QCOMPARE(waitFor(m_store->order({{}, u"magnum"_s}, {}))->size(), 180);
    QCOMPARE(outcome(waitFor(m_store->check({}))), succeeded());
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_History.moc"
