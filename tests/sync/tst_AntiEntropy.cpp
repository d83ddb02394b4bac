// SPDX-License-Identifier: Apache-2.0
#include "ScriptedLedger.h"
#include "crypto/OpenSslRandom.h"
#include "sync/AntiEntropy.h"
#include "sync/SyncEngine.h"
#include "testkit/FakeClock.h"
#include "testkit/Outcome.h"
#include "testkit/SeededRandom.h"
#include "testkit/WaitFor.h"

#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Operation;
using sync::AntiEntropy;
using sync::SyncActivity;
using testkit::failed;
using testkit::outcome;
using testkit::ScriptedLedger;
using testkit::succeeded;
using testkit::waitFor;
using testkit::waitUntil;
using Next = AntiEntropy::Next;

namespace {

constexpr int kMonths = 30;

Operation operation(const QString &id, const QDateTime &at, const QString &account = u"acc_1"_s)
{
    Operation made;
    made.id = id;
    made.accountId = account;
    made.status = domain::OperationStatus::Booked;
    made.amount = {-5000, u"KZT"_s};
    made.merchant = u"Технодом"_s;
    made.occurredAt = at;
    made.version = 1;
    return made;
}

domain::Account account(const QString &id)
{
    const domain::Money none{0, u"KZT"_s};
    return {id, domain::AccountKind::Card, id, {}, none, none, {}, 1};
}

} // namespace

/// The exchange against a bank that does as the test says; tst_Healing has the real one.
class TestAntiEntropy : public QObject
{
    Q_OBJECT

    testkit::FakeClock m_clock{QDateTime(QDate(2026, 6, 2), QTime(9, 0), Qt::UTC)};
    crypto::OpenSslRandom m_random;
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<vault::OperationStore> m_operations;
    std::unique_ptr<vault::AccountStore> m_accounts;
    std::unique_ptr<vault::CustomerRecordStore> m_records;
    std::unique_ptr<vault::CardStore> m_cards;
    std::unique_ptr<ScriptedLedger> m_bank;
    std::unique_ptr<AntiEntropy> m_exchange;
    bool m_interrupted = false;

    /// The bank's history becomes that of the vault.
    void synchronise()
    {
        auto page = waitFor(m_bank->sync({}, 500, {}));
        const auto arrival = vault::OperationStore::Arrival::FirstFill;
        QCOMPARE(outcome(waitFor(m_operations->apply(*page, arrival, {}))), succeeded());
    }

    void tamper(const char *sql)
    {
        std::function<base::Result<void>(SQLite::Database &)> work =
            [sql](SQLite::Database &database) -> base::Result<void> {
            database.exec(sql);
            return {};
        };
        QCOMPARE(outcome(waitFor(m_vault->run<void>(work, {}))), succeeded());
    }

    /// After they were read for this history, so that only the exchange finds out.
    void loseAccounts()
    {
        tamper("DELETE FROM operations WHERE id LIKE '%_1'");
        tamper("DELETE FROM accounts");
        vault::SettingsStore settings(*m_vault);
        QVERIFY(waitFor(settings.setValue(u"sync.records_epoch"_s, m_bank->epoch, {})));
    }

    base::Result<AntiEntropy::Outcome> exchange()
    {
        const std::function<bool()> interrupted = [this] { return m_interrupted; };
        return waitFor(m_exchange->exchange(interrupted, {}));
    }
    bool isDue() { return waitFor(m_exchange->isDue({})).value(); }

