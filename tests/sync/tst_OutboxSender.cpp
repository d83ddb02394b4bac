// SPDX-License-Identifier: Apache-2.0
#include "LosingRelay.h"
#include "SyncedProgram.h"
#include "crypto/OpenSslRandom.h"
#include "sync/OutboxSender.h"
#include "testkit/Outcome.h"
#include "vault/OutboxStore.h"

#include <QElapsedTimer>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Command;
using testkit::outcome;
using testkit::succeeded;
using testkit::SyncedProgram;
using testkit::waitFor;
using testkit::waitUntil;
using State = vault::OutboxStore::State;

namespace {

/// A customer's program with an outbox; nothing of it is sent before the sender is started.
struct Program : SyncedProgram {
    Program(const bank::ServerAddress &address, const QDir &folder, base::Clock &clock,
            base::Random &chance)
        : SyncedProgram(address, folder, clock, chance)
        , outbox(vault)
        , sender(gateway, outbox, clock, chance)
        , random(chance)
    {
        QObject::connect(&sender, &sync::OutboxSender::settled, &sender,
                         [this](const Command &command) { settled.append(command.body); });
        QObject::connect(&sender, &sync::OutboxSender::refused, &sender,
                         [this](const Command &, ErrorCode why) { refused.append(why); });
    }
    ~Program() { sender.stop(); }

    QString add(Command::Body body)
    {
        const Command command{random.uuid(), QDateTime::currentDateTimeUtc(), std::move(body)};
        return waitFor(outbox.add(command, scope)) ? command.id : QString();
    }
    QList<vault::OutboxStore::Entry> entries()
    {
        return waitFor(outbox.entries(scope)).value_or(QList<vault::OutboxStore::Entry>());
    }
    std::optional<State> stateOf(const QString &id)
    {
        for (const auto &entry : entries()) {
            if (entry.command.id == id)
                return entry.state;
        }
        return std::nullopt;
    }
    /// The number the bank gave a dispute of this operation; empty without one.
    QString disputeNumber(const QString &operationId)
    {
        const auto dispute = waitFor(records.disputeOf(operationId, scope));
        return dispute && *dispute ? (*dispute)->number : QString();
    }
    QList<domain::Dispute> disputesAtBank()
    {
        return waitFor(gateway.disputes(scope)).value_or(QList<domain::Dispute>());
    }

    vault::OutboxStore outbox;
    sync::OutboxSender sender;
    base::Random &random;
    QList<Command::Body> settled;
    QList<ErrorCode> refused;
};

} // namespace

/// The sender between the real bank process and a real encrypted vault.
class TestOutboxSender : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    std::unique_ptr<testkit::SandboxBank> m_bank;
    std::unique_ptr<testkit::LosingRelay> m_relay;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    QString m_operation;
    const QString m_phone = u"+77012345678"_s;

    void refuseNotes(const QString &code, int retryIn = 0, int times = 1)
    {
        const auto answer = m_bank->control(u"/refuse"_s, {{u"phone"_s, m_phone},
                                                           {u"path"_s, u"/operations/{id}/note"_s},
                                                           {u"code"_s, code},
                                                           {u"times"_s, times},
                                                           {u"retry_in"_s, retryIn}});
        QCOMPARE(answer.status, 200);
    }

    [[nodiscard]] Command::Body note(const QString &text) const
    {
        return domain::NoteChange{m_operation, text};
    }

    /// Kept connections are known to have ended: what is written to such a one may be heard.
    void killBank()
    {
        m_bank->kill();
        QTest::qWait(200);
    }

