// SPDX-License-Identifier: Apache-2.0
#include "LedgerText.h"
#include "SyncedProgram.h"
#include "bank/HostileProxy.h"
#include "bank/TestAuthority.h"
#include "crypto/OpenSslRandom.h"
#include "sync/OutboxSender.h"
#include "testkit/Outcome.h"
#include "testkit/Soak.h"
#include "testkit/TcpRelay.h"
#include "testkit/TlsRelay.h"
#include "vault/OutboxStore.h"

#include <QTest>

#include <SQLiteCpp/Database.h>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using domain::Command;
using testkit::outcome;
using testkit::succeeded;
using testkit::SyncedProgram;
using testkit::TcpRelay;
using testkit::TlsRelay;
using testkit::waitFor;
using testkit::waitUntil;

namespace {

constexpr int kConnectionRounds = 60;
constexpr int kAnswerRounds = 40;
constexpr std::chrono::seconds kUntilStruck{10};
constexpr std::chrono::seconds kUntilEqual{20};
/// What a fault does to tries that follow the first is seen as well.
constexpr int kUnderFaultMs = 100;

/// A customer's program behind a relay, and the same customer's look at the bank past it.
struct Program : SyncedProgram {
    Program(const bank::ServerAddress &relayed, const bank::ServerAddress &direct,
            const QDir &folder, base::Clock &clock, base::Random &chance)
        : SyncedProgram(relayed, folder, clock, chance)
        , outbox(vault)
        , sender(gateway, outbox, clock, chance)
        , witness(direct, clock, chance)
        , random(chance)
    {
        QObject::connect(&sender, &sync::OutboxSender::settled, &sender,
                         [this](const Command &command) { settled.append(command.id); });
        QObject::connect(&sender, &sync::OutboxSender::refused, &sender,
                         [this](const Command &, ErrorCode why) { refused.append(why); });
    }
    ~Program() { sender.stop(); }

    void begin()
    {
        witness.useProofSigner(key.get());
        witness.resumeSession(gateway.lastingTokens());
        sender.start();
        goOnline();
    }
    /// As if somebody pressed "again".
    void hurry()
    {
        engine.start();
        sender.start();
    }
    QString add(Command::Body body)
    {
        const Command command{random.uuid(), QDateTime::currentDateTimeUtc(), std::move(body)};
        if (!waitFor(outbox.add(command, scope)))
            qFatal("A command could not be kept.");
        return command.id;
    }
    [[nodiscard]] int open() { return waitFor(outbox.openCount(scope)).value_or(-1); }

    vault::OutboxStore outbox;
    sync::OutboxSender sender;
    bank::HttpBankGateway witness;
    base::Random &random;
    QStringList settled;
    QList<ErrorCode> refused;
};

/// What the customer has decided in a round.
struct Decided {
    QStringList commands;
    QString noted;
    QString text;
    qint64 version = 0;
    QString disputed;
};

/// A fault of one round.
struct Trial {
    std::function<void()> begin;
    /// How often it has struck.
    std::function<int()> strikes;
    std::function<void()> end;
    /// The bank begins no new history: that would mend the vault by itself.
    bool keepsHistory = false;
};

} // namespace

