// SPDX-License-Identifier: Apache-2.0
#include "SyncedProgram.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "vault/SettingsStore.h"

#include <QSet>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using sync::SyncActivity;
using testkit::SyncedProgram;
using testkit::waitUntil;

namespace {

constexpr int kHistory = 1200;

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    std::unique_ptr<testkit::SandboxBank> m_bank;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SyncedProgram> m_program;
    const QString m_phone = u"+77012345678"_s;

    QList<vault::StoredOperation> stored() { return m_program->stored(); }

    QSet<QString> storedIds()
    {
        QSet<QString> ids;
        for (const auto &row : stored())
            ids.insert(row.operation.id);
        return ids;
    }

    int unread() { return m_program->unread(); }

    std::optional<bool> smsNotices()
    {
        return testkit::waitFor(m_program->records.smsNotices(m_program->scope))
            .value_or(std::nullopt);
    }
    qsizetype disputes()
    {
        const auto all = testkit::waitFor(m_program->records.disputes(m_program->scope));
        return all ? all->size() : -1;
    }
    /// Puts another state in place of what the bank told.
    void forgetRecords(bool sms)
    {
        QVERIFY(
            testkit::waitFor(m_program->records.replace({{}, {sms}, {}, {}}, m_program->scope)));
    }

    /// With the session and the vault of the one before.
    void beginAnotherProgram()
    {
        auto tokens = m_program->gateway.lastingTokens();
        const auto key = m_program->key->exportPkcs8();
        m_program.reset();
        const bank::ServerAddress address{m_bank->url(), testkit::readFile(m_bank->caFile())};
        m_program = std::make_unique<SyncedProgram>(address, QDir(m_folder->filePath(u"vault"_s)),
                                                    m_clock, m_random);
        m_program->key = *crypto::ProofKey::load(*key);
        m_program->gateway.useProofSigner(m_program->key.get());
        m_program->gateway.resumeSession(std::move(tokens));
        QCOMPARE(testkit::outcome(testkit::waitFor(
                     m_program->vault.open(SyncedProgram::password(), m_program->scope))),
                 testkit::succeeded());
    }

    QString emitOperation()
    {
        const auto answer = m_bank->control(u"/operations"_s, {{u"phone"_s, m_phone}});
        return answer.status == 200 ? answer.body.value(u"id"_s).toString() : QString();
    }

