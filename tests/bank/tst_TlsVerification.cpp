// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "bank/HttpBankGateway.h"
#include "bank/TlsVerification.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QProcess>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using bank::HostileServer;
using bank::TestAuthority;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

const QString kHere = u"IP:127.0.0.1"_s;

QByteArray statusBody()
{
    return R"({"state":"ok","updated_at":"2026-11-21T07:00:00Z","server_time":"2026-11-21T07:31:00Z"})";
}

} // namespace

/// Servers that must not get a byte of a request, and those that must.
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

    void server_ofOtherAuthority_getsNothing()
    {
        HostileServer server(m_theirs->issue(kHere));
        QCOMPARE(call(server), failed(ErrorCode::CertificateUntrusted));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requestBytes(), 0);
    }

    void server_selfSigned_getsNothing()
    {
        HostileServer server(TestAuthority::selfSigned(kHere));
        QCOMPARE(call(server), failed(ErrorCode::CertificateUntrusted));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requestBytes(), 0);
    }

    void server_ofOtherHost_getsNothing()
    {
        HostileServer server(m_ours->issue(u"DNS:bank.example"_s));
        QCOMPARE(call(server), failed(ErrorCode::CertificateWrongHost));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requestBytes(), 0);
    }

    void server_expired_getsNothing()
    {
        HostileServer server(m_ours->issue(kHere, u"20200101000000Z"_s, u"20200201000000Z"_s));
        QCOMPARE(call(server), failed(ErrorCode::CertificateExpired));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requestBytes(), 0);
    }

    void server_fromTheFuture_saysThatOurClockIsWrong()
    {
        HostileServer server(m_ours->issue(kHere, u"20700101000000Z"_s, u"20710101000000Z"_s));
        QCOMPARE(call(server), failed(ErrorCode::ClockWrong));
        QCOMPARE(server.requestBytes(), 0);
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

    void server_validButUnpinned_getsNothing()
    {
        HostileServer server(m_ours->issue(kHere));
        QCOMPARE(call(server, {text(m_theirs->pin())}), failed(ErrorCode::PinMismatch));
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.requestBytes(), 0);
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

    void pins_expired_sendNothing()
    {
        HostileServer server(m_ours->issue(kHere));
        const bank::ServerAddress address{server.url(),
                                          m_ours->certificate(),
                                          {text(m_ours->pin())},
                                          QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC)};
        bank::HttpBankGateway gateway(address, m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::PinsExpired));
        QCOMPARE(server.connections(), 0);
    }

    void server_ofTls11Alone_getsNothing()
    {
        const auto identity = m_ours->issue(kHere);
        QTemporaryDir folder;
        const auto put = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("cannot write");
            return file.fileName();
        };
        QProcess server;
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(u"openssl"_s,
                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-tls1_1"_s, u"-cipher"_s,
                      u"ALL:@SECLEVEL=0"_s, u"-cert"_s, put(u"c.pem"_s, identity.chain), u"-key"_s,
                      put(u"k.pem"_s, identity.key)});
        QByteArray said;
        QVERIFY(testkit::waitUntil([&] {
            said += server.readAll();
            return said.contains("ACCEPT 127.0.0.1:") && said.endsWith('\n');
        }));
        const QByteArray port = said.mid(said.lastIndexOf(':') + 1).trimmed();
        const QByteArray agreed =
            bank::runOpenssl({u"s_client"_s, u"-connect"_s, u"127.0.0.1:"_s + text(port),
                              u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s},
                             "Q\n");
        QVERIFY2(agreed.contains("TLSv1.1"), "the server must speak TLS 1.1, or nothing is shown");

        bank::HttpBankGateway gateway(
            {QUrl(u"https://127.0.0.1:"_s + text(port)), m_ours->certificate()}, m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::TlsTooOld));
        server.kill();
        server.waitForFinished();
        said += server.readAll();
        QVERIFY(!said.contains("service-status"));
    }

    void server_withoutTls_getsNoRequest()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        QByteArray arrived;
        connect(&plain, &QTcpServer::newConnection, &plain, [&] {
            auto *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&arrived, socket] {
                arrived += socket->readAll();
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        bank::HttpBankGateway gateway(
            {QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort())), m_ours->certificate()},
            m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::BankUnreachable));
        QVERIFY(!arrived.isEmpty());
        QVERIFY(!arrived.contains("service-status"));
    }

    void address_withoutTls_isNotCalled()
    {
        bank::HttpBankGateway gateway({QUrl(u"http://127.0.0.1:1"_s), {}}, m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))),
                 failed(ErrorCode::BankNotConnected));
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