/// Sync engine, outbox and vault against the real bank, over networks that fail in every way. After
/// each round the vault is held against the bank's ledger, whole.
class TestNetworkFaults : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    testkit::SandboxBank m_bank;
    bank::TestAuthority m_authority{u"relay"_s};
    QTemporaryDir m_folder;
    std::unique_ptr<TcpRelay> m_tcp;
    std::unique_ptr<TlsRelay> m_tls;
    std::unique_ptr<Program> m_behindTcp;
    std::unique_ptr<Program> m_behindTls;
    /// Pending operations by phone.
    QMap<QString, QStringList> m_pending;
    int m_round = 0;
    const QString m_tcpPhone = u"+77012345671"_s;
    const QString m_tlsPhone = u"+77012345672"_s;

    QString control(const QString &command, const QJsonObject &body)
    {
        const auto answer = m_bank.control(command, body);
        if (answer.status != 200)
            qFatal("%s: %d", qPrintable(command), answer.status);
        return answer.body.value(u"id"_s).toString();
    }

    std::unique_ptr<Program> registered(const QNetworkProxy &relay, const QString &phone)
    {
        const bank::ServerAddress direct{m_bank.url(), testkit::readFile(m_bank.caFile())};
        bank::ServerAddress relayed = direct;
        relayed.authorities += m_authority.certificate();
        relayed.proxies = std::make_shared<const bank::FixedProxy>(relay);
        auto made = std::make_unique<Program>(relayed, direct, QDir(m_folder.filePath(phone)),
                                              m_clock, m_random);
        if (const auto done = made->registerCustomer(m_bank, phone); !done)
            qFatal("No customer: %s", qPrintable(outcome(done)));
        made->begin();
        if (!waitUntil([&] { return made->isUpToDate(); }))
            qFatal("The first synchronisation has not ended.");
        return made;
    }

    /// Operations come, are declined, settled, reversed and removed; now and then history begins
    /// anew.
    void changeLedger(const QString &phone, bool keepsHistory)
    {
        control(u"/operations"_s, {{u"phone"_s, phone}, {u"status"_s, u"booked"_s}});
        control(u"/operations"_s, {{u"phone"_s, phone}, {u"status"_s, u"declined"_s}});
        QStringList &pending = m_pending[phone];
        pending.append(
            control(u"/operations"_s, {{u"phone"_s, phone}, {u"status"_s, u"pending"_s}}));
        if (pending.size() > 2) {
            const QString to = m_round % 2 == 0 ? u"booked"_s : u"reversed"_s;
            control(u"/operations/settle"_s, {{u"id"_s, pending.takeFirst()}, {u"status"_s, to}});
        }
        if (m_round % 3 == 0) {
            control(u"/operations/remove"_s,
                    {{u"id"_s, control(u"/operations"_s, {{u"phone"_s, phone}})}});
        }
        if (m_round % 8 == 5 && !keepsHistory)
            control(u"/epoch"_s, {});
    }

    /// What two deliveries of one of these would do differs from what one does.
    Decided decide(Program &program, const QString &phone)
    {
        Decided decided;
        for (QString *id : {&decided.noted, &decided.disputed})
            *id = control(u"/operations"_s, {{u"phone"_s, phone}, {u"status"_s, u"booked"_s}});
        decided.text = u"Ескертпе %1"_s.arg(m_round);
        const QDate today = QDateTime::currentDateTimeUtc().toOffsetFromUtc(5 * 3600).date();
        decided.commands = {
            program.add(domain::NoteChange{decided.noted, decided.text}),
            program.add(domain::SmsNoticesChange{true}),
            program.add(domain::ReviewMark{today, 1 + m_round % 50}),
            program.add(domain::FraudReport{decided.disputed, u"Бұл мен емес"_s}),
            program.add(domain::SmsNoticesChange{false}),
        };
        program.sender.wake();
        program.engine.syncNow();
        return decided;
    }

    /// Takes rows out of the vault, and lets the engine begin as at an unlock: it notices.
    void damage(Program &program)
    {
        const auto sql =
            u"DELETE FROM operations WHERE unicode(substr(id, -1)) % 4 = %1"_s.arg(m_round % 4)
                .toLatin1();
        std::function<base::Result<void>(SQLite::Database &)> work =
            [sql](SQLite::Database &database) -> base::Result<void> {
            database.exec(sql.constData());
            return {};
        };
        QCOMPARE(outcome(waitFor(program.vault.run<void>(work, {}))), succeeded());
        program.engine.stop();
        program.engine.start();
    }

    /// Whether each command was carried out, and once.
    void verifyCarriedOut(Program &program, const Decided &decided, const QStringList &ledger)
    {
        QCOMPARE(program.refused, QList<ErrorCode>());
        for (const QString &id : decided.commands)
            QCOMPARE(program.settled.count(id), 1);
        const QStringList noted = ledger.filter(u"operation "_s + decided.noted);
        QCOMPARE(noted.size(), 1);
        QVERIFY2(noted.first().contains(u'|' + decided.text + u'|'), qPrintable(noted.first()));
        // Made and noted: two versions.
        QVERIFY2(noted.first().endsWith(u"|2"_s), qPrintable(noted.first()));
        QCOMPARE(ledger.filter(u"sms notices"_s), QStringList{u"sms notices 0"_s});
        QCOMPARE(ledger.filter(u"dispute "_s).filter(decided.disputed).size(), 1);
    }

    void goThrough(Program &program, const QString &phone, const Trial &trial)
    {
        ++m_round;
        program.settled.clear();
        trial.begin();
        const Decided decided = decide(program, phone);
        changeLedger(phone, trial.keepsHistory);
        program.engine.syncNow();
        QVERIFY(waitUntil(
            [&] {
                if (trial.strikes() == 0)
                    program.hurry();
                return trial.strikes() > 0;
            },
            kUntilStruck));
        QTest::qWait(kUnderFaultMs);
        trial.end();
        program.hurry();
        QVERIFY(waitUntil([&] { return program.open() == 0; }));
        const QStringList bank = testkit::ledgerAt(program.witness);
        QStringList vault;
        program.hurry();
        const bool isEqual = waitUntil(
            [&] {
                vault = testkit::ledgerIn(program);
                return vault == bank;
            },
            kUntilEqual);
        QVERIFY2(isEqual, qPrintable(testkit::differenceOf(vault, bank)));
        QVERIFY(QSet<QString>(vault.cbegin(), vault.cend()).size() == vault.size());
        verifyCarriedOut(program, decided, bank);
    }

