// SPDX-License-Identifier: Apache-2.0
#include "MemoryVault.h"
#include "VaultSamples.h"
#include "vault/OperationStore.h"
#include "vault/RetentionStore.h"
#include "vault/SpendingStore.h"
#include "vault/SqlText.h"

#include <QTest>

#include <algorithm>

using namespace qorgan;
using namespace Qt::StringLiterals;
using domain::Operation;
using domain::OperationChannel;
using domain::OperationStatus;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using vault::MoneyFlow;
using vault::OperationStore;
using vault::Turnover;
using Kind = MoneyFlow::Kind;
namespace samples = vault::samples;

namespace {

QDateTime utc(int month, int day, int hour, int minute)
{
    return {QDate(2026, month, day), QTime(hour, minute), Qt::UTC};
}

// A month of the bank's begins five hours before that of UTC.
const QDateTime kFebruary = utc(1, 31, 19, 0);
const QDateTime kMarch = utc(2, 28, 19, 0);
constexpr qint64 kMany = 200'000;

Operation spent(int n, const QDateTime &when, qint64 minor, const QString &mcc = u"5411"_s)
{
    Operation made = samples::operation(n);
    made.status = OperationStatus::Booked;
    made.declineReason.reset();
    made.channel = OperationChannel::Pos;
    made.occurredAt = when;
    made.amount.minor = minor;
    made.mcc = mcc;
    return made;
}

Operation with(Operation operation, OperationStatus status)
{
    operation.status = status;
    if (status == OperationStatus::Declined)
        operation.declineReason = domain::DeclineReason::LimitExceeded;
    return operation;
}

MoneyFlow flow(Kind kind, const QString &mcc, qint64 minor, qint64 operations,
               const QString &currency = u"KZT"_s, OperationChannel channel = OperationChannel::Pos)
{
    return {kind, mcc, channel, {minor, currency}, operations};
}

} // namespace

class tst_SpendingStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<samples::MemoryVault> m_vault;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<vault::SpendingStore> m_spending;

    void apply(const QList<Operation> &operations)
    {
        QCOMPARE(outcome(waitFor(m_operations->apply(samples::page(operations),
                                                     OperationStore::Arrival::News, {}))),
                 succeeded());
    }
    Turnover february()
    {
        const auto read = waitFor(m_spending->turnover(kFebruary, kMarch, {}));
        if (!read)
            qFatal("not read");
        return *read;
    }
    void compare(const QList<MoneyFlow> &expected)
    {
        const auto flows = february().flows;
        QCOMPARE(flows.size(), expected.size());
        for (const MoneyFlow &each : expected)
            QVERIFY2(flows.contains(each), qPrintable(each.mcc));
    }

