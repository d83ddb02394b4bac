// SPDX-License-Identifier: Apache-2.0
#include "ScriptedLedger.h"
#include "crypto/OpenSslRandom.h"
#include "sync/SyncEngine.h"
#include "testkit/FakeClock.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using sync::SyncActivity;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitFor;
using testkit::waitUntil;

namespace {

constexpr int kPage = 20;
constexpr int kPages = 3;

} // namespace

/// A history of three pages, of which the last is asked for while the second is written.
class TestOlderPages : public QObject
{
    Q_OBJECT

    testkit::FakeClock m_clock{QDateTime(QDate(2026, 6, 2), QTime(9, 0), Qt::UTC)};
    crypto::OpenSslRandom m_random;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::OperationStore> m_operations;
    std::unique_ptr<vault::AccountStore> m_accounts;
    std::unique_ptr<vault::CustomerRecordStore> m_records;
    std::unique_ptr<vault::CardStore> m_cards;
    std::unique_ptr<testkit::ScriptedLedger> m_bank;
    std::unique_ptr<sync::SyncEngine> m_engine;
    base::ErrorCode m_lastError = base::ErrorCode::Internal;

    /// Does so once the second page is in the vault, before the engine goes on.
    void behindTheSecondPage(const std::function<void()> &action)
    {
        connect(m_operations.get(), &vault::OperationStore::changed, m_engine.get(),
                [action, pages = 0]() mutable {
                    if (++pages == 2)
                        action();
                });
    }

    qsizetype stored() { return waitFor(m_operations->order({}, {})).value().size(); }
    std::optional<vault::HistoryLeft> left()
    {
        return waitFor(m_operations->syncState({})).value().left;
    }
    bool isWhole() { return stored() == kPage * kPages && !left(); }

private slots:
    void init()
    {
        m_vault = std::make_unique<vault::Vault>(m_random);
        QCOMPARE(outcome(waitFor(m_vault->openInMemory({}))), succeeded());
        m_operations = std::make_unique<vault::OperationStore>(*m_vault);
        m_accounts = std::make_unique<vault::AccountStore>(*m_vault);
        m_records = std::make_unique<vault::CustomerRecordStore>(*m_vault);
        m_cards = std::make_unique<vault::CardStore>(*m_vault);
        m_bank = std::make_unique<testkit::ScriptedLedger>();
        m_bank->pageSize = kPage;
        for (int number = 0; number < kPage * kPages; ++number) {
            domain::Operation made;
            made.id = u"op_%1"_s.arg(number);
            made.accountId = u"acc_1"_s;
            made.status = domain::OperationStatus::Booked;
            made.amount = {-5000, u"KZT"_s};
            made.merchant = u"Технодом"_s;
            made.occurredAt = QDateTime(QDate(2026, 5, 1), QTime(8, number), Qt::UTC);
            made.version = 1;
            m_bank->ledger.append(made);
        }
        m_engine = std::make_unique<sync::SyncEngine>(*m_bank, *m_operations, *m_accounts,
                                                      *m_records, *m_cards, m_clock, m_random);
        connect(m_engine.get(), &sync::SyncEngine::activityChanged, this,
                [this](SyncActivity, const base::Error &error) { m_lastError = error.code; });
    }

    void cleanup()
    {
        m_engine.reset();
        m_bank.reset();
        m_cards.reset();
        m_records.reset();
        m_accounts.reset();
        m_operations.reset();
        m_vault.reset();
    }

    void page_isAskedForWhileTheOneBeforeIsWritten()
    {
        QList<QStringList> asked;
        connect(m_engine.get(), &sync::SyncEngine::historyChanged, this,
                [&] { asked.append(m_bank->placesAsked); });
        m_engine->start();
        QVERIFY(waitUntil([&] { return asked.size() == kPages; }));
        QVERIFY(isWhole());
        const QStringList all{{}, u"20"_s, u"40"_s};
        QCOMPARE(asked, (QList{all.first(1), all, all}));
    }

    void page_askedForBeforeAPause_isNotWritten()
    {
        behindTheSecondPage([this] {
            base::deliver(m_engine->pauseHistory(true, {}), m_engine.get(),
                          [](const base::Result<void> &) {});
        });
        m_engine->start();
        QVERIFY(waitUntil([this] { return left() && left()->paused; }));
        QTest::qWait(100);
        QCOMPARE(m_bank->placesAsked, (QStringList{{}, u"20"_s, u"40"_s}));
        QCOMPARE(stored(), 2 * kPage);
        QCOMPARE(left()->before, u"40"_s);
        QCOMPARE(outcome(waitFor(m_engine->pauseHistory(false, {}))), succeeded());
        QVERIFY(waitUntil([this] { return isWhole(); }));
        QCOMPARE(m_bank->placesAsked, (QStringList{{}, u"20"_s, u"40"_s, u"40"_s}));
    }

    void page_askedForBeforeARun_comesBehindIt()
    {
        // The first run, and the one that is wanted behind the second page.
        QList<int> runs;
        m_bank->pageChanged = [&](const domain::OperationPage &) {
            runs.append(m_bank->syncsAsked);
        };
        behindTheSecondPage([this] { m_engine->syncNow(); });
        m_engine->start();
        QVERIFY(waitUntil([this] { return isWhole(); }));
        QCOMPARE(m_bank->placesAsked, (QStringList{{}, u"20"_s, u"40"_s, u"40"_s}));
        QCOMPARE(runs, (QList{0, 1, 1, 2}));
    }

    void page_ofAnotherEpoch_isAGapAsEver()
    {
        m_bank->pageChanged = [this](domain::OperationPage &page) {
            if (m_bank->placesAsked.last() == u"40"_s)
                page.epoch = u"e2"_s;
        };
        m_engine->start();
        QVERIFY(waitUntil([this] { return m_engine->activity() == SyncActivity::Waiting; }));
        QCOMPARE(m_lastError, base::ErrorCode::GapFound);
        QCOMPARE(stored(), 2 * kPage);
        QCOMPARE(left()->before, u"40"_s);
    }
};

QTEST_GUILESS_MAIN(TestOlderPages)
#include "tst_OlderPages.moc"