private slots:
    void initTestCase()
    {
        testkit::SandboxBank::Options options;
        options.arguments = {u"--history"_s, u"60"_s};
        QVERIFY2(m_bank.start(options), qPrintable(m_bank.log()));
        const auto identity = m_authority.issue(u"IP:127.0.0.1"_s);
        m_tcp = std::make_unique<TcpRelay>(m_bank.url());
        m_tls = std::make_unique<TlsRelay>(m_bank.url(), testkit::readFile(m_bank.caFile()),
                                           identity.chain, identity.key);
        m_behindTcp = registered(m_tcp->proxy(), m_tcpPhone);
        m_behindTls = registered(m_tls->proxy(), m_tlsPhone);
    }

    void cleanupTestCase()
    {
        m_behindTcp.reset();
        m_behindTls.reset();
        m_tcp.reset();
        m_tls.reset();
        m_bank.stop();
    }

    void connection_failing_vaultEndsLikeTheBank_data()
    {
        using Fault = TcpRelay::Fault;
        using Direction = TcpRelay::Direction;
        using End = TcpRelay::End;
        QTest::addColumn<TcpRelay::Plan>("plan");
        for (const auto direction : {Direction::ToServer, Direction::ToClient}) {
            const char *way = direction == Direction::ToServer ? "to the bank" : "to the client";
            QTest::addRow("cut %s", way)
                << TcpRelay::Plan{Fault::Cut, direction, 0, End::Orderly, {}};
            QTest::addRow("reset %s", way)
                << TcpRelay::Plan{Fault::Cut, direction, 0, End::Reset, {}};
            QTest::addRow("stalled %s", way)
                << TcpRelay::Plan{Fault::Stall, direction, 0, End::Orderly, {}};
        }
        QTest::newRow("dripping") << TcpRelay::Plan{Fault::Drip, Direction::ToClient, 700,
                                                    End::Orderly, std::chrono::milliseconds(1)};
        QTest::newRow("byte by byte")
            << TcpRelay::Plan{Fault::Drip, Direction::ToClient, 1, End::Orderly, {}};
    }

    void connection_failing_vaultEndsLikeTheBank()
    {
        QFETCH(TcpRelay::Plan, plan);
        const bool drips = plan.fault == TcpRelay::Fault::Drip;
        const int rounds = testkit::rounds(kConnectionRounds);
        for (int round = 0; round < rounds; ++round) {
            // From within the handshake to behind a page of answers.
            if (!drips)
                plan.bytes = testkit::placeOf(round, rounds, 12'000);
            Trial trial;
            trial.begin = [&] { m_tcp->follow(plan); };
            trial.strikes = [&] { return m_tcp->strikes(); };
            trial.end = [&] {
                // What has stalled goes on, or never does.
                if (round % 2 == 1)
                    m_tcp->cutAll();
                m_tcp->follow({});
            };
            goThrough(*m_behindTcp, m_tcpPhone, trial);
            if (QTest::currentTestFailed())
                return;
        }
        qDebug() << "figure network_faults" << QTest::currentDataTag() << rounds
                 << "rounds: vault and bank equal, each command once";
    }

    void answer_failing_vaultEndsLikeTheBank_data()
    {
        using Fault = TlsRelay::Fault;
        const QByteArray page = "GET /v1/sync";
        const QByteArray command = "P";
        const QByteArray months = "GET /v1/digests";
        const QByteArray month = "GET /v1/operations";
        QTest::addColumn<QByteArray>("begin");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("page lost") << page << Fault::LoseAnswer;
        QTest::newRow("command's answer lost") << command << Fault::LoseAnswer;
        QTest::newRow("page asked for thrice") << page << Fault::Repeat;
        QTest::newRow("command delivered thrice") << command << Fault::Repeat;
        QTest::newRow("command delivered again later") << command << Fault::RepeatLater;
        QTest::newRow("answers in another order") << QByteArray() << Fault::HoldBack;
        QTest::newRow("page with half its text") << page << Fault::CutText;
        QTest::newRow("command's answer with half its text") << command << Fault::CutText;
        QTest::newRow("page cut short") << page << Fault::CutShort;
        QTest::newRow("command's answer cut short") << command << Fault::CutShort;
        QTest::newRow("page longer than it says") << page << Fault::TooLong;
        QTest::newRow("command's answer longer than it says") << command << Fault::TooLong;
        QTest::newRow("page with a spoilt byte") << page << Fault::SpoilText;
        QTest::newRow("command's answer with a spoilt byte") << command << Fault::SpoilText;
        QTest::newRow("page of an earlier call") << page << Fault::AnswerBefore;
        QTest::newRow("digests lost") << months << Fault::LoseAnswer;
        QTest::newRow("digests with a spoilt byte") << months << Fault::SpoilText;
        QTest::newRow("month lost") << month << Fault::LoseAnswer;
        QTest::newRow("month with half its text") << month << Fault::CutText;
        QTest::newRow("another month") << month << Fault::AnswerBefore;
    }

    void answer_failing_vaultEndsLikeTheBank()
    {
        QFETCH(const QByteArray, begin);
        QFETCH(const TlsRelay::Fault, fault);
        const int rounds = testkit::rounds(kAnswerRounds);
        for (int round = 0; round < rounds; ++round) {
            const int place = testkit::placeOf(round, rounds, 1'000);
            Trial trial;
            trial.keepsHistory = begin == "GET /v1/digests" || begin == "GET /v1/operations";
            const int spared = trial.keepsHistory ? 0 : round % 3;
            trial.begin = [&] {
                m_tls->follow({{begin, fault, spared, 2, place}});
                // Only what differs is asked for.
                if (trial.keepsHistory)
                    damage(*m_behindTls);
            };
            trial.strikes = [&] { return m_tls->strikes(); };
            trial.end = [&] { m_tls->follow({}); };
            goThrough(*m_behindTls, m_tlsPhone, trial);
            if (QTest::currentTestFailed())
                return;
        }
        qDebug() << "figure network_faults" << QTest::currentDataTag() << rounds
                 << "rounds: vault and bank equal, each command once";
    }
};

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "tst_NetworkFaults.moc"
