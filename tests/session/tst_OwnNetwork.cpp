// SPDX-License-Identifier: Apache-2.0
#include "Customer.h"
#include "NetworkManager.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace qorgan;
using base::ErrorCode;
using session::Connection;
using testkit::Customer;
using testkit::NetworkManager;
using testkit::waitUntil;
using Network = NetworkManager::Network;

namespace {

constexpr char kPassword[] = "Тау-бұлақ7";
constexpr std::chrono::seconds kAtOnce{2};

/// Answers in the bank's place, as a network before its sign-in page does.
class Portal : public QTcpServer
{
public:
    explicit Portal(quint16 port)
    {
        if (!listen(QHostAddress::LocalHost, port))
            qFatal("no port to listen on");
        connect(this, &QTcpServer::newConnection, this, [this] {
            ++tries;
            auto *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\n"
                              "Content-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
    }

    int tries = 0;
};

} // namespace

/// What the customer notices of the network this computer is in, up to the operating system.
class tst_OwnNetwork : public QObject
{
    Q_OBJECT
    // Before anything speaks to the system's bus.
    NetworkManager m_manager;
    testkit::SandboxBank m_bank;

private slots:
    void initTestCase() { QVERIFY2(m_bank.start(), qPrintable(m_bank.log())); }

    void portal_isNamed_andItsEndIsNotWaitedFor()
    {
        Customer customer(m_bank, QStringLiteral("+77012900001"));
        QVERIFY(customer.signUp(kPassword));
        QVERIFY(customer.waitForState(Connection::State::Online));
        // The stream stands: from now on a run that failed is repeated after minutes.
        const int before = customer.operationCount();
        const auto made = m_bank.control(QStringLiteral("/operations"),
                                         {{QStringLiteral("phone"), customer.phone()}});
        QCOMPARE(made.status, 200);
        QVERIFY(waitUntil([&] { return customer.operationCount() > before; }));

        m_bank.kill();
        auto portal = std::make_unique<Portal>(static_cast<quint16>(m_bank.url().port()));
        customer.session().refresh();
        const Connection &connection = customer.session().connection();
        QVERIFY(waitUntil([&] { return connection.error() == ErrorCode::CaptivePortal; }));
        QCOMPARE(connection.state(), Connection::State::Offline);
        // The run, the stream, and the run that follows its loss.
        QVERIFY(waitUntil([&] { return portal->tries >= 3; }));

        if (!NetworkManager::isHeardByQt())
            QSKIP("Qt has no plugin for NetworkManager here");
        for (const Network network : {Network::Portal, Network::Full}) {
            const int earlier = portal->tries;
            m_manager.tell(network);
            // The run and the stream.
            QVERIFY(waitUntil([&] { return portal->tries >= earlier + 2; }, kAtOnce));
        }
        portal.reset();
        QVERIFY(m_bank.restart());
        m_manager.tell(Network::Away);
        m_manager.tell(Network::Full);
        QVERIFY(customer.waitForState(Connection::State::Online));
        QVERIFY(!connection.error());
    }
};

QTEST_MAIN(tst_OwnNetwork)
#include "tst_OwnNetwork.moc"
