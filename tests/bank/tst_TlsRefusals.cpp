// SPDX-License-Identifier: Apache-2.0
#include "HostileProxy.h"
#include "HostileServer.h"
#include "bank/HttpBankGateway.h"
#include "bank/SseEventStream.h"
#include "crypto/OpenSslRandom.h"
#include "crypto/ProofKey.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"

#include <QProcess>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using bank::FixedProxy;
using bank::HostileProxy;
using bank::HostileServer;
using bank::SeenRequest;
using bank::ServerAddress;
using bank::TestAuthority;
using bank::TestIdentity;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;
using testkit::waitUntil;

namespace {

const QString kHere = u"IP:127.0.0.1"_s;
const QByteArray kStatus = R"({"state":"ok","server_time":"2026-11-21T07:31:00Z"})";

QString text(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes);
}

} // namespace

/// Whoever is not the bank gets no byte of a request: not of a call, not of one that carries
/// tokens, not of the event stream. The servers count what they decrypt.
class TestTlsRefusals : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    base::CancelScope m_scope;
    std::unique_ptr<crypto::ProofKey> m_key;
    std::unique_ptr<TestAuthority> m_ours;
    std::unique_ptr<TestAuthority> m_theirs;
    int m_refused = 0;
    /// Decrypted by servers that are not the bank.
    qint64 m_bytes = 0;

    ServerAddress trusting(const QUrl &url, const QStringList &pins = {})
    {
        return {url, m_ours->certificate(), pins};
    }

    QString call(const ServerAddress &address)
    {
        bank::HttpBankGateway gateway(address, m_clock, m_random);
        return outcome(testkit::waitFor(gateway.serviceStatus(m_scope)));
    }

    QString callWithTokens(const ServerAddress &address)
    {
        bank::HttpBankGateway gateway(address, m_clock, m_random);
        gateway.useProofSigner(m_key.get());
        bank::BankGateway::LastingTokens lasting;
        lasting.sessionId = u"s1"_s;
        lasting.refreshToken = base::SecretBytes::copyOf("refresh-1");
        gateway.resumeSession(std::move(lasting));
        return outcome(testkit::waitFor(gateway.sync({}, 1, m_scope)));
    }

    QString stream(const ServerAddress &address)
    {
        bank::SseEventStream stream(address, m_clock, m_random);
        QString ending;
        bool connected = false;
        connect(&stream, &bank::EventStream::connected, this, [&] { connected = true; });
        connect(&stream, &bank::EventStream::disconnected, this, [&](ErrorCode reason) {
            if (ending.isEmpty())
                ending = failed(reason);
        });
        stream.start(base::SecretBytes::copyOf("et_1"));
        return waitUntil([&] { return connected || !ending.isEmpty(); }) ? ending : u"nothing"_s;
    }

    /// Call, call with tokens and stream end with `code`.
    void refuses(const ServerAddress &address, ErrorCode code)
    {
        m_refused += 3;
        QCOMPARE(call(address), failed(code));
        QCOMPARE(callWithTokens(address), failed(code));
        QCOMPARE(stream(address), failed(code));
    }