    QList<Operation> stored()
    {
        QList<Operation> all;
        const auto order = waitFor(m_operations->order({}, {})).value();
        for (qsizetype at = 0; at < order.size(); at += 500) {
            const auto rows = waitFor(m_operations->rows(order.mid(at, 500), {})).value();
            for (const auto &row : rows)
                all.append(row.operation);
        }
        return all;
    }
    /// The bank's, newest first.
    QList<Operation> banks()
    {
        auto all = m_bank->ledger;
        std::sort(all.begin(), all.end(),
                  [](const auto &a, const auto &b) { return a.occurredAt > b.occurredAt; });
        return all;
    }

private slots:
    void init()
    {
        m_interrupted = false;
        m_vault = std::make_unique<vault::Vault>(m_random);
        QCOMPARE(outcome(waitFor(m_vault->openInMemory({}))), succeeded());
        m_operations = std::make_unique<vault::OperationStore>(*m_vault);
        m_accounts = std::make_unique<vault::AccountStore>(*m_vault);
        m_records = std::make_unique<vault::CustomerRecordStore>(*m_vault);
        m_cards = std::make_unique<vault::CardStore>(*m_vault);
        m_bank = std::make_unique<ScriptedLedger>();
        m_exchange = std::make_unique<AntiEntropy>(*m_bank, *m_operations, m_clock);
        m_bank->known = {account(u"acc_1"_s)};
        // Two operations in each of thirty months, the last of them in May 2026.
        m_bank->history.append({1, 0, m_bank->known.first()});
        for (int month = 0; month < kMonths; ++month) {
            const QDate first = QDate(2026, 5, 1).addMonths(-month);
            for (int n = 0; n < 2; ++n) {
                const auto made = operation(u"op_%1_%2"_s.arg(month).arg(n),
                                            QDateTime(first.addDays(n + 3), QTime(8, n), Qt::UTC));
                m_bank->ledger.append(made);
                m_bank->history.append({m_bank->seq + 1, m_bank->seq, made});
                ++m_bank->seq;
            }
        }
        synchronise();
        QCOMPARE(stored(), banks());
    }

    void cleanup()
    {
        m_exchange.reset();
        m_bank.reset();
        m_operations.reset();
        m_vault.reset();
    }

    void exchange_ofEqualLedgers_readsNothing()
    {
        QVERIFY(isDue());
        const auto equal = exchange().value();
        QCOMPARE(equal.next, Next::Nothing);
        QCOMPARE(equal.healed, 0);
        QVERIFY(m_bank->monthsAsked.isEmpty());
        QVERIFY(!isDue());
    }

    void exchange_readsTheMonthsThatDiffer()
    {
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        tamper("UPDATE operations SET status = 'reversed' WHERE id = 'op_7_0'");
        const auto result = exchange().value();
        QCOMPARE(result.healed, 2);
        // The cursor has not moved: a run follows.
        QCOMPARE(result.next, Next::SyncAgain);
        QCOMPARE(m_bank->monthsAsked, (QStringList{u"2026-01"_s, u"2025-10"_s}));
        QCOMPARE(stored(), banks());
        QVERIFY(result.arrived.isEmpty());
        QCOMPARE(waitFor(m_operations->unreadCount({})).value(), 0);
        QVERIFY(!isDue());
    }

    void exchange_ofAHistoryLeftForLater_looksAtWhatIsHere()
    {
        tamper("DELETE FROM operations");
        m_bank->pageSize = 21;
        auto newest = waitFor(m_bank->operations({}, {}, {}, 500, {}));
        QCOMPARE(outcome(waitFor(m_operations->beginHistory(*std::move(newest), {}))), succeeded());
        QCOMPARE(stored(), banks().first(21));
        QCOMPARE(exchange().value().healed, 0);
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        QCOMPARE(exchange().value().healed, 1);
        QCOMPARE(m_bank->monthsAsked, QStringList{u"2026-01"_s});
        QCOMPARE(stored(), banks().first(21));
    }

    void exchange_ofAMonthInManyPages_readsThemAll()
    {
        for (int n = 0; n < 25; ++n)
            m_bank->ledger.append(operation(
                u"more_%1"_s.arg(n), QDateTime(QDate(2026, 5, 20), QTime(n % 24, n), Qt::UTC)));
        m_bank->pageSize = 4;
        QCOMPARE(exchange().value().healed, 1);
        QCOMPARE(m_bank->monthsAsked.size(), 7);
        QCOMPARE(stored(), banks());
    }

