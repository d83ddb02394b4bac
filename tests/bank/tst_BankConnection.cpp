// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "bank/BankConnection.h"
#include "bank/TlsVerification.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>
#include <vector>

using namespace qorgan;
using namespace Qt::StringLiterals;
using bank::BankConnection;
using bank::HostileServer;
using bank::TestAuthority;
using base::ErrorCode;
using testkit::waitUntil;

namespace {

const QHostAddress kHere = QHostAddress::LocalHost;
const QHostAddress kBeside{u"127.0.0.2"_s};

/// Takes no connection any more: whoever comes next hears nothing at all.
class SilentPort
{
public:
    explicit SilentPort(quint16 port)
    {
        m_server.setListenBacklogSize(0);
        if (!m_server.listen(kBeside, port))
            qFatal("no port to listen on");
        m_server.pauseAccepting();
        // Until one is left waiting.
        while (m_waiting.empty() || m_waiting.back()->waitForConnected(200)) {
            m_waiting.push_back(std::make_unique<QTcpSocket>());
            m_waiting.back()->connectToHost(kBeside, port);
        }
    }

private:
    QTcpServer m_server;
    std::vector<std::unique_ptr<QTcpSocket>> m_waiting;
};

} // namespace

/// How a connection is made; whom it believes is shown in tst_TlsVerification.
class TestBankConnection : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<HostileServer> m_server;

    /// "ready", or the code it ended with.
    QString made(const QUrl &url, const QList<QHostAddress> &addresses)
    {
        const bank::TlsPolicy policy{m_authority->certificate(), {}, {}};
        const auto record = std::make_shared<bank::ConnectionRecord>(url, policy, m_clock);
        BankConnection connection({url,
                                   policy,
                                   bank::configurationFor(policy),
                                   QNetworkProxy(QNetworkProxy::NoProxy),
                                   {},
                                   record,
                                   addresses});
        QString ending;
        connect(&connection, &BankConnection::ready, this, [&ending] { ending = u"ready"_s; });
        connect(&connection, &BankConnection::ended, this,
                [&ending](ErrorCode code) { ending = testkit::failed(code); });
        connection.open();
        const bool ended = waitUntil([&ending] { return !ending.isEmpty(); });
        connection.abandon();
        return ended ? ending : u"nothing"_s;
    }

private slots:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("needs a second address of this computer");
#endif
        qRegisterMetaType<base::ErrorCode>();
        m_authority = std::make_unique<TestAuthority>(u"ours"_s);
    }

    void init()
    {
        m_server = std::make_unique<HostileServer>(m_authority->issue(u"IP:127.0.0.1"_s));
    }

    void cleanup()
    {
        m_server.reset();
    }

    void address_thatRefuses_isFollowedByTheNext()
    {
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(made(m_server->url(), {kBeside, kHere}), u"ready"_s);
        QVERIFY(timer.elapsed() < 2000);
    }

    void address_thatIsSilent_isFollowedByTheNextSoon()
    {
        const SilentPort silent(m_server->serverPort());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(made(m_server->url(), {kBeside, kHere}), u"ready"_s);
        const std::chrono::milliseconds took(timer.elapsed());
        QVERIFY(took >= BankConnection::kAddressPatience - std::chrono::milliseconds(100));
        QVERIFY(took < BankConnection::kAddressPatience * 2);
    }

    void addresses_thatAllRefuse_areUnreachable()
    {
        const QUrl url = m_server->url();
        m_server->close();
        QCOMPARE(made(url, {kBeside, kHere, QHostAddress(u"127.0.0.3"_s)}),
                 testkit::failed(ErrorCode::BankUnreachable));
    }

    void address_ofSomebodyElse_isNotFollowedByAnother()
    {
        // Who answered was judged; asking on until someone fits would be no judgement.
        HostileServer other(TestAuthority::selfSigned(u"IP:127.0.0.1"_s));
        const QUrl url(u"https://127.0.0.1:%1"_s.arg(other.serverPort()));
        QCOMPARE(made(url, {kHere, kHere}), testkit::failed(ErrorCode::CertificateUntrusted));
        QCOMPARE(other.connections(), 1);
    }

    void name_ofThisComputer_isLookedUp()
    {
        m_server->useIdentity(m_authority->issue(u"DNS:localhost"_s));
        QCOMPARE(made(QUrl(u"https://localhost:%1"_s.arg(m_server->serverPort())), {}), u"ready"_s);
    }

    void name_ofNobody_isOffline()
    {
        // RFC 6761, 6.4
        QCOMPARE(made(QUrl(u"https://nobody.invalid"_s), {}), testkit::failed(ErrorCode::Offline));
    }
};

QTEST_GUILESS_MAIN(TestBankConnection)
#include "tst_BankConnection.moc"
