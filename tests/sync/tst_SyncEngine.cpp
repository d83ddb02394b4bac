// SPDX-License-Identifier: Apache-2.0
#include "bank/HttpBankGateway.h"
#include "bank/SseEventStream.h"
#include "crypto/OpenSslRandom.h"
#include "crypto/ProofKey.h"
#include "sync/SyncEngine.h"
#include "testkit/Outcome.h"
#include "testkit/SandboxBank.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"
#include "vault/OperationStore.h"
#include "vault/Vault.h"

#include <QSet>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using sync::SyncActivity;
using testkit::waitUntil;

namespace {

constexpr int kHistory = 1200;

QByteArray passwordText()
{
    return "жеті-таңба-7";
}

/// Everything of one customer's program that synchronisation needs.
struct Program {
    Program(const bank::ServerAddress &address, const QDir &folder, base::Clock &clock,
            base::Random &random)
        : vault(folder, {64 * 1024, 3, 1}, random)
        , operations(vault)
        , gateway(address, clock, random)
        , events(address, clock, random)
        , engine(gateway, operations, clock, random)
    {
        QObject::connect(&engine, &sync::SyncEngine::activityChanged, &engine,
                         [this](SyncActivity activity, const base::Error &error) {
                             activities.append(activity);
                             lastError = error.code;
                         });
        QObject::connect(&engine, &sync::SyncEngine::arrived, &engine,
                         [this](const QList<domain::Operation> &news) { arrived += news; });
        QObject::connect(&events, &bank::EventStream::wokenUp, &engine,
                         [this] { engine.syncNow(); });
        QObject::connect(&events, &bank::EventStream::connected, &engine,
                         [this] { engine.setPushState(sync::PushState::Connected); });
        QObject::connect(&events, &bank::EventStream::disconnected, &engine,
                         [this] { engine.setPushState(sync::PushState::Disconnected); });
    }
    ~Program()
    {
        engine.stop();
        events.stop();
        testkit::waitFor(vault.close());
    }

    void goOnline()
    {
        events.start(gateway.lastingTokens().eventsToken.clone());
        engine.start();
    }
    bool isUpToDate() const { return engine.activity() == SyncActivity::UpToDate; }
    bool isWaiting() const { return engine.activity() == SyncActivity::Waiting; }

    base::CancelScope scope;
    vault::Vault vault;
    vault::OperationStore operations;
    std::unique_ptr<crypto::ProofKey> key = *crypto::ProofKey::generate();
    bank::HttpBankGateway gateway;
    bank::SseEventStream events;
    sync::SyncEngine engine;
    QList<SyncActivity> activities;
    ErrorCode lastError = ErrorCode::Internal;
    QList<domain::Operation> arrived;
};

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    std::unique_ptr<testkit::SandboxBank> m_bank;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    QString m_phone;

    QString policyEdition()
    {
        return m_bank->control(u"/state"_s, {}).body.value(u"policy_edition"_s).toString();
    }

    base::Result<void> registerAndOpenVault()
    {
        Program &program = *m_program;
        program.gateway.useProofSigner(program.key.get());
        const auto phone = *domain::PhoneNumber::parse(m_phone);
        auto ticket = testkit::waitFor(program.gateway.startVerification(
            phone, domain::KeyPurpose::SignIn, domain::Language::Russian, program.scope));
        if (!ticket)
            return base::failure(ticket.error());
        const auto typed = base::SecretBytes::copyOf(m_bank->keyFor(m_phone));
        auto confirmed = testkit::waitFor(program.gateway.confirmVerification(
            ticket->id, *domain::SessionKeyCode::parse(typed, 6), program.scope));
        if (!confirmed)
            return base::failure(confirmed.error());
        domain::RegistrationForm form;
        form.name = u"Үлгі Клиент"_s;
        form.birthDate = QDate(1985, 2, 3);
        form.password = base::SecretBytes::copyOf(passwordText());
        form.ownNumberStated = true;
        form.acceptedPolicyEdition = policyEdition();
        auto tokens = testkit::waitFor(program.gateway.registerCustomer(
            *std::move(confirmed), std::move(form), program.scope));
        if (!tokens)
            return base::failure(tokens.error());
        program.gateway.useSession(*std::move(tokens));
        return testkit::waitFor(
            program.vault.create(base::SecretBytes::copyOf(passwordText()), program.scope));
    }

    QList<vault::StoredOperation> stored()
    {
        Program &program = *m_program;
        const auto order = testkit::waitFor(program.operations.order({}, program.scope));
        QList<vault::StoredOperation> all;
        for (qsizetype at = 0; order && at < order->size(); at += 500) {
            const auto rows =
                testkit::waitFor(program.operations.rows(order->mid(at, 500), program.scope));
            if (rows)
                all += *rows;
        }
        return all;
    }

    QSet<QString> storedIds()
    {
        QSet<QString> ids;
        for (const auto &row : stored())
            ids.insert(row.operation.id);
        return ids;
    }

    int unread()
    {
        return testkit::waitFor(m_program->operations.unreadCount(m_program->scope)).value_or(-1);
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
        m_program = std::make_unique<Program>(address, QDir(m_folder->filePath(u"vault"_s)),
                                              m_clock, m_random);
        m_phone = u"+77012345678"_s;
        QCOMPARE(testkit::outcome(registerAndOpenVault()), testkit::succeeded());
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
        QVERIFY(stored().size() < kHistory);
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
        m_program->engine.syncNow();
        const auto isRefilled = [&] {
            const auto state = testkit::waitFor(m_program->operations.syncState(m_program->scope));
            return state && m_program->isUpToDate() && storedIds() == before
                   && state->epoch
                          == m_bank->control(u"/state"_s, {}).body.value(u"epoch"_s).toString();
        };
        QVERIFY(waitUntil(isRefilled));
        QCOMPARE(unread(), 1);
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
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_SyncEngine.moc"