    void exchange_monthTheBankHasNot_isEmptiedWithoutAsking()
    {
        tamper("UPDATE operations SET occurred_at = 0 WHERE id = 'op_2_0'");
        tamper("UPDATE operations SET id = 'ghost', account_id = 'acc_9' WHERE id = 'op_3_0'");
        QCOMPARE(exchange().value().healed, 4);
        QCOMPARE(m_bank->monthsAsked.size(), 2);
        QCOMPARE(stored(), banks());
    }

    void exchange_moreMonthsThanOneTakes_goesOnTillAllAreHealed()
    {
        tamper("DELETE FROM operations");
        const auto first = exchange().value();
        QCOMPARE(first.healed, AntiEntropy::kMostMonths);
        QCOMPARE(first.next, Next::SyncAgain);
        QVERIFY(isDue());
        // The newest come first.
        QCOMPARE(stored(), banks().first(2 * AntiEntropy::kMostMonths));
        QCOMPARE(exchange().value().healed, kMonths - AntiEntropy::kMostMonths);
        QCOMPARE(stored(), banks());
        QVERIFY(!isDue());
    }

    void exchange_interrupted_healsAtLeastOneMonth()
    {
        tamper("DELETE FROM operations WHERE id LIKE '%_0'");
        m_interrupted = true;
        for (int month = 0; month < kMonths; ++month) {
            const auto result = exchange().value();
            QCOMPARE(result.healed, 1);
            QCOMPARE(result.next, Next::SyncAgain);
        }
        QCOMPARE(stored(), banks());
        QVERIFY(!isDue());
    }

    void exchange_bankAhead_asksForASyncThreeTimesOnly()
    {
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        m_bank->digestsChanged = [](domain::LedgerDigest &told) { ++told.seq; };
        for (int time = 0; time < 3; ++time)
            QCOMPARE(exchange().value().next, Next::SyncAgain);
        QCOMPARE(exchange().value().next, Next::Nothing);
        QVERIFY(m_bank->monthsAsked.isEmpty());
        // Nothing was compared, so it is still to be done.
        QVERIFY(isDue());
        m_bank->digestsChanged = nullptr;
        QCOMPARE(exchange().value().healed, 1);
        QCOMPARE(stored(), banks());
    }

    void exchange_bankOfAnotherEpoch_asksForASync()
    {
        m_bank->digestsChanged = [](domain::LedgerDigest &told) { told.epoch = u"e2"_s; };
        QCOMPARE(exchange().value().next, Next::SyncAgain);
        m_bank->digestsChanged = nullptr;
        // Between two answers.
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        m_bank->pageChanged = [](domain::OperationPage &page) { page.epoch = u"e2"_s; };
        QCOMPARE(outcome(exchange()), failed(ErrorCode::CursorGone));
        QCOMPARE(stored().size(), banks().size() - 1);
    }

    void exchange_accountUnknown_startsOverOnce()
    {
        m_bank->ledger.append(
            operation(u"x"_s, QDateTime(QDate(2026, 5, 9), {}, Qt::UTC), u"acc_2"_s));
        QCOMPARE(exchange().value().next, Next::StartOver);
        // The history does not tell of it either: what can be healed is.
        const auto second = exchange().value();
        QCOMPARE(second.next, Next::SyncAgain);
        QCOMPARE(second.healed, 1);
        QCOMPARE(stored(), banks());
        QVERIFY(!isDue());
    }

    void exchange_bankContradictingItself_endsSoon()
    {
        // Hashes that never fit, of more months than one exchange reads.
        m_bank->digestsChanged = [](domain::LedgerDigest &told) {
            for (auto &month : told.months)
                month.sha256 = QByteArray(64, '0');
        };
        int exchanges = 0;
        while (isDue() && exchanges < 10) {
            QVERIFY(exchange().has_value());
            ++exchanges;
        }
        QCOMPARE(exchanges, 2);
        QCOMPARE(stored(), banks());
    }

