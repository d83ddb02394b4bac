// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "bank/SseEventStream.h"
#include "testkit/FixedRandom.h"
#include "testkit/WaitFor.h"

#include <QTest>
#include <QTimer>

using namespace qorgan;
using namespace Qt::StringLiterals;
using bank::HostileServer;
using bank::httpAnswer;
using bank::SeenRequest;
using bank::TestAuthority;
using base::ErrorCode;
using testkit::waitUntil;

namespace {

const QByteArray kHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

QByteArray wake(qint64 seq)
{
    const QByteArray number = QByteArray::number(seq);
    return "id: " + number + "\nevent: wake\ndata: {\"seq\":\"" + number + "\"}\n\n";
}

} // namespace

/// The stream against a server that says and cuts what a test wants; the real bank's stream is
/// tested with synchronisation.
class TestSseEventStream : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    /// Half of every span: a long pause is one that no test waits for by chance.
    testkit::FixedRandom m_random{0x80};
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<bank::SseEventStream> m_stream;
    QList<qint64> m_woken;
    QList<ErrorCode> m_reasons;
    int m_connected = 0;

    void listen(std::chrono::milliseconds silence = std::chrono::seconds(45))
    {
        m_stream = std::make_unique<bank::SseEventStream>(
            bank::ServerAddress{m_server->url(), m_authority->certificate()}, m_clock, m_random,
            silence);
        connect(m_stream.get(), &bank::EventStream::wokenUp, this,
                [this](qint64 seq) { m_woken.append(seq); });
        connect(m_stream.get(), &bank::EventStream::connected, this, [this] { ++m_connected; });
        connect(m_stream.get(), &bank::EventStream::disconnected, this,
                [this](ErrorCode reason) { m_reasons.append(reason); });
    }

    void start() { m_stream->start(base::SecretBytes::copyOf("et_1")); }

    void streamOut(const QByteArray &bytes)
    {
        m_server->answerWith(
            [bytes](QSslSocket &socket, const SeenRequest &) { socket.write(kHead + bytes); });
    }