    qint64 operationsAtBank()
    {
        return m_bank->control(u"/state"_s, {}).body.value(u"operations"_s).toInteger(-1);
    }

private slots:
    void init()
    {
        m_bank = std::make_unique<testkit::SandboxBank>();
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, QString::number(kHistory)};
        QVERIFY2(m_bank->start(options), qPrintable(m_bank->log()));
        m_folder = std::make_unique<QTemporaryDir>();
        const bank::ServerAddress address{m_bank->url(), testkit::readFile(m_bank->caFile())};
        m_program = std::make_unique<SyncedProgram>(address, QDir(m_folder->filePath(u"vault"_s)),
                                                    m_clock, m_random);
        QCOMPARE(testkit::outcome(m_program->registerCustomer(*m_bank, m_phone)),
                 testkit::succeeded());
    }

    void cleanup()
    {
        m_program.reset();
        m_folder.reset();
        m_bank.reset();
    }

    void firstFill_ofSeveralPages_isWholeAndNotNews()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        QCOMPARE(stored().size(), operationsAtBank());
        QVERIFY(stored().size() >= kHistory);
        QCOMPARE(unread(), 0);
        QVERIFY(m_program->arrived.isEmpty());
        QCOMPARE(m_program->activities.first(), SyncActivity::Fetching);
    }

    void firstFill_showsTheNewestFirst()
    {
        QList<qsizetype> rows;
        QList<qint64> told;
        QObject::connect(&m_program->engine, &sync::SyncEngine::historyChanged, &m_program->engine,
                         [&](const std::optional<vault::HistoryLeft> &left) {
                             rows.append(stored().size());
                             told.append(left ? left->read : -1);
                         });
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        const auto all = operationsAtBank();
        QVERIFY(all > 1'000 && all < 1'500);
        QCOMPARE(rows, (QList<qsizetype>{500, 1'000, all}));
        QCOMPARE(told, (QList<qint64>{500, 1'000, -1}));
        const auto state = testkit::waitFor(m_program->operations.syncState(m_program->scope));
        QCOMPARE(state->left, std::nullopt);
    }

    void firstFill_stoppedByTheCustomer_goesOnInAnotherProgram()
    {
        QObject::connect(&m_program->engine, &sync::SyncEngine::historyChanged, &m_program->engine,
                         [&] { m_program->engine.stop(); });
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return stored().size() == 500; }));
        QCOMPARE(testkit::outcome(
                     testkit::waitFor(m_program->engine.pauseHistory(true, m_program->scope))),
                 testkit::succeeded());
        beginAnotherProgram();
        m_program->left = vault::HistoryLeft();
        m_program->goOnline();
        // What happens meanwhile comes all the same.
        const QString id = emitOperation();
        QVERIFY(waitUntil([&] { return storedIds().contains(id); }));
        QTest::qWait(300);
        QCOMPARE(stored().size(), 501);
        QCOMPARE(unread(), 1);
        QCOMPARE(testkit::outcome(
                     testkit::waitFor(m_program->engine.pauseHistory(false, m_program->scope))),
                 testkit::succeeded());
        // From where it stood: the place it had reached, not the newest page again.
        QVERIFY(m_program->left && m_program->left->read == 500);
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        QCOMPARE(stored().size(), operationsAtBank());
        QCOMPARE(storedIds().size(), stored().size());
        QCOMPARE(unread(), 1);
    }

    void operation_emittedByControl_isARowAndNews()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        const QString id = emitOperation();
        QVERIFY(!id.isEmpty());
        QVERIFY(waitUntil([this] { return !m_program->arrived.isEmpty(); }));
        QCOMPARE(m_program->arrived.first().id, id);
        QVERIFY(storedIds().contains(id));
        QCOMPARE(unread(), 1);
    }

    void operation_settledLater_staysOneRow()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        const auto emitted =
            m_bank->control(u"/operations"_s, {{u"phone"_s, m_phone}, {u"status"_s, u"pending"_s}});
        const QString id = emitted.body.value(u"id"_s).toString();
        QVERIFY(waitUntil([&] { return storedIds().contains(id); }));
        const qsizetype count = stored().size();
        QCOMPARE(
            m_bank->control(u"/operations/settle"_s, {{u"id"_s, id}, {u"status"_s, u"booked"_s}})
                .status,
            200);
        const auto isBooked = [&] {
            for (const auto &row : stored()) {
                if (row.operation.id == id)
                    return row.operation.status == domain::OperationStatus::Booked;
            }
            return false;
        };
        QVERIFY(waitUntil(isBooked));
        QCOMPARE(stored().size(), count);
    }

    void bank_killedAndRestarted_catchesUpWithoutDoubles()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        const qsizetype before = stored().size();
        m_bank->kill();
        QVERIFY(waitUntil([this] { return m_program->isWaiting(); }));
        QCOMPARE(m_program->lastError, ErrorCode::BankUnreachable);
        QVERIFY(m_bank->restart());
        QSet<QString> emitted;
        for (int i = 0; i < 20; ++i)
            emitted.insert(emitOperation());
        QCOMPARE(emitted.size(), 20);
        QVERIFY(waitUntil([&] { return storedIds().contains(emitted); }));
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        QCOMPARE(stored().size(), before + 20);
        QCOMPARE(storedIds().size(), before + 20);
        QCOMPARE(unread(), 20);
        QCOMPARE(stored().size(), operationsAtBank());
    }

    void bank_killedMidwayThroughTheFill_endsWhole()
    {
        bool killed = false;
        QObject::connect(&m_program->engine, &sync::SyncEngine::applied, &m_program->engine, [&] {
            if (!std::exchange(killed, true))
                m_bank->kill();
        });
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isWaiting(); }));
        QCOMPARE(stored().size(), 500);
        QVERIFY(m_bank->restart());
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        QCOMPARE(stored().size(), operationsAtBank());
        QCOMPARE(storedIds().size(), stored().size());
        QCOMPARE(unread(), 0);
    }

    void epoch_another_refillsAndKeepsReadMarks()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        const QString fresh = emitOperation();
        QVERIFY(waitUntil([&] { return storedIds().contains(fresh); }));
        const auto before = storedIds();
        QCOMPARE(m_bank->control(u"/epoch"_s, {}).status, 200);
        qsizetype fewest = before.size();
        QObject::connect(&m_program->operations, &vault::OperationStore::changed,
                         &m_program->engine, [&] { fewest = std::min(fewest, stored().size()); });
        m_program->engine.syncNow();
        const auto isRefilled = [&] {
            const auto state = testkit::waitFor(m_program->operations.syncState(m_program->scope));
            return state && m_program->isUpToDate() && storedIds() == before
                   && state->epoch
                          == m_bank->control(u"/state"_s, {}).body.value(u"epoch"_s).toString();
        };
        QVERIFY(waitUntil(isRefilled));
        QCOMPARE(unread(), 1);
        QCOMPARE(fewest, before.size());
    }

    void stop_whileFetching_leavesWholePages()
    {
        m_program->goOnline();
        m_program->engine.stop();
        QCOMPARE(m_program->engine.activity(), SyncActivity::Stopped);
        m_program->engine.start();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        QCOMPARE(stored().size(), operationsAtBank());
    }

    void session_ended_isTold()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        m_bank->control(u"/sessions/end"_s, {{u"phone"_s, m_phone}});
        m_program->engine.syncNow();
        QVERIFY(waitUntil([this] { return m_program->isWaiting(); }));
        QCOMPARE(m_program->lastError, ErrorCode::SessionEnded);
    }

    void settings_neverChanged_areKnownAfterTheFirstFill()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return smsNotices() == std::optional(false); }));
    }

    void records_passedOverByAnEarlierVersion_areRead()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return smsNotices() == std::optional(false); }));
        const QString operation = stored().first().operation.id;
        const domain::Command report{m_random.uuid(), m_clock.utcNow(),
                                     domain::FraudReport{operation, {}}};
        const auto receipt = testkit::waitFor(
            m_program->gateway.send(report, std::make_shared<bool>(false), m_program->scope));
        QCOMPARE(testkit::outcome(receipt), testkit::succeeded());
        QVERIFY(waitUntil([this] { return disputes() == 1; }));
        m_program->engine.stop();
        // As if this vault had never heard of any.
        forgetRecords(false);
        vault::SettingsStore settings(m_program->vault);
        QVERIFY(testkit::waitFor(settings.setValue(u"sync.records_epoch"_s, {}, m_program->scope)));
        QCOMPARE(disputes(), 0);
        m_program->engine.start();
        QVERIFY(waitUntil([this] { return disputes() == 1; }));
    }

    void records_haveBeenRead_areNotReadAgain()
    {
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return smsNotices() == std::optional(false); }));
        m_program->engine.stop();
        forgetRecords(true);
        m_program->engine.start();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        QTest::qWait(500);
        QCOMPARE(smsNotices(), std::optional(true));
        // Another history tells everything anew.
        QCOMPARE(m_bank->control(u"/epoch"_s, {}).status, 200);
        m_program->engine.syncNow();
        QVERIFY(waitUntil([this] { return smsNotices() == std::optional(false); }));
    }

    void session_ended_isNotAskedForAgain_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("by staff") << u"staff"_s;
        QTest::newRow("device removed") << u"device_removed"_s;
        QTest::newRow("password changed") << u"password_changed"_s;
    }
    void session_ended_isNotAskedForAgain()
    {
        QFETCH(const QString, reason);
        m_program->goOnline();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        const auto ended =
            m_bank->control(u"/sessions/end"_s, {{u"phone"_s, m_phone}, {u"reason"_s, reason}});
        QCOMPARE(ended.status, 200);
        m_program->events.stop();
        m_program->engine.syncNow();
        QVERIFY(waitUntil([this] { return m_program->isWaiting(); }));
        const auto runs = m_program->activities.count(SyncActivity::Fetching);
        QTest::qWait(3'000);
        QCOMPARE(m_program->activities.count(SyncActivity::Fetching), runs);
        // A new session makes it run again at once.
        m_program->engine.start();
        QVERIFY(waitUntil(
            [&] { return m_program->activities.count(SyncActivity::Fetching) == runs + 1; }));
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_SyncEngine.moc"
