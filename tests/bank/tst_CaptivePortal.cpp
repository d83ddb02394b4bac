// SPDX-License-Identifier: Apache-2.0
#include "HostileProxy.h"
#include "HostileServer.h"
#include "bank/HttpBankGateway.h"
#include "bank/NetworkWatch.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

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

namespace {

const QString kHere = u"IP:127.0.0.1"_s;
const QByteArray kStatus = R"({"state":"ok","server_time":"2026-11-21T07:31:00Z"})";
constexpr std::chrono::milliseconds kShortly{300};

/// A system that says what a test wants.
class ToldNetwork final : public bank::NetworkWatch
{
public:
    explicit ToldNetwork(bool behindPortal = true)
        : m_behindPortal(behindPortal)
    {
    }
    void start() override { ++started; }
    [[nodiscard]] bool isBehindPortal() const override { return m_behindPortal; }

    int started = 0;

private:
    bool m_behindPortal;
};

/// Accepts whoever comes and says the same to everyone, or nothing.
class PlainServer : public QTcpServer
{
public:
    explicit PlainServer(const QByteArray &answer = {})
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            auto *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, answer] {
                arrived += socket->readAll();
                if (answer.isEmpty())
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const { return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort())); }

    QByteArray arrived;
};

} // namespace

/// Networks that let nobody through before their own sign-in page. They are named; nothing is
/// accepted that was refused before, and nothing refused that was accepted.
class TestCaptivePortal : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    std::unique_ptr<TestAuthority> m_ours;
    std::unique_ptr<TestAuthority> m_theirs;
    ToldNetwork m_portal;
    ToldNetwork m_free{false};

    ServerAddress trusting(const QUrl &url, bank::NetworkWatch *network,
                           const QStringList &pins = {})
    {
        ServerAddress address{url, m_ours->certificate(), pins};
        address.network = network;
        return address;
    }

    QString call(const ServerAddress &address)
    {
        bank::HttpBankGateway gateway(address, m_clock, m_random);
        return outcome(testkit::waitFor(gateway.serviceStatus({})));
    }

    QString callShortly(const ServerAddress &address)
    {
        bank::TransportLimits limits;
        limits.answerWithin = kShortly;
        bank::Transport transport(address, m_clock, limits);
        bank::HttpRequest request;
        request.path = u"/service-status"_s;
        return outcome(testkit::waitFor(transport.send(request, {})));
    }