private slots:
    void initTestCase()
    {
        qRegisterMetaType<base::ErrorCode>();
        m_authority = std::make_unique<TestAuthority>(u"ours"_s);
    }

    void init()
    {
        m_server = std::make_unique<HostileServer>(m_authority->issue(u"IP:127.0.0.1"_s));
        m_woken.clear();
        m_reasons.clear();
        m_connected = 0;
        listen();
    }

    void cleanup()
    {
        m_stream.reset();
        m_server.reset();
    }

    void stream_open_wakesUp()
    {
        streamOut("retry: 1\n\n" + wake(5) + ":\n\nevent: other\ndata: x\n\n" + wake(9));
        start();
        QVERIFY(waitUntil([this] { return m_woken.size() == 2; }));
        QCOMPARE(m_woken, (QList<qint64>{5, 9}));
        QCOMPARE(m_connected, 1);
        QVERIFY(m_reasons.isEmpty());
        const SeenRequest &request = m_server->requests().first();
        QCOMPARE(request.line, "GET /v1/events HTTP/1.1");
        QCOMPARE(request.headers.value("authorization"), "Bearer et_1");
        QCOMPARE(request.headers.value("accept"), "text/event-stream");
        QVERIFY(!request.headers.contains("dpop"));
        QVERIFY(!request.headers.contains("last-event-id"));
    }

    void stream_cut_goesOnFromTheLastEvent()
    {
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &request) {
            const bool first = !request.headers.contains("last-event-id");
            socket.write(kHead + "retry: 1\n\n" + wake(first ? 5 : 6) + "id: 77\ndata: half");
            if (first)
                socket.disconnectFromHost();
        });
        start();
        QVERIFY(waitUntil([this] { return m_woken.contains(6); }));
        QVERIFY2(m_reasons.isEmpty(), "the first try healed it");
        QCOMPARE(m_server->requests().at(1).headers.value("last-event-id"), "5");
        QCOMPARE(m_connected, 2);
    }

    void stream_cutAndRefused_isTold()
    {
        m_server->answerWith([this](QSslSocket &socket, const SeenRequest &) {
            if (m_server->requests().size() == 1)
                socket.write(kHead + "retry: 1\n\n");
            socket.disconnectFromHost();
        });
        start();
        QVERIFY(waitUntil([this] { return !m_reasons.isEmpty(); }));
        QCOMPARE(m_reasons.first(), ErrorCode::BankUnreachable);
        QCOMPARE(m_connected, 1);
    }

    void stream_idThatFitsNoField_isNotSentBack()
    {
        m_server->answerWith([this](QSslSocket &socket, const SeenRequest &) {
            socket.write(kHead + "retry: 1\n\nid: a\x01z\nevent: wake\ndata: {\"seq\":\"5\"}\n\n");
            if (m_server->requests().size() == 1)
                socket.disconnectFromHost();
        });
        start();
        QVERIFY(waitUntil([this] { return m_woken.size() == 2; }));
        QVERIFY(!m_server->requests().at(1).headers.contains("last-event-id"));
    }

    void stream_silentTooLong_isGivenUp()
    {
        listen(std::chrono::milliseconds(300));
        streamOut("retry: 1\n\n");
        start();
        QVERIFY(waitUntil([this] { return m_connected == 2; }));
    }

    void stream_endedByTheBank_stops_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("reason");
        QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
                             << static_cast<int>(ErrorCode::SessionEnded);
        QTest::newRow("401") << bank::problemAnswer("401 Unauthorized", "unauthorized")
                             << static_cast<int>(ErrorCode::SessionEnded);
        QTest::newRow("403") << bank::problemAnswer("403 Forbidden", "access_blocked")
                             << static_cast<int>(ErrorCode::AccessBlocked);
    }
    void stream_endedByTheBank_stops()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, reason);
        m_server->answerWith(answer);
        start();
        QVERIFY(waitUntil([this] { return !m_reasons.isEmpty(); }));
        QCOMPARE(static_cast<int>(m_reasons.first()), reason);
        // A stream that went on would be back within its first second.
        QVERIFY(!waitUntil([this] { return m_server->requests().size() > 1; },
                           std::chrono::milliseconds(1500)));
        QCOMPARE(m_connected, 0);
    }

    void stream_afterItStopped_startsAgain()
    {
        m_server->answerWith("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        start();
        QVERIFY(waitUntil([this] { return m_reasons.size() == 1; }));
        streamOut(wake(3));
        start();
        QVERIFY(waitUntil([this] { return m_woken.contains(3); }));
    }

    void stream_ofBrokenContent_isEndedAndTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("HTML") << httpAnswer("200 OK", "text/html", "<p>hello</p>");
        QTest::newRow("no JSON") << QByteArray(kHead + "retry: 1\n\nevent: wake\ndata: 7up\n\n");
        QTest::newRow("wrong type")
            << QByteArray(kHead + "retry: 1\n\nevent: wake\ndata: {\"seq\":7}\n\n");
        QTest::newRow("endless line")
            << QByteArray(kHead + "retry: 1\n\n" + QByteArray(100000, 'x'));
    }
    void stream_ofBrokenContent_isEndedAndTriedAgain()
    {
        QFETCH(QByteArray, answer);
        m_server->answerWith(answer);
        start();
        QVERIFY(waitUntil([this] { return m_reasons.size() >= 2; }));
        QCOMPARE(m_reasons.first(), ErrorCode::BankAnswerMalformed);
        QVERIFY(m_woken.isEmpty());
    }

    void bank_away_isTriedAgain()
    {
        const quint16 port = m_server->serverPort();
        m_server->close();
        start();
        QVERIFY(waitUntil([this] { return !m_reasons.isEmpty(); }));
        QCOMPARE(m_reasons.first(), ErrorCode::BankUnreachable);
        streamOut(wake(4));
        QVERIFY(m_server->listen(QHostAddress::LocalHost, port));
        QVERIFY(waitUntil([this] { return m_woken.contains(4); }));
    }

    void network_back_endsThePause()
    {
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &) {
            socket.write(kHead + "retry: 600000\n\n");
            socket.disconnectFromHost();
        });
        start();
        QVERIFY(waitUntil([this] { return m_connected == 1; }));
        QVERIFY(!waitUntil([this] { return m_connected > 1; }, std::chrono::milliseconds(500)));
        m_stream->retryNow();
        QVERIFY(waitUntil([this] { return m_connected == 2; }));
        QVERIFY2(m_reasons.isEmpty(), "the first try healed it");
    }

    void network_back_disturbsNoStreamThatIsHeard()
    {
        m_server->answerWith([this](QSslSocket &socket, const SeenRequest &) {
            socket.write(kHead + "retry: 600000\n\n" + wake(5));
            connect(m_stream.get(), &bank::EventStream::wokenUp, &socket, [&socket](qint64 seq) {
                if (seq == 6)
                    socket.disconnectFromHost();
            });
            QTimer::singleShot(500, &socket, [&socket] { socket.write(wake(6)); });
        });
        start();
        QVERIFY(waitUntil([this] { return m_woken.size() == 1; }));
        m_stream->retryNow();
        QVERIFY(waitUntil([this] { return m_woken.size() == 2; }));
        QCOMPARE(m_server->connections(), 1);
        // All streams may have been cut with it: the bank's spread holds.
        QVERIFY(!waitUntil([this] { return m_server->connections() > 1; },
                           std::chrono::milliseconds(500)));
    }

    void network_back_streamThatDiedMeanwhile_isOpenedAtOnce()
    {
        listen(std::chrono::milliseconds(500));
        streamOut("retry: 600000\n\n");
        start();
        QVERIFY(waitUntil([this] { return m_connected == 1; }));
        QTest::qWait(100);
        m_stream->retryNow();
        QVERIFY(waitUntil([this] { return m_connected == 2; }));
        QVERIFY(!waitUntil([this] { return m_connected > 2; }, std::chrono::milliseconds(1500)));
    }

    void start_twiceWithOneToken_staysOneStream()
    {
        streamOut(wake(5));
        start();
        QVERIFY(waitUntil([this] { return m_woken.size() == 1; }));
        start();
        QVERIFY(!waitUntil([this] { return m_server->requests().size() > 1; },
                           std::chrono::milliseconds(500)));
        QVERIFY(m_reasons.isEmpty());
    }

    void start_withAnotherToken_changesOver()
    {
        streamOut(wake(5));
        start();
        QVERIFY(waitUntil([this] { return m_woken.size() == 1; }));
        m_stream->start(base::SecretBytes::copyOf("et_2"));
        QVERIFY(waitUntil([this] { return m_woken.size() == 2; }));
        const SeenRequest &second = m_server->requests().last();
        QCOMPARE(second.headers.value("authorization"), "Bearer et_2");
        QVERIFY2(!second.headers.contains("last-event-id"), "another session's place in the order");
    }

    void stop_withinAWakeUp_endsQuietly()
    {
        streamOut(wake(5) + wake(6));
        connect(m_stream.get(), &bank::EventStream::wokenUp, m_stream.get(),
                [this] { m_stream->stop(); });
        start();
        QVERIFY(waitUntil([this] { return !m_woken.isEmpty(); }));
        QVERIFY(
            !waitUntil([this] { return !m_reasons.isEmpty(); }, std::chrono::milliseconds(300)));
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(m_woken, QList<qint64>{5});
    }
};

QTEST_GUILESS_MAIN(TestSseEventStream)
#include "tst_SseEventStream.moc"