private slots:
    void initTestCase()
    {
        qRegisterMetaType<base::ErrorCode>();
        m_key = *crypto::ProofKey::generate();
        m_ours = std::make_unique<TestAuthority>(u"ours"_s);
        m_theirs = std::make_unique<TestAuthority>(u"theirs"_s);
    }

    void cleanupTestCase()
    {
        qInfo("TLS refusals: %d calls and streams, %lld request bytes", m_refused,
              static_cast<long long>(m_bytes));
        QCOMPARE(m_bytes, 0);
    }

    void bank_itself_isServedAndCounted()
    {
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(bank::httpAnswer("200 OK", "application/json", kStatus));
        QCOMPARE(call(trusting(server.url())), succeeded());
        // Or the noughts below would prove nothing.
        QVERIFY(server.requestBytes() > 100);
        QVERIFY(callWithTokens(trusting(server.url())) != succeeded());
        QVERIFY(server.requests().last().body.contains("refresh-1"));
    }

    void identity_data()
    {
        QTest::addColumn<TestIdentity>("identity");
        QTest::addColumn<QStringList>("pins");
        QTest::addColumn<ErrorCode>("code");
        const QStringList none;
        QTest::newRow("self-signed")
            << TestAuthority::selfSigned(kHere) << none << ErrorCode::CertificateUntrusted;
        QTest::newRow("of another authority")
            << m_theirs->issue(kHere) << none << ErrorCode::CertificateUntrusted;
        QTest::newRow("of another host")
            << m_ours->issue(u"DNS:bank.example"_s) << none << ErrorCode::CertificateWrongHost;
        QTest::newRow("expired") << m_ours->issue(kHere, u"20200101000000Z"_s, u"20200201000000Z"_s)
                                 << none << ErrorCode::CertificateExpired;
        QTest::newRow("not yet valid")
            << m_ours->issue(kHere, u"20700101000000Z"_s, u"20710101000000Z"_s) << none
            << ErrorCode::ClockWrong;
        QTest::newRow("valid but unpinned")
            << m_ours->issue(kHere) << QStringList{text(m_theirs->pin())} << ErrorCode::PinMismatch;
    }
    void identity()
    {
        QFETCH(TestIdentity, identity);
        QFETCH(QStringList, pins);
        QFETCH(ErrorCode, code);
        HostileServer server(identity);
        refuses(trusting(server.url(), pins), code);
        QCOMPARE(server.connections(), 3);
        m_bytes += server.requestBytes();
        QCOMPARE(server.requestBytes(), 0);
    }

    void connections_ofManyCallsAtOnce_areEachJudged()
    {
        // The first connection is the bank's. A later one meets somebody else with a certificate
        // of a trusted authority, who lets it wait.
        const TestIdentity good = m_ours->issue(kHere);
        const TestIdentity bad = m_ours->issue(kHere);
        HostileServer server(good);
        server.answerWith([](QSslSocket &socket, const SeenRequest &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                         + QByteArray::number(kStatus.size()) + "\r\n\r\n" + kStatus);
        });
        bank::HttpBankGateway gateway(
            trusting(server.url(), {text(TestAuthority::pinOf(good.chain))}), m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus(m_scope))), succeeded());
        server.useIdentity(bad);
        server.delayHandshakes(std::chrono::milliseconds(100));
        for (int round = 0; round < 3; ++round) {
            QStringList endings;
            for (int i = 0; i < 6; ++i) {
                base::deliver(gateway.serviceStatus(m_scope), this,
                              [&](const auto &status) { endings.append(outcome(status)); });
            }
            QVERIFY(waitUntil([&] { return endings.size() == 6; }));
            // One goes over the connection that stands.
            QCOMPARE(endings.count(succeeded()), 1);
            QCOMPARE(endings.count(failed(ErrorCode::PinMismatch)), 5);
            QTest::qWait(150);
        }
        QVERIFY(server.requestBytesFor(good) > 0);
        m_bytes += server.requestBytesFor(bad);
        QCOMPARE(server.requestBytesFor(bad), 0);
    }

    void server_ofTls11Alone_getsNothing()
    {
        const auto identity = m_ours->issue(kHere);
        QTemporaryDir folder;
        testkit::writeFile(folder.filePath(u"cert.pem"_s), identity.chain);
        testkit::writeFile(folder.filePath(u"key.pem"_s), identity.key);
        QProcess server;
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(u"openssl"_s,
                     {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s,
                      folder.filePath(u"cert.pem"_s), u"-key"_s, folder.filePath(u"key.pem"_s),
                      u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
        QByteArray said;
        QVERIFY(waitUntil([&] {
            said += server.readAll();
            return said.contains("ACCEPT 127.0.0.1:");
        }));
        const QByteArray line = said.mid(said.indexOf("ACCEPT 127.0.0.1:")).split('\n').first();
        const QByteArray port = line.mid(line.lastIndexOf(':') + 1).trimmed();
        const QByteArray agreed =
            bank::runOpenssl({u"s_client"_s, u"-connect"_s, u"127.0.0.1:"_s + text(port),
                              u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s},
                             "Q\n");
        QVERIFY2(agreed.contains("TLSv1.1"), "the server must speak TLS 1.1, or nothing is shown");
        refuses(trusting(QUrl(u"https://127.0.0.1:"_s + text(port))), ErrorCode::TlsTooOld);
        server.kill();
        server.waitForFinished();
        said += server.readAll();
        QVERIFY(!said.contains("HTTP/1.1"));
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
                socket->write(bank::httpAnswer("200 OK", "application/json", kStatus));
                socket->disconnectFromHost();
            });
        });
        refuses(trusting(QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort()))),
                ErrorCode::CaptivePortal);
        QVERIFY(!arrived.isEmpty());
        QVERIFY(!arrived.contains("HTTP/1.1"));
        // The same place by its plain name is not even called.
        arrived.clear();
        refuses(trusting(QUrl(u"http://127.0.0.1:%1"_s.arg(plain.serverPort()))),
                ErrorCode::BankNotConnected);
        QVERIFY(arrived.isEmpty());
    }

    void redirect_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::newRow("to http") << QByteArray("http");
        QTest::newRow("to another https origin") << QByteArray("https");
    }
    void redirect()
    {
        QFETCH(QByteArray, scheme);
        HostileServer elsewhere(m_ours->issue(kHere));
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(
            bank::httpAnswer("307 Temporary Redirect", "application/json", kStatus,
                             {"Location: " + scheme + "://127.0.0.1:"
                              + QByteArray::number(elsewhere.serverPort()) + "/v1/x"}));
        refuses(trusting(server.url()), ErrorCode::RedirectRefused);
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(elsewhere.connections(), 0);
        m_bytes += elsewhere.requestBytes();
        QCOMPARE(elsewhere.requestBytes(), 0);
    }

    void proxy_honest_leadsToTheBank()
    {
        HostileServer server(m_ours->issue(u"DNS:bank.example"_s));
        server.answerWith(bank::httpAnswer("200 OK", "application/json", kStatus));
        HostileProxy proxy;
        proxy.leadTo(server.serverPort());
        ServerAddress address = trusting(QUrl(u"https://bank.example"_s));
        address.proxies = std::make_shared<FixedProxy>(proxy.address());
        QCOMPARE(call(address), succeeded());
        QVERIFY(proxy.heard().startsWith("CONNECT bank.example:443 HTTP/1.1\r\n"));
        QVERIFY(server.requestBytes() > 0);
    }

    void proxy_thatOpensTls_data()
    {
        QTest::addColumn<TestIdentity>("identity");
        QTest::addColumn<QStringList>("pins");
        const TestIdentity ours = m_ours->issue(u"DNS:bank.example"_s);
        QTest::newRow("with an authority of its own")
            << m_theirs->issue(u"DNS:bank.example"_s) << QStringList();
        QTest::newRow("with an authority we trust, but another key")
            << ours << QStringList{text(m_theirs->pin())};
        QTest::newRow("self-signed")
            << TestAuthority::selfSigned(u"DNS:bank.example"_s) << QStringList();
    }
    void proxy_thatOpensTls()
    {
        QFETCH(TestIdentity, identity);
        QFETCH(QStringList, pins);
        HostileProxy proxy;
        proxy.openTls(identity);
        ServerAddress address = trusting(QUrl(u"https://bank.example"_s), pins);
        address.proxies = std::make_shared<FixedProxy>(proxy.address());
        refuses(address, ErrorCode::ProxyRefused);
        QVERIFY(proxy.heard().startsWith("CONNECT bank.example:443"));
        m_bytes += proxy.requestBytes();
        QCOMPARE(proxy.requestBytes(), 0);
    }

    void proxy_thatAnswersItself_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray page = "<html>no</html>";
        QTest::newRow("forbids") << bank::httpAnswer("403 Forbidden", "text/html", page);
        QTest::newRow("asks for a password")
            << bank::httpAnswer("407 Proxy Authentication Required", "text/html", page,
                                {"Proxy-Authenticate: Basic realm=\"p\""});
        QTest::newRow("redirects")
            << bank::httpAnswer("302 Found", "text/html", page, {"Location: http://127.0.0.1/"});
        QTest::newRow("serves a page behind its OK")
            << "HTTP/1.1 200 Connection established\r\n\r\n"
                   + bank::httpAnswer("200 OK", "application/json", kStatus);
        QTest::newRow("speaks no HTTP") << QByteArray("220 mail.example ESMTP\r\n\r\n");
    }
    void proxy_thatAnswersItself()
    {
        QFETCH(QByteArray, answer);
        HostileProxy proxy;
        proxy.answerItself(answer);
        ServerAddress address = trusting(QUrl(u"https://bank.example"_s));
        address.proxies = std::make_shared<FixedProxy>(proxy.address());
        refuses(address, ErrorCode::ProxyRefused);
        QVERIFY(!proxy.heard().contains("/v1/"));
        QVERIFY(!proxy.heard().contains("et_1"));
        QVERIFY(!proxy.heard().contains("refresh-1"));
    }

    void proxy_thatDoesNotReachTheBank_isNotBlamed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("host unknown") << bank::httpAnswer("404 Not Found", "text/html", "no");
        QTest::newRow("no connection")
            << bank::httpAnswer("503 Service Unavailable", "text/html", "no");
    }
    void proxy_thatDoesNotReachTheBank_isNotBlamed()
    {
        QFETCH(QByteArray, answer);
        HostileProxy proxy;
        proxy.answerItself(answer);
        ServerAddress address = trusting(QUrl(u"https://bank.example"_s));
        address.proxies = std::make_shared<FixedProxy>(proxy.address());
        refuses(address, ErrorCode::BankUnreachable);
    }

    void proxy_away_isNamed()
    {
        ServerAddress address = trusting(QUrl(u"https://bank.example"_s));
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        address.proxies = std::make_shared<FixedProxy>(
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, closed.serverPort()));
        closed.close();
        refuses(address, ErrorCode::ProxyRefused);
    }

    void proxy_ofTheSystem_isAskedForTheBankButNotForThisComputer()
    {
        HostileProxy proxy;
        proxy.answerItself(bank::httpAnswer("403 Forbidden", "text/html", "no"));
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        const QString away = call(trusting(QUrl(u"https://bank.example"_s)));
        const QByteArray heard = proxy.heard();
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(bank::httpAnswer("200 OK", "application/json", kStatus));
        const QString here = call(trusting(server.url()));
        qunsetenv("https_proxy");
        QCOMPARE(away, failed(ErrorCode::ProxyRefused));
        QVERIFY2(heard.startsWith("CONNECT bank.example:443"), heard.constData());
        QCOMPARE(here, succeeded());
        QCOMPARE(proxy.heard(), heard);
    }
};

QTEST_GUILESS_MAIN(TestTlsRefusals)
#include "tst_TlsRefusals.moc"
