// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "bank/HttpBankGateway.h"
#include "bank/TlsVerification.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/FakeClock.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QSslCipher>
#include <QTest>
#include <QtEndian>

#include <functional>

using namespace qorgan;
using namespace Qt::StringLiterals;
using bank::HostileServer;
using bank::TestAuthority;
using base::ErrorCode;
using domain::PinState;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

const QString kHere = u"IP:127.0.0.1"_s;

QByteArray statusBody()
{
    return R"({"state":"ok","updated_at":"2026-11-21T07:00:00Z","server_time":"2026-11-21T07:31:00Z"})";
}

/// The first bytes a client says to a server that never answers.
QByteArray helloOf(const std::function<void(const QUrl &)> &call)
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
    QByteArray hello;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
        auto *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [&hello, socket] {
            hello += socket->readAll();
            socket->abort();
        });
    });
    call(QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort())));
    return hello;
}

quint16 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

QList<quint16> suitesOf(const QByteArray &hello)
{
    constexpr qsizetype kSessionId = 43;
    if (hello.size() < kSessionId + 3)
        return {};
    const qsizetype begin = kSessionId + 1 + static_cast<quint8>(hello[kSessionId]) + 2;
    const quint16 length = numberAt(hello, begin - 2);
    QList<quint16> suites;
    for (qsizetype at = begin; at + 1 < hello.size() && at < begin + length; at += 2)
        suites.append(numberAt(hello, at));
    return suites;
}

} // namespace

/// Whom the client believes, and what it tells of the connection. tst_TlsRefusals shows that nobody
/// else gets a byte.
class TestTlsVerification : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    base::CancelScope m_scope;
    std::unique_ptr<TestAuthority> m_ours;
    std::unique_ptr<TestAuthority> m_theirs;

    /// What a gateway that trusts our authority and `pins` makes of `server`.
    QString call(const HostileServer &server, const QStringList &pins = {})
    {
        bank::HttpBankGateway gateway({server.url(), m_ours->certificate(), pins}, m_clock,
                                      m_random);
        return outcome(testkit::waitFor(gateway.serviceStatus(m_scope)));
    }

    static void answerWell(HostileServer &server)
    {
        server.answerWith(bank::httpAnswer("200 OK", "application/json", statusBody()));
    }

    static QString text(const QByteArray &pin) { return QString::fromLatin1(pin); }