private slots:
    void initTestCase()
    {
        m_ours = std::make_unique<TestAuthority>(u"ours"_s);
        m_theirs = std::make_unique<TestAuthority>(u"theirs"_s);
    }

    void page_inThePlain_isRecognised_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray page = "<html>Sign in</html>";
        QTest::newRow("302") << bank::httpAnswer("302 Found", "text/html", page,
                                                 {"Location: http://portal.example/"});
        QTest::newRow("511") << bank::httpAnswer("511 Network Authentication Required", "text/html",
                                                 page);
        QTest::newRow("200") << bank::httpAnswer("200 OK", "text/html", page);
    }
    void page_inThePlain_isRecognised()
    {
        QFETCH(QByteArray, answer);
        PlainServer portal(answer);
        bank::HttpBankGateway gateway(trusting(portal.url(), nullptr), m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus({}))),
                 failed(ErrorCode::CaptivePortal));
        QVERIFY(gateway.connectionFacts()->refused == ErrorCode::CaptivePortal);
        QVERIFY(!portal.arrived.isEmpty());
        QVERIFY(!portal.arrived.contains("HTTP/1.1"));
    }

    void system_knowing_namesTheRefusal_data()
    {
        QTest::addColumn<TestIdentity>("identity");
        QTest::addColumn<QStringList>("pins");
        QTest::addColumn<ErrorCode>("code");
        const QStringList none;
        const auto portal = ErrorCode::CaptivePortal;
        QTest::newRow("self-signed") << TestAuthority::selfSigned(kHere) << none << portal;
        QTest::newRow("of another authority") << m_theirs->issue(kHere) << none << portal;
        QTest::newRow("of another host")
            << m_ours->issue(u"DNS:portal.example"_s) << none << portal;
        QTest::newRow("expired") << m_ours->issue(kHere, u"20200101000000Z"_s, u"20200201000000Z"_s)
                                 << none << portal;
        QTest::newRow("unpinned") << m_ours->issue(kHere)
                                  << QStringList{QString::fromLatin1(m_theirs->pin())} << portal;
        QTest::newRow("this computer's clock")
            << m_ours->issue(kHere, u"20700101000000Z"_s, u"20710101000000Z"_s) << none
            << ErrorCode::ClockWrong;
    }
    void system_knowing_namesTheRefusal()
    {
        QFETCH(TestIdentity, identity);
        QFETCH(QStringList, pins);
        QFETCH(ErrorCode, code);
        HostileServer server(identity);
        bank::HttpBankGateway gateway(trusting(server.url(), &m_portal, pins), m_clock, m_random);
        QCOMPARE(outcome(testkit::waitFor(gateway.serviceStatus({}))), failed(code));
        QVERIFY(gateway.connectionFacts()->refused == code);
        QCOMPARE(server.requestBytes(), 0);
    }

    void system_knowing_namesWhatIsNotReached()
    {
        QUrl nobody;
        {
            const PlainServer closed;
            nobody = closed.url();
        }
        const QUrl unknown(u"https://nobody.invalid"_s);
        QCOMPARE(call(trusting(nobody, &m_free)), failed(ErrorCode::BankUnreachable));
        QCOMPARE(call(trusting(nobody, &m_portal)), failed(ErrorCode::CaptivePortal));
        QCOMPARE(call(trusting(unknown, &m_free)), failed(ErrorCode::Offline));
        QCOMPARE(call(trusting(unknown, &m_portal)), failed(ErrorCode::CaptivePortal));
        const PlainServer silent;
        QCOMPARE(callShortly(trusting(silent.url(), &m_free)),
                 failed(ErrorCode::ConnectionTimedOut));
        QCOMPARE(callShortly(trusting(silent.url(), &m_portal)), failed(ErrorCode::CaptivePortal));
    }

    void bank_proven_isBelievedAndBlamedItself()
    {
        HostileServer server(m_ours->issue(kHere));
        server.answerWith(bank::httpAnswer("200 OK", "application/json", kStatus));
        QCOMPARE(call(trusting(server.url(), &m_portal)), succeeded());
        server.answerWith([](QSslSocket &socket, const SeenRequest &) { socket.abort(); });
        QCOMPARE(call(trusting(server.url(), &m_portal)), failed(ErrorCode::BankUnreachable));
        server.answerWith([](QSslSocket &, const SeenRequest &) {});
        QCOMPARE(callShortly(trusting(server.url(), &m_portal)),
                 failed(ErrorCode::ConnectionTimedOut));
    }

    void proxy_keepsItsName()
    {
        HostileProxy proxy;
        proxy.openTls(TestAuthority::selfSigned(u"DNS:bank.example"_s));
        ServerAddress address = trusting(QUrl(u"https://bank.example"_s), &m_portal);
        address.proxies = std::make_shared<FixedProxy>(proxy.address());
        QCOMPARE(call(address), failed(ErrorCode::ProxyRefused));
        HostileProxy other;
        other.answerItself(bank::httpAnswer("503 Service Unavailable", "text/html", "no"));
        address.proxies = std::make_shared<FixedProxy>(other.address());
        QCOMPARE(call(address), failed(ErrorCode::BankUnreachable));
    }

    void system_isAskedWithTheFirstConnection()
    {
        ToldNetwork network(false);
        HostileServer server(m_ours->issue(kHere));
        bank::HttpBankGateway gateway(trusting(server.url(), &network), m_clock, m_random);
        QCOMPARE(network.started, 0);
        (void)testkit::waitFor(gateway.serviceStatus({}));
        QVERIFY(network.started > 0);
    }
};

QTEST_GUILESS_MAIN(TestCaptivePortal)
#include "tst_CaptivePortal.moc"
