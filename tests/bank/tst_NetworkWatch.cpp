// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "NetworkManager.h"
#include "bank/HttpBankGateway.h"
#include "bank/NetworkWatch.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using base::ErrorCode;
using testkit::NetworkManager;
using testkit::waitUntil;
using Network = NetworkManager::Network;

/// Qt's plugin, over a real bus, with somebody who says what NetworkManager says.
class TestNetworkWatch : public QObject
{
    Q_OBJECT

    static constexpr int kQuiet = 200;

    std::unique_ptr<NetworkManager> m_manager;
    std::unique_ptr<bank::SystemNetworkWatch> m_watch;

    /// The watch listens, and knows that the network leads out.
    [[nodiscard]] bool listens()
    {
        m_watch->start();
        m_manager->tell(Network::Portal);
        if (!waitUntil([this] { return m_watch->isBehindPortal(); }))
            return false;
        m_manager->tell(Network::Full);
        if (!waitUntil([this] { return !m_watch->isBehindPortal(); }))
            return false;
        QTest::qWait(kQuiet);
        return true;
    }

private slots:
    void initTestCase()
    {
        m_manager = std::make_unique<NetworkManager>();
        if (!NetworkManager::isHeardByQt())
            QSKIP("Qt has no plugin for NetworkManager here");
        m_watch = std::make_unique<bank::SystemNetworkWatch>();
    }

    void cleanup() { m_manager->bus().thaw(); }

    // First, for Qt asks for everything once.
    void bus_hanging_neverStopsTheWindow()
    {
        QSignalSpy changed(m_watch.get(), &bank::NetworkWatch::changed);
        m_manager->tell(Network::Portal);
        QTest::qWait(kQuiet);
        m_manager->bus().freeze();
        QElapsedTimer taken;
        taken.start();
        m_watch->start();
        QTest::qWait(kQuiet);
        QVERIFY2(taken.elapsed() < 1'000, qPrintable(QString::number(taken.elapsed())));
        QVERIFY(!m_watch->isBehindPortal());
        m_manager->bus().thaw();
        QVERIFY(waitUntil([this] { return m_watch->isBehindPortal(); }));
        QCOMPARE(changed.size(), 1);
    }

    void portal_over_isToldOnce()
    {
        QVERIFY(listens());
        QSignalSpy changed(m_watch.get(), &bank::NetworkWatch::changed);
        m_manager->tell(Network::Portal);
        QVERIFY(waitUntil([this] { return m_watch->isBehindPortal(); }));
        QCOMPARE(changed.size(), 1);
        m_manager->tell(Network::Full);
        QVERIFY(waitUntil([&] { return changed.size() == 2; }));
        QVERIFY(!m_watch->isBehindPortal());
        QTest::qWait(kQuiet);
        QCOMPARE(changed.size(), 2);
    }

    void network_back_isTold_awayIsNot()
    {
        QVERIFY(listens());
        QSignalSpy changed(m_watch.get(), &bank::NetworkWatch::changed);
        m_manager->tell(Network::Away);
        QTest::qWait(kQuiet);
        QCOMPARE(changed.size(), 0);
        m_manager->tell(Network::Full);
        QVERIFY(waitUntil([&] { return changed.size() == 1; }));
        QVERIFY(!m_watch->isBehindPortal());
        m_manager->tell(Network::Full);
        QTest::qWait(kQuiet);
        QCOMPARE(changed.size(), 1);
    }

    void refusal_behindAPortal_isNamedSo()
    {
        QVERIFY(listens());
        base::SystemClock clock;
        crypto::OpenSslRandom random;
        bank::HostileServer server(bank::TestAuthority::selfSigned(u"IP:127.0.0.1"_s));
        bank::ServerAddress address{server.url()};
        address.network = m_watch.get();
        bank::HttpBankGateway gateway(address, clock, random);
        const auto call = [&] {
            return testkit::outcome(testkit::waitFor(gateway.serviceStatus({})));
        };
        QCOMPARE(call(), testkit::failed(ErrorCode::CertificateUntrusted));
        m_manager->tell(Network::Portal);
        QVERIFY(waitUntil([this] { return m_watch->isBehindPortal(); }));
        QCOMPARE(call(), testkit::failed(ErrorCode::CaptivePortal));
        m_manager->tell(Network::Full);
        QVERIFY(waitUntil([this] { return !m_watch->isBehindPortal(); }));
        QCOMPARE(call(), testkit::failed(ErrorCode::CertificateUntrusted));
        QCOMPARE(server.requestBytes(), 0);
    }
};

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_NetworkWatch.moc"