    void exchange_answerOfAnotherMonth_isRefused()
    {
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        const auto before = stored();
        m_bank->pageChanged = [](domain::OperationPage &page) {
            page.operations.append(operation(u"x"_s, QDateTime(QDate(2020, 1, 1), {}, Qt::UTC)));
        };
        QCOMPARE(outcome(exchange()), failed(ErrorCode::BankAnswerMalformed));
        QCOMPARE(stored(), before);
        QVERIFY(isDue());
    }

    void exchange_pagesWithoutEnd_areRefused()
    {
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        m_bank->pageChanged = [](domain::OperationPage &page) {
            page.hasMore = true;
            page.nextBefore = u"0"_s;
        };
        QCOMPARE(outcome(exchange()), failed(ErrorCode::BankAnswerMalformed));
        int next = 0;
        m_bank->pageChanged = [&next](domain::OperationPage &page) {
            page.hasMore = true;
            page.nextBefore = QString::number(-(++next));
        };
        QCOMPARE(outcome(exchange()), failed(ErrorCode::BankAnswerMalformed));
        // The same operations again and again, by a new name each time.
        next = 0;
        const auto more = m_bank->ledger.first();
        m_bank->pageChanged = [&](domain::OperationPage &page) {
            page.operations = {more, more, more};
            page.hasMore = true;
            page.nextBefore = QString::number(++next);
        };
        tamper("DELETE FROM operations WHERE id LIKE 'op_0_%'");
        QCOMPARE(outcome(exchange()), failed(ErrorCode::BankAnswerMalformed));
        QVERIFY(next < 2000);
    }

    void exchange_wayLostHalfway_keepsWhatIsHealedAndGoesOnLater()
    {
        tamper("DELETE FROM operations WHERE id LIKE 'op_%_1'");
        m_bank->operationsAnswered = 5;
        const auto result = exchange().value();
        QCOMPARE(result.healed, 5);
        QCOMPARE(result.next, Next::Nothing);
        QVERIFY(isDue());
        m_bank->operationsAnswered = 1000;
        QCOMPARE(exchange().value().healed, 24);
        QCOMPARE(exchange().value().healed, 1);
        QCOMPARE(stored(), banks());
    }

    void exchange_wayLost_leavesTheVaultAsItWas()
    {
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        const auto before = stored();
        m_bank->digestsRefused = base::Error{ErrorCode::BankUnreachable, {}};
        QCOMPARE(outcome(exchange()), failed(ErrorCode::BankUnreachable));
        m_bank->digestsRefused.reset();
        m_bank->operationsRefused = base::Error{ErrorCode::ConnectionTimedOut, {}};
        QCOMPARE(outcome(exchange()), failed(ErrorCode::ConnectionTimedOut));
        QCOMPARE(stored(), before);
        QVERIFY(isDue());
    }

    void exchange_isDueDailyAndAtEachBeginning()
    {
        QCOMPARE(outcome(exchange()), succeeded());
        QVERIFY(!isDue());
        m_clock.advance(std::chrono::hours(23));
        QVERIFY(!isDue());
        m_clock.advance(std::chrono::minutes(61));
        QVERIFY(isDue());
        QCOMPARE(outcome(exchange()), succeeded());
        QVERIFY(!isDue());
        m_exchange->begin();
        QVERIFY(isDue());
        QCOMPARE(outcome(exchange()), succeeded());
        // A clock set back by years must not put the next one off by as many.
        m_clock.setWall(m_clock.utcNow().addYears(-5));
        QVERIFY(isDue());
    }

    void exchange_instant_isKeptInTheVault()
    {
        QCOMPARE(outcome(exchange()), succeeded());
        const auto kept =
            waitFor(vault::SettingsStore(*m_vault).value(u"last_compared"_s, {})).value();
        QCOMPARE(QDateTime::fromString(kept.value(), Qt::ISODateWithMs), m_clock.utcNow());
    }