private slots:
    void init()
    {
        m_vault = std::make_unique<samples::MemoryVault>();
        m_operations = std::make_unique<OperationStore>(*m_vault);
        m_spending = std::make_unique<vault::SpendingStore>(*m_vault);
    }
    void cleanup()
    {
        m_spending.reset();
        m_operations.reset();
        m_vault.reset();
    }

    void newVault_hasNothing() { QCOMPARE(february(), Turnover()); }

    void flows_areAddedUpByKindCodeChannelAndCurrency()
    {
        Operation dollars = spent(5, utc(2, 3, 9, 0), -700);
        dollars.amount.currency = u"USD"_s;
        Operation transfer = spent(6, utc(2, 3, 9, 0), -50'000, {});
        transfer.channel = OperationChannel::Transfer;
        apply({spent(1, utc(2, 1, 8, 0), -1'000), spent(2, utc(2, 20, 8, 0), -250),
               spent(3, utc(2, 20, 8, 0), -99, u"5812"_s), spent(4, utc(2, 20, 8, 0), 640'000, {}),
               dollars, transfer});
        compare({flow(Kind::Spent, u"5411"_s, 1'250, 2), flow(Kind::Spent, u"5812"_s, 99, 1),
                 flow(Kind::Received, {}, 640'000, 1),
                 flow(Kind::Spent, u"5411"_s, 700, 1, u"USD"_s),
                 flow(Kind::Spent, {}, 50'000, 1, u"KZT"_s, OperationChannel::Transfer)});
    }

    void status_pendingCountsAsSpent_declinedApart_reversedNowhere()
    {
        const QDateTime when = utc(2, 10, 8, 0);
        apply({with(spent(1, when, -100), OperationStatus::Pending),
               with(spent(2, when, -20), OperationStatus::Declined),
               with(spent(3, when, -3), OperationStatus::Reversed), spent(4, when, -5)});
        compare({flow(Kind::Spent, u"5411"_s, 105, 2), flow(Kind::Declined, u"5411"_s, 20, 1)});
    }

    void month_isThatOfTheBank()
    {
        apply({spent(1, kFebruary.addMSecs(-1), -1), spent(2, kFebruary, -10),
               spent(3, kMarch.addMSecs(-1), -100), spent(4, kMarch, -1'000)});
        compare({flow(Kind::Spent, u"5411"_s, 110, 2)});
    }

    void sums_neverRunOver()
    {
        constexpr qint64 kMost = std::numeric_limits<qint64>::max();
        const QDateTime when = utc(2, 10, 8, 0);
        apply({spent(1, when, -kMost), spent(2, when, -1),
               spent(3, when, std::numeric_limits<qint64>::min(), u"5812"_s)});
        compare({flow(Kind::Spent, u"5411"_s, kMost, 2), flow(Kind::Spent, u"5812"_s, kMost, 1)});
    }

    void hasOlder_tellsOfWhatLiesBefore()
    {
        apply({spent(1, kFebruary, -10)});
        QVERIFY(!february().hasOlder);
        // Even what counts nowhere.
        Operation older = with(spent(2, kFebruary.addMSecs(-1), -10), OperationStatus::Declined);
        auto page = samples::page(QList{older}, 2);
        QVERIFY(waitFor(m_operations->apply(page, OperationStore::Arrival::News, {})));
        QVERIFY(february().hasOlder);
    }

    void history_stillRead_isWholeOnceItHasPassed()
    {
        const auto newest = samples::newestPage(
            {spent(1, kMarch, -1), spent(2, kMarch.addSecs(-60), -2)}, u"p2"_s, 5);
        QVERIFY(waitFor(m_operations->beginHistory(newest, {})));
        QVERIFY(!february().isWhole);
        const auto older = samples::olderPage({spent(3, kFebruary.addSecs(60), -4)}, u"p3"_s);
        QVERIFY(waitFor(m_operations->addOlder(u"p2"_s, older, {})));
        QVERIFY(!february().isWhole);
        const auto before = samples::olderPage({spent(4, kFebruary.addSecs(-60), -8)}, u"p4"_s);
        QVERIFY(waitFor(m_operations->addOlder(u"p3"_s, before, {})));
        QVERIFY(february().isWhole);
        compare({flow(Kind::Spent, u"5411"_s, 6, 2)});
    }

    void historyAnew_rowsOfTheOldOneAreNoProof()
    {
        apply({spent(3, kFebruary.addSecs(60), -4), spent(4, kFebruary.addSecs(-60), -8)});
        QVERIFY(february().isWhole);
        const auto newest = samples::newestPage({spent(1, kMarch, -1)}, u"p1"_s, 5);
        QVERIFY(waitFor(m_operations->beginHistory(newest, {})));
        QVERIFY(february().hasOlder);
        QVERIFY(!february().isWhole);
        QVERIFY(waitFor(m_operations->addOlder(u"p1"_s, samples::olderPage({}), {})));
        QVERIFY(february().isWhole);
    }

    void retention_tellsFromWhenOn()
    {
        apply({spent(1, kMarch, -10)});
        QVERIFY(!february().keptFrom.isValid());
        vault::RetentionStore retention(*m_operations);
        QVERIFY(waitFor(retention.setMonths(12, {})));
        QCOMPARE(february().keptFrom, QDate(2025, 3, 1));
    }

    void manyOperations_letOthersIn()
    {
        std::function<base::Result<void>(SQLite::Database &)> fill =
            [](SQLite::Database &database) -> base::Result<void> {
            vault::execute(
                database,
                "WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers "
                "WHERE n < ?2) INSERT INTO operations (id, account_id, status, channel, amount, "
                "currency, merchant, city, mcc, card_mask, description, occurred_at, version, "
                "unread) SELECT 'op_' || n, 'acc_1', 'booked', 'pos', -3, 'KZT', 'm', 'c', '5411', "
                "'', '', ?1 + n, 1, 0 FROM numbers",
                kFebruary, kMany);
            return {};
        };
        QVERIFY(waitFor((*m_vault)->run<void>(fill, {})));
        QStringList ends;
        QObject here;
        base::deliver(m_spending->turnover(kFebruary, kMarch, {}), &here,
                      [&](const base::Result<Turnover> &read) {
                          ends.append(u"turnover"_s);
                          QVERIFY(read);
                          QCOMPARE(read->flows,
                                   QList{flow(Kind::Spent, u"5411"_s, 3 * kMany, kMany)});
                      });
        base::deliver(m_operations->unreadCount({}), &here,
                      [&](const base::Result<int> &) { ends.append(u"other"_s); });
        QTRY_COMPARE_WITH_TIMEOUT(ends, (QStringList{u"other"_s, u"turnover"_s}), 30'000);
    }

    void cancelled_isCancelled()
    {
        base::CancelScope scope;
        scope.cancel();
        QCOMPARE(outcome(waitFor(m_spending->turnover(kFebruary, kMarch, scope))),
                 failed(base::ErrorCode::Cancelled));
    }

    void lockedVault_saysSo()
    {
        QVERIFY(waitFor((*m_vault)->close()));
        QCOMPARE(outcome(waitFor(m_spending->turnover(kFebruary, kMarch, {}))),
                 failed(base::ErrorCode::VaultLocked));
    }
};

QTEST_GUILESS_MAIN(tst_SpendingStore)
#include "tst_SpendingStore.moc"