private slots:
    void initTestCase()
    {
        m_ours = std::make_unique<TestAuthority>(u"ours"_s);
        m_theirs = std::make_unique<TestAuthority>(u"theirs"_s);
    }

    void server_ofOurAuthority_isServed()
    {
        HostileServer server(m_ours->issue(kHere));
        answerWell(server);
        QCOMPARE(call(server), succeeded());
        QVERIFY(server.requestBytes() > 0);
    }

    void server_withPinnedKey_isServed()
    {
        const auto identity = m_ours->issue(kHere);
        HostileServer server(identity);
        answerWell(server);
        const QString spare = text(m_theirs->pin());
        QCOMPARE(call(server, {spare, text(TestAuthority::pinOf(identity.chain))}), succeeded());
        QVERIFY(server.requestBytes() > 0);
    }

    void server_ofPinnedAuthority_isServed()
    {
        HostileServer server(m_ours->issue(kHere));
        answerWell(server);
        QCOMPARE(call(server, {text(m_ours->pin())}), succeeded());
        QVERIFY(server.requestBytes() > 0);
    }

    void server_expiredByOurClockAlone_saysThatOurClockIsWrong()
    {
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(bank::httpAnswer("200 OK", "application/json", statusBody(),
                                           {"Date: Wed, 15 Jan 2020 10:00:00 GMT"}));
        bank::HttpBankGateway gateway({server.url(), m_ours->certificate()}, m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        const qint64 before = server.requestBytes();
        server.useIdentity(m_ours->issue(kHere, u"20200101000000Z"_s, u"20200201000000Z"_s));
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::ClockWrong));
        QCOMPARE(server.requestBytes(), before);
    }

    void server_expiredAfterTheBanksDate_isJudgedByItsPresentTime_data()
    {
        QTest::addColumn<QDateTime>("wallThen");
        QTest::addColumn<QDateTime>("wallNow");
        QTest::addColumn<QString>("validUntil");
        QTest::addColumn<ErrorCode>("code");
        const QDateTime then(QDate(2020, 1, 15), QTime(10, 0), Qt::UTC);
        const QDateTime now = then.addSecs(60);
        const QString nextMonth = u"20200201000000Z"_s;
        const QString lastWeek = u"20200108000000Z"_s;
        QTest::newRow("clock set ahead since")
            << then << now.addYears(2) << nextMonth << ErrorCode::ClockWrong;
        QTest::newRow("clock always right")
            << then << now << lastWeek << ErrorCode::CertificateExpired;
        QTest::newRow("clock set right since")
            << then.addYears(2) << now << lastWeek << ErrorCode::CertificateExpired;
    }
    void server_expiredAfterTheBanksDate_isJudgedByItsPresentTime()
    {
        QFETCH(QDateTime, wallThen);
        QFETCH(QDateTime, wallNow);
        QFETCH(QString, validUntil);
        QFETCH(ErrorCode, code);
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(bank::httpAnswer("200 OK", "application/json", statusBody(),
                                           {"Date: Wed, 15 Jan 2020 10:00:00 GMT"}));
        testkit::FakeClock clock(wallThen);
        bank::HttpBankGateway gateway({server.url(), m_ours->certificate()}, clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        const qint64 before = server.requestBytes();
        clock.advance(std::chrono::minutes(1));
        clock.setWall(wallNow);
        server.useIdentity(m_ours->issue(kHere, u"20200101000000Z"_s, validUntil));
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), failed(code));
        QCOMPARE(server.requestBytes(), before);
    }

    void server_expiredDuringAStream_isNotBlamedOnOurClock()
    {
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(bank::httpAnswer("200 OK", "text/event-stream", ": nothing new\n\n",
                                           {"Date: Fri, 31 Jan 2020 10:00:00 GMT"}));
        testkit::FakeClock clock(QDateTime(QDate(2020, 1, 31), QTime(10, 0), Qt::UTC));
        bank::Transport transport({server.url(), m_ours->certificate()}, clock);
        bank::Transport::StreamReader reader;
        reader.bytes = [&clock](QByteArrayView) {
            clock.advance(std::chrono::hours(24));
            return true;
        };
        QCOMPARE(outcome(testkit::waitFor(transport.stream({}, std::move(reader), m_scope))),
                 succeeded());
        server.useIdentity(m_ours->issue(kHere, u"20200101000000Z"_s, u"20200201000000Z"_s));
        QCOMPARE(outcome(testkit::waitFor(transport.send({}, m_scope))),
                 failed(ErrorCode::CertificateExpired));
    }

    void server_sendingThePinnedCertificateBesideItsOwn_getsNothing()
    {
        // Anyone can send another's certificate; only the server's own proves something.
        const auto pinned = m_theirs->issue(kHere);
        auto identity = m_ours->issue(kHere);
        identity.chain += pinned.chain + m_theirs->certificate();
        HostileServer server(identity);
        QCOMPARE(call(server, {text(TestAuthority::pinOf(pinned.chain)), text(m_theirs->pin())}),
                 failed(ErrorCode::PinMismatch));
        QCOMPARE(server.requestBytes(), 0);
    }

    void server_unpinned_getsNothingOfManyCallsEither()
    {
        HostileServer server(m_ours->issue(kHere));
        bank::HttpBankGateway gateway(
            {server.url(), m_ours->certificate(), {text(m_theirs->pin())}}, m_clock, m_random);
        QStringList endings;
        for (int i = 0; i < 12; ++i) {
            base::deliver(gateway.serviceStatus(m_scope), this,
                          [&](const auto &status) { endings.append(outcome(status)); });
        }
        QVERIFY(testkit::waitUntil([&] { return endings.size() == 12; }));
        QCOMPARE(endings.count(failed(ErrorCode::PinMismatch)), 12);
        QCOMPARE(server.requestBytes(), 0);
    }

    void key_changedToTheSpare_isServedWithoutUpdate()
    {
        const auto live = m_ours->issue(kHere);
        const auto spare = m_ours->issue(kHere);
        const auto third = m_ours->issue(kHere);
        HostileServer server(live);
        answerWell(server);
        bank::HttpBankGateway gateway({server.url(),
                                       m_ours->certificate(),
                                       {text(TestAuthority::pinOf(live.chain))},
                                       {text(TestAuthority::pinOf(spare.chain))}},
                                      m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        QCOMPARE(gateway.connectionFacts()->pins, PinState::Live);
        server.useIdentity(spare);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        QCOMPARE(gateway.connectionFacts()->pins, PinState::Spare);
        server.useIdentity(third);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::PinMismatch));
        QCOMPARE(gateway.connectionFacts()->pins, PinState::Mismatch);
        QCOMPARE(server.requestBytesFor(third), 0);
        QVERIFY(server.requestBytesFor(spare) > 0);
    }

    void authority_ofSparePin_isToldAsSpare()
    {
        HostileServer server(m_ours->issue(kHere));
        answerWell(server);
        bank::HttpBankGateway gateway(
            {server.url(), m_ours->certificate(), {text(m_theirs->pin())}, {text(m_ours->pin())}},
            m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        QCOMPARE(gateway.connectionFacts()->pins, PinState::Spare);
    }

    void pins_expired_sendNothingAndSaySo()
    {
        HostileServer server(m_ours->issue(kHere));
        answerWell(server);
        testkit::FakeClock clock;
        const QDateTime end = clock.utcNow().addSecs(60);
        bank::HttpBankGateway gateway(
            {server.url(), m_ours->certificate(), {text(m_ours->pin())}, {}, end}, clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        QCOMPARE(gateway.connectionFacts()->pinsExpireAt, std::optional(end));
        const qint64 before = server.requestBytes();
        clock.advance(std::chrono::seconds(60));
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::PinsExpired));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requestBytes(), before);
        const auto facts = gateway.connectionFacts();
        QCOMPARE(facts->pins, PinState::Expired);
        QVERIFY(facts->refused == ErrorCode::PinsExpired);
        QCOMPARE(facts->at, clock.utcNow());
    }

    void pins_expiredByOurClockAlone_saySo()
    {
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(bank::httpAnswer("200 OK", "application/json", statusBody(),
                                           {"Date: Wed, 15 Jan 2020 10:00:00 GMT"}));
        testkit::FakeClock clock(QDateTime(QDate(2020, 1, 15), QTime(10, 0), Qt::UTC));
        const QDateTime end = clock.utcNow().addMonths(1);
        bank::HttpBankGateway gateway(
            {server.url(), m_ours->certificate(), {text(m_ours->pin())}, {}, end}, clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        clock.advance(std::chrono::minutes(1));
        const QDateTime right = clock.utcNow();
        clock.setWall(right.addYears(2));
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::ClockWrong));
        QVERIFY(gateway.connectionFacts()->refused == ErrorCode::ClockWrong);
        // Named otherwise, refused all the same.
        QCOMPARE(server.connections(), 1);
        clock.setWall(right);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        clock.advance(std::chrono::hours(31 * 24));
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::PinsExpired));
        QVERIFY(gateway.connectionFacts()->refused == ErrorCode::PinsExpired);
    }

    void facts_ofTheBank_areWhatOpensslSays()
    {
        auto identity = m_ours->issue(kHere);
        const QByteArray own = identity.chain;
        identity.chain += m_ours->certificate();
        HostileServer server(identity);
        answerWell(server);
        testkit::FakeClock clock;
        bank::HttpBankGateway gateway({server.url(), m_ours->certificate()}, clock, m_random);
        QVERIFY(!gateway.connectionFacts());
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        const auto facts = gateway.connectionFacts();
        QVERIFY(facts);
        QCOMPARE(facts->address, u"127.0.0.1:%1"_s.arg(server.serverPort()));
        QCOMPARE(facts->at, clock.utcNow());
        QCOMPARE(facts->protocol, u"TLS 1.3"_s);
        QVERIFY(facts->cipher.startsWith(u"TLS_"));
        QVERIFY(facts->keyBits >= 128);
        QCOMPARE(facts->pins, PinState::NotPinned);
        QVERIFY(!facts->refused);
        QVERIFY(!facts->pinsExpireAt);
        QCOMPARE(facts->chain.size(), 2);
        QCOMPARE(facts->chain.first().owner, u"server%1"_s.arg(m_ours->issued()));
        QCOMPARE(facts->chain.first().issuer, u"ours"_s);
        QCOMPARE(facts->chain.first().pin, TestAuthority::pinOf(own));
        const QByteArray said =
            bank::runOpenssl({u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s}, own);
        QCOMPARE(facts->chain.first().fingerprint,
                 said.mid(said.indexOf('=') + 1).trimmed().replace(":", "").toLower());
        QVERIFY(facts->chain.first().validFrom < facts->chain.first().validUntil);
        QCOMPARE(facts->chain.last().owner, u"ours"_s);
        QCOMPARE(facts->chain.last().pin, m_ours->pin());
    }

    void facts_ofARefusedServer_showWhomAndWhy()
    {
        HostileServer server(m_theirs->issue(kHere));
        bank::HttpBankGateway gateway({server.url(), m_ours->certificate(), {text(m_ours->pin())}},
                                      m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::CertificateUntrusted));
        const auto facts = gateway.connectionFacts();
        QVERIFY(facts);
        QVERIFY(facts->refused == ErrorCode::CertificateUntrusted);
        QCOMPARE(facts->chain.first().issuer, u"theirs"_s);
        QCOMPARE(facts->protocol, u"TLS 1.3"_s);
    }

    void facts_ofNoHandshake_areEmptyButForWhy()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            auto *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
        });
        bank::HttpBankGateway gateway(
            {QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort())), m_ours->certificate()},
            m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::CaptivePortal));
        const auto facts = gateway.connectionFacts();
        QVERIFY(facts);
        QVERIFY(facts->refused == ErrorCode::CaptivePortal);
        QVERIFY(facts->protocol.isEmpty() && facts->chain.isEmpty());
    }

    void server_ofTls12Alone_isServed()
    {
        HostileServer server(m_ours->issue(kHere));
        server.useProtocol(QSsl::TlsV1_2);
        answerWell(server);
        bank::HttpBankGateway gateway({server.url(), m_ours->certificate()}, m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        QCOMPARE(gateway.connectionFacts()->protocol, u"TLS 1.2"_s);
        QVERIFY(gateway.connectionFacts()->keyBits >= 128);
    }

    void ciphers_offered_areStrongAndForwardSecret()
    {
        const auto ciphers = bank::configurationFor({}).ciphers();
        QVERIFY(ciphers.size() >= 4);
        for (const QSslCipher &cipher : ciphers) {
            QVERIFY2(cipher.usedBits() >= 128, qPrintable(cipher.name()));
            QVERIFY2(cipher.name().contains(u"GCM") || cipher.name().contains(u"CHACHA20"),
                     qPrintable(cipher.name()));
        }
        // What really goes out: RFC 8446, 4.1.2, after 43 bytes of record, version and random, and
        // the session id.
        const QByteArray hello = helloOf([this](const QUrl &url) {
            bank::HttpBankGateway gateway({url, m_ours->certificate()}, m_clock, m_random);
            (void)testkit::waitFor(gateway.serviceStatus(m_scope));
        });
        const QList<quint16> offered = suitesOf(hello);
        // IANA TLS Cipher Suites: TLS 1.3's, then ECDHE with GCM or ChaCha20, and the sign that
        // stands for secure renegotiation (RFC 5746).
        const QList<quint16> sound{0x1301, 0x1302, 0x1303, 0xc02b, 0xc02c,
                                   0xc02f, 0xc030, 0xcca8, 0xcca9, 0x00ff};
        QVERIFY(offered.size() >= 4);
        for (const quint16 suite : offered)
            QVERIFY2(sound.contains(suite), qPrintable(QString::number(suite, 16)));
    }

    void pin_ofACertificate_isWhatOpensslSays()
    {
        const auto identity = m_ours->issue(kHere);
        const auto certificates = QSslCertificate::fromData(identity.chain, QSsl::Pem);
        QCOMPARE(bank::pinOf(certificates.first()), TestAuthority::pinOf(identity.chain));
    }
};

QTEST_GUILESS_MAIN(TestTlsVerification)
#include "tst_TlsVerification.moc"