    void engine_exchangesAfterTheFirstRunAndTellsWhatItHealed()
    {
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        // Something the run finds out first.
        const auto fresh =
            operation(u"fresh"_s, QDateTime(QDate(2026, 6, 1), QTime(13, 0), Qt::UTC));
        m_bank->ledger.append(fresh);
        m_bank->history.append({m_bank->seq + 1, m_bank->seq, fresh});
        ++m_bank->seq;
        sync::SyncEngine engine(*m_bank, *m_operations, *m_accounts, *m_records, *m_cards, m_clock,
                                m_random);
        QList<int> healed;
        connect(&engine, &sync::SyncEngine::healed, this, [&](int months) { healed << months; });
        QList<Operation> arrived;
        connect(&engine, &sync::SyncEngine::arrived, this,
                [&](const QList<Operation> &news) { arrived += news; });
        engine.start();
        QVERIFY(waitUntil([&] { return !healed.isEmpty(); }));
        QCOMPARE(healed, QList{1});
        QCOMPARE(arrived, QList{fresh});
        QVERIFY(waitUntil([&] { return m_bank->syncsAsked >= 3; }));
        QCOMPARE(stored(), banks());
        QCOMPARE(m_bank->digestsAsked, 1);
        engine.stop();
        // Signing in or unlocking again begins with an exchange.
        engine.start();
        QVERIFY(waitUntil([&] { return m_bank->digestsAsked == 2; }));
    }

    void engine_exchangeRefused_staysUpToDateAndTriesAfterTheNextRun()
    {
        tamper("DELETE FROM operations WHERE id = 'op_4_1'");
        m_bank->digestsRefused = base::Error{ErrorCode::BankUnavailable, {}};
        sync::SyncEngine engine(*m_bank, *m_operations, *m_accounts, *m_records, *m_cards, m_clock,
                                m_random);
        engine.start();
        QVERIFY(waitUntil([&] { return m_bank->digestsAsked == 1; }));
        QTest::qWait(100);
        QCOMPARE(engine.activity(), SyncActivity::UpToDate);
        QCOMPARE(m_bank->digestsAsked, 1);
        m_bank->digestsRefused.reset();
        engine.syncNow();
        QVERIFY(waitUntil([&] { return stored() == banks(); }));
    }

    void engine_startOver_refillsWithoutNews()
    {
        loseAccounts();
        sync::SyncEngine engine(*m_bank, *m_operations, *m_accounts, *m_records, *m_cards, m_clock,
                                m_random);
        QList<Operation> arrived;
        connect(&engine, &sync::SyncEngine::arrived, this,
                [&](const QList<Operation> &news) { arrived += news; });
        engine.start();
        QVERIFY(waitUntil([&] { return stored() == banks(); }));
        QVERIFY(waitUntil([&] { return waitFor(m_accounts->all({})).value() == m_bank->known; }));
        QVERIFY(arrived.isEmpty());
        QCOMPARE(waitFor(m_operations->unreadCount({})).value(), 0);
        QVERIFY(m_bank->monthsAsked.isEmpty());
    }

    void engine_startOver_isNotForgottenWhenTheBankFallsSilent()
    {
        loseAccounts();
        m_bank->operationsRefused = base::Error{ErrorCode::BankUnreachable, {}};
        sync::SyncEngine engine(*m_bank, *m_operations, *m_accounts, *m_records, *m_cards, m_clock,
                                m_random);
        engine.start();
        QVERIFY(waitUntil([&] { return engine.activity() == sync::SyncActivity::Waiting; }));
        QCOMPARE(m_bank->placesAsked, QStringList{QString()});
        m_bank->operationsRefused.reset();
        engine.syncNow();
        QVERIFY(waitUntil([&] { return stored() == banks(); }));
        QVERIFY(waitUntil([&] { return waitFor(m_accounts->all({})).value() == m_bank->known; }));
    }
};

QTEST_GUILESS_MAIN(TestAntiEntropy)
#include "tst_AntiEntropy.moc"