private slots:
    void init()
    {
        m_bank = std::make_unique<testkit::SandboxBank>();
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, u"5"_s};
        QVERIFY2(m_bank->start(options), qPrintable(m_bank->log()));
        m_relay = std::make_unique<testkit::LosingRelay>(m_bank->url());
        m_folder = std::make_unique<QTemporaryDir>();
        bank::ServerAddress address{m_bank->url(), testkit::readFile(m_bank->caFile())};
        address.proxies = m_relay->source();
        m_program = std::make_unique<Program>(address, QDir(m_folder->filePath(u"vault"_s)),
                                              m_clock, m_random);
        QCOMPARE(outcome(m_program->registerCustomer(*m_bank, m_phone)), succeeded());
        m_program->engine.start();
        QVERIFY(waitUntil([this] { return m_program->isUpToDate(); }));
        m_program->engine.stop();
        m_operation = m_program->stored().first().operation.id;
    }

    void cleanup()
    {
        m_program.reset();
        m_folder.reset();
        m_relay.reset();
        m_bank.reset();
    }

    void command_ofEachKind_isCarriedOut()
    {
        const QDate today = QDateTime::currentDateTimeUtc().toOffsetFromUtc(5 * 3600).date();
        m_program->add(note(u"Анама\nсыйлық"_s));
        m_program->add(domain::ReviewMark{today, 1});
        m_program->add(domain::SmsNoticesChange{true});
        m_program->add(domain::FraudReport{m_operation, u"Бұл мен емес"_s});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 4; }));
        QVERIFY(m_program->refused.isEmpty());
        QCOMPARE(waitFor(m_program->outbox.openCount(m_program->scope)).value_or(-1), 0);

        auto &gateway = m_program->gateway;
        const auto reviews = waitFor(gateway.reviews(m_program->scope));
        QVERIFY(reviews && reviews->size() == 1);
        QCOMPARE(reviews->first().day, today);
        const auto settings = waitFor(gateway.noticeSettings(m_program->scope));
        QVERIFY(settings && settings->sms);
        const auto disputes = m_program->disputesAtBank();
        QCOMPARE(disputes.size(), 1);
        QCOMPARE(disputes.first().operationId, m_operation);
        QCOMPARE(m_program->disputeNumber(m_operation), disputes.first().number);
    }

    void report_made_goesFirst()
    {
        m_program->add(domain::SmsNoticesChange{true});
        m_program->add(note(u"a"_s));
        m_program->add(domain::FraudReport{m_operation, {}});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 3; }));
        QVERIFY(std::holds_alternative<domain::FraudReport>(m_program->settled.at(0)));
        QVERIFY(std::holds_alternative<domain::SmsNoticesChange>(m_program->settled.at(1)));
        QVERIFY(std::holds_alternative<domain::NoteChange>(m_program->settled.at(2)));
    }

    void command_thatTheBankFailsAt_letsTheOthersGoFirst()
    {
        refuseNotes(u"internal"_s, 0, 1'000);
        const QString first = m_program->add(note(u"a"_s));
        const QString second = m_program->add(note(u"b"_s));
        m_program->add(domain::SmsNoticesChange{true});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        QVERIFY(std::holds_alternative<domain::SmsNoticesChange>(m_program->settled.first()));
        // Of the same subject, the later one replaced the first and waits behind it.
        QVERIFY(m_program->stateOf(second) != State::Done);
        QVERIFY(m_program->stateOf(first) != State::Done);
        refuseNotes(u"internal"_s, 0, 0);
        m_program->sender.wake();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 2; }));
        QVERIFY(m_program->refused.isEmpty());
    }

    void report_made_doesNotWaitForAnAnswerThatFailsToCome()
    {
        m_relay->losesAnswers = true;
        m_relay->stalls = true;
        m_program->add(note(u"баяу"_s));
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_relay->lost > 0; }));
        m_relay->losesAnswers = false;
        m_program->add(domain::FraudReport{m_operation, {}});
        QElapsedTimer waited;
        waited.start();
        m_program->sender.hurry();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 2; }));
        QVERIFY2(waited.elapsed() < 15'000, qPrintable(QString::number(waited.elapsed())));
        QVERIFY(std::holds_alternative<domain::FraudReport>(m_program->settled.first()));
        QVERIFY(m_program->refused.isEmpty());
        QVERIFY(!m_program->sender.waitingBecause());
    }

    void answer_lostAndBankKilled_goesOutAgainWithTheSameKey()
    {
        m_relay->losesAnswers = true;
        const QString id = m_program->add(domain::FraudReport{m_operation, u"ұрланған"_s});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->sender.waitingBecause().has_value(); }));
        QCOMPARE(*m_program->sender.waitingBecause(), ErrorCode::BankUnreachable);
        QVERIFY(m_relay->lost > 0);
        // The bank may have it: nobody may say that it was withdrawn.
        QCOMPARE(m_program->stateOf(id), std::optional(State::Sending));
        QCOMPARE(outcome(waitFor(m_program->outbox.withdraw(id, m_program->scope))),
                 testkit::failed(ErrorCode::NotFound));
        QVERIFY(m_program->disputeNumber(m_operation).isEmpty());
        killBank();
        m_relay->losesAnswers = false;
        QVERIFY(m_bank->restart());

        m_program->sender.wake();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        const auto disputes = m_program->disputesAtBank();
        QCOMPARE(disputes.size(), 1);
        // Only the first answer tells the number; a report with another key is refused as a second.
        QCOMPARE(m_program->disputeNumber(m_operation), disputes.first().number);
        QVERIFY(!m_program->sender.waitingBecause());
    }

    void answer_lost_noTryOfTheSameCommandIsPutBack()
    {
        m_relay->losesAnswers = true;
        const QString id = m_program->add(note(u"бір рет"_s));
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->sender.waitingBecause().has_value(); }));
        m_program->sender.stop();
        killBank();
        // The next try does not even reach the bank: that says nothing of the first.
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->sender.waitingBecause().has_value(); }));
        QCOMPARE(m_program->stateOf(id), std::optional(State::Sending));
    }

    void bankAway_waitsAndCanBeWithdrawn_sentOnceItIsBack()
    {
        killBank();
        const QString kept = m_program->add(note(u"күтеді"_s));
        const QString taken = m_program->add(domain::SmsNoticesChange{true});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->sender.waitingBecause().has_value(); }));
        QCOMPARE(m_program->stateOf(kept), std::optional(State::Waiting));
        QCOMPARE(outcome(waitFor(m_program->outbox.withdraw(taken, m_program->scope))),
                 succeeded());
        QVERIFY(m_bank->restart());
        m_program->sender.wake();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        QCOMPARE(m_program->stateOf(kept), std::optional(State::Done));
        const auto settings = waitFor(m_program->gateway.noticeSettings(m_program->scope));
        QVERIFY(settings && !settings->sms);
    }

    void bankAway_comesBack_isFoundWithoutBeingWoken()
    {
        killBank();
        m_program->add(note(u"өзі"_s));
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->sender.waitingBecause().has_value(); }));
        QVERIFY(m_bank->restart());
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
    }

    void bank_asksForPatience_isNotAskedEarlier()
    {
        refuseNotes(u"rate_limited"_s, 3);
        m_program->add(note(u"сабыр"_s));
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->sender.waitingBecause().has_value(); }));
        QCOMPARE(*m_program->sender.waitingBecause(), ErrorCode::RateLimited);
        QElapsedTimer waited;
        waited.start();
        m_program->sender.wake();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        QVERIFY2(waited.elapsed() > 1'500, qPrintable(QString::number(waited.elapsed())));
    }

    void refusal_final_isToldAndTheNextGoesOn()
    {
        refuseNotes(u"limit_raise_held"_s);
        const QString id = m_program->add(note(u"жоқ"_s));
        m_program->add(domain::SmsNoticesChange{true});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        QCOMPARE(m_program->refused, QList<ErrorCode>{ErrorCode::LimitRaiseHeld});
        QCOMPARE(m_program->stateOf(id), std::optional(State::Refused));
        QVERIFY(m_program->stored().first().note.isEmpty());
    }

    void operation_unknownToTheBank_isRefused()
    {
        m_program->add(domain::FraudReport{u"op_of_nobody"_s, {}});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return !m_program->refused.isEmpty(); }));
        QCOMPARE(m_program->refused, QList<ErrorCode>{ErrorCode::NotFound});
    }

    void report_madeAlready_isDone()
    {
        const Command elsewhere{m_random.uuid(), QDateTime::currentDateTimeUtc(),
                                domain::FraudReport{m_operation, {}}};
        const auto inDoubt = std::make_shared<bool>(false);
        QVERIFY(waitFor(m_program->gateway.send(elsewhere, inDoubt, m_program->scope)));
        const QString id = m_program->add(domain::FraudReport{m_operation, {}});
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        QCOMPARE(m_program->stateOf(id), std::optional(State::Done));
        QCOMPARE(m_program->disputesAtBank().size(), 1);
    }

    void session_ended_restsUntilItIsStarted()
    {
        m_bank->control(u"/sessions/end"_s, {{u"phone"_s, m_phone}});
        m_program->add(note(u"кейін"_s));
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->sender.waitingBecause().has_value(); }));
        QCOMPARE(*m_program->sender.waitingBecause(), ErrorCode::SessionEnded);
        m_program->sender.wake();
        QTest::qWait(2'000);
        QCOMPARE(*m_program->sender.waitingBecause(), ErrorCode::SessionEnded);

        const auto phone = *domain::PhoneNumber::parse(m_phone);
        auto tokens = waitFor(m_program->gateway.signInKnownDevice(phone, SyncedProgram::password(),
                                                                   m_program->scope));
        QCOMPARE(outcome(tokens), succeeded());
        m_program->gateway.useSession(*std::move(tokens));
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        QVERIFY(!m_program->sender.waitingBecause());
    }

    void sender_stoppedMidway_sendsItOnceMore()
    {
        const QString id = m_program->add(domain::FraudReport{m_operation, {}});
        m_program->sender.start();
        m_program->sender.stop();
        QTest::qWait(300);
        QVERIFY(m_program->settled.isEmpty());
        m_program->sender.start();
        QVERIFY(waitUntil([this] { return m_program->settled.size() == 1; }));
        QCOMPARE(m_program->stateOf(id), std::optional(State::Done));
        QCOMPARE(m_program->disputesAtBank().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestOutboxSender)
#include "tst_OutboxSender.moc"
