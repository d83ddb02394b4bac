// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "VaultSamples.h"
#include "testkit/Outcome.h"
#include "vault/OperationStore.h"
#include "vault/RetentionStore.h"
#include "vault/SettingsStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using domain::Operation;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::OperationStore;
using vault::RetentionStore;
using Arrival = OperationStore::Arrival;
namespace samples = vault::samples;

namespace {

QDateTime utc(int year, int month, int day, int hour, int minute)
{
    return {QDate(year, month, day), QTime(hour, minute), Qt::UTC};
}

/// The bank's March 2026 is the current month of the samples' pages.
const QDateTime kMarch = utc(2026, 2, 28, 19, 0);
const QDateTime kJanuary = utc(2025, 12, 31, 19, 0);

Operation happened(int n, const QDateTime &when)
{
    Operation made = samples::operation(n);
    made.occurredAt = when;
    made.merchant = QStringLiteral("Дүкен%1").arg(n);
    return made;
}

} // namespace

class tst_RetentionStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<samples::MemoryVault> m_vault;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<RetentionStore> m_retention;
    qint64 m_seq = 0;

    void apply(const QList<Operation> &operations)
    {
        const auto page = samples::page(operations, m_seq);
        m_seq = page.changes.isEmpty() ? m_seq : page.changes.last().seq;
        QCOMPARE(outcome(waitFor(m_operations->apply(page, Arrival::News, {}))), succeeded());
    }
    void keep(std::optional<int> months)
    {
        QCOMPARE(outcome(waitFor(m_retention->setMonths(months, {}))), succeeded());
    }
    QStringList ids(const QString &search = {})
    {
        QStringList found;
        const auto order = waitFor(m_operations->order({{}, search}, {}));
        const auto rows = waitFor(m_operations->rows(order.value_or(QList<qint64>()), {}));
        for (const auto &row : rows.value_or(QList<vault::StoredOperation>()))
            found.append(row.operation.id);
        return found;
    }
    static QStringList idsOf(const QList<int> &numbers)
    {
        QStringList made;
        for (const int n : numbers)
            made.append(samples::operation(n).id);
        return made;
    }

private slots:
    void init()
    {
        m_vault = std::make_unique<samples::MemoryVault>();
        m_operations = std::make_unique<OperationStore>(*m_vault);
        m_retention = std::make_unique<RetentionStore>(*m_operations);
        m_seq = 0;
    }

    void cleanup()
    {
        m_retention.reset();
        m_operations.reset();
        m_vault.reset();
    }

    void months_newVault_keepsAll()
    {
        QCOMPARE(waitFor(m_retention->months({})).value(), std::nullopt);
        QVERIFY(waitFor(m_operations->syncState({}))->keptFrom.isEmpty());
    }

    void months_unreadableSetting_keepsAll()
    {
        for (const char *text : {"", "0", "-3", "1201", "soon"}) {
            vault::SettingsStore settings(*m_vault);
            QCOMPARE(outcome(waitFor(settings.setValue(QStringLiteral("kept_months"),
                                                       QString::fromLatin1(text), {}))),
                     succeeded());
            QCOMPARE(waitFor(m_retention->months({})).value(), std::nullopt);
        }
    }

    void setMonths_removesWhatIsOlder_toTheBanksMonth()
    {
        apply({happened(1, kJanuary.addMSecs(-1)), happened(2, kJanuary), happened(3, kMarch)});
        keep(2);
        QCOMPARE(ids(), idsOf({3, 2}));
        QCOMPARE(waitFor(m_retention->months({})).value(), std::optional(2));
        QCOMPARE(waitFor(m_operations->syncState({}))->keptFrom, QStringLiteral("2026-01"));
        // Nothing of what is gone can be found.
        QVERIFY(ids(QStringLiteral("дүкен1")).isEmpty());
        QCOMPARE(ids(QStringLiteral("дүкен2")), idsOf({2}));
        QCOMPARE(outcome(waitFor(m_operations->check({}))), succeeded());
    }

    void setMonths_beforeTheFirstPage_keepsAllUntilThen()
    {
        keep(1);
        QVERIFY(waitFor(m_operations->syncState({}))->keptFrom.isEmpty());
        apply({happened(1, kMarch)});
        QCOMPARE(waitFor(m_operations->syncState({}))->keptFrom, QStringLiteral("2026-02"));
    }

    void tooOld_countsWhatWouldGo()
    {
        apply({happened(1, kJanuary.addMSecs(-1)), happened(2, kJanuary), happened(3, kMarch)});
        const auto older = waitFor(m_retention->tooOld(2, {}));
        QCOMPARE(outcome(older), succeeded());
        QCOMPARE(older->operations, 1);
        QCOMPARE(older->keptFrom, QDate(2026, 1, 1));
        QCOMPARE(waitFor(m_retention->tooOld(120, {}))->operations, 0);
        QCOMPARE(ids().size(), 3);
    }

    void prune_manyAtOnce_goInPartsAndAreTold()
    {
        QList<Operation> old;
        for (int n = 0; n < 1'200; ++n)
            old.append(happened(n, kJanuary.addSecs(-60LL * (n + 1))));
        apply(old);
        apply({happened(2'000, kMarch)});
        QSignalSpy changed(m_operations.get(), &OperationStore::changed);
        keep(2);
        QCOMPARE(ids(), idsOf({2'000}));
        QCOMPARE(changed.size(), 3);
        for (const auto &arguments : changed) {
            const auto within = arguments.first().value<std::optional<vault::TimeSpan>>();
            QVERIFY(within && within->to < kJanuary);
        }
        QCOMPARE(waitFor(m_retention->prune({})).value(), 0);
        QCOMPARE(changed.size(), 3);
    }

    void apply_tooOld_isLeftOutAndTheRestIsKept()
    {
        apply({happened(1, kMarch)});
        keep(2);
        apply({happened(2, kJanuary.addMSecs(-1)), happened(3, kJanuary)});
        QCOMPARE(ids(), idsOf({1, 3}));
        QCOMPARE(waitFor(m_operations->syncState({}))->lastSeq, m_seq);
    }

    void history_reachesTheOldestMonth_ends()
    {
        apply({happened(1, kMarch)});
        keep(2);
        auto newest = samples::newestPage({happened(5, kMarch)}, QStringLiteral("p1"), 100);
        QCOMPARE(outcome(waitFor(m_operations->beginHistory(newest, {}))), succeeded());
        QVERIFY(waitFor(m_operations->syncState({}))->left);
        const auto older = samples::olderPage(
            {happened(6, kJanuary), happened(7, kJanuary.addMSecs(-1))}, QStringLiteral("p2"));
        QCOMPARE(outcome(waitFor(m_operations->addOlder(QStringLiteral("p1"), older, {}))),
                 succeeded());
        QVERIFY(!waitFor(m_operations->syncState({}))->left);
        // What the new history has not told is gone, too.
        QCOMPARE(ids(), idsOf({5, 6}));
    }

    void setMonths_longer_letsOlderOnesInAgain()
    {
        apply({happened(1, kMarch)});
        keep(2);
        keep(std::nullopt);
        apply({happened(2, kJanuary.addMSecs(-1))});
        QCOMPARE(ids(), idsOf({1, 2}));
    }

    void setMonths_closedVault_saysSo()
    {
        (void)waitFor((*m_vault)->close());
        QCOMPARE(outcome(waitFor(m_retention->setMonths(2, {}))),
                 failed(base::ErrorCode::VaultLocked));
    }
};

QTEST_GUILESS_MAIN(tst_RetentionStore)
#include "tst_RetentionStore.moc"
