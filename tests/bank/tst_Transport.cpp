// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "bank/HttpBankGateway.h"
#include "bank/ProxySource.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/FakeClock.h"
#include "testkit/Outcome.h"
#include "testkit/TestPaths.h"
#include "testkit/WaitFor.h"

#include <QElapsedTimer>
#include <QSemaphore>
#include <QTest>
#include <QTimer>

#include <atomic>

using namespace qorgan;
using namespace Qt::StringLiterals;
using bank::HostileServer;
using bank::httpAnswer;
using bank::SeenRequest;
using bank::TestAuthority;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

const QByteArray kJson = "application/json";
const QByteArray kStatus = R"({"state":"ok","server_time":"2026-11-21T07:31:00Z"})";
constexpr qint64 kMebibyte = 1024 * 1024;

/// Sends `piece` again and again, as fast as the other side takes it.
void pour(QSslSocket &socket, const QByteArray &piece, qint64 &poured)
{
    const auto more = [&socket, piece, &poured] {
        while (socket.isOpen()
               && socket.bytesToWrite() + socket.encryptedBytesToWrite() < kMebibyte)
            poured += socket.write(piece);
    };
    QObject::connect(&socket, &QSslSocket::encryptedBytesWritten, &socket, more);
    more();
}

/// A network whose proxy configuration does not answer, for ten seconds at most.
class SilentConfiguration final : public bank::ProxySource
{
public:
    [[nodiscard]] QNetworkProxy proxyFor(const QUrl &) const override
    {
        ++m_asked;
        (void)m_answer.tryAcquire(1, 10'000);
        return {QNetworkProxy::NoProxy};
    }
    void answer() const { m_answer.release(); }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    mutable QSemaphore m_answer;
    mutable std::atomic<int> m_asked = 0;
};

#ifdef Q_OS_LINUX
/// A figure of this process, in bytes.
qint64 memory(const QByteArray &name)
{
    const QByteArrayList lines = testkit::readFile(u"/proc/self/status"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}
#endif

} // namespace

/// Answers that are wrong, endless, slow or cut, over sound TLS.
class TestTransport : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    base::CancelScope m_scope;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<bank::HttpBankGateway> m_gateway;

    QString call() { return outcome(testkit::waitFor(m_gateway->serviceStatus(m_scope))); }

    /// An answer after which the connection stays.
    static QByteArray keptAnswer()
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
               + QByteArray::number(kStatus.size()) + "\r\n\r\n" + kStatus;
    }

    void keepOpen()
    {
        m_server->answerWith(
            [](QSslSocket &socket, const SeenRequest &) { socket.write(keptAnswer()); });
    }

    void trust(bank::TransportLimits limits = {},
               std::shared_ptr<const bank::ProxySource> proxies = nullptr)
    {
        bank::ServerAddress address{m_server->url(), m_authority->certificate()};
        address.proxies = std::move(proxies);
        m_gateway = std::make_unique<bank::HttpBankGateway>(address, m_clock, m_random, limits);
    }

private slots:
    void initTestCase() { m_authority = std::make_unique<TestAuthority>(u"ours"_s); }

    void init()
    {
        m_server = std::make_unique<HostileServer>(m_authority->issue(u"IP:127.0.0.1"_s));
        trust();
    }

    void cleanup()
    {
        m_gateway.reset();
        m_server.reset();
    }

    void request_sent_asksForPlainJsonAndKeepsNoCookies()
    {
        m_server->answerWith(
            httpAnswer("200 OK", kJson, kStatus, {"Set-Cookie: track=me; Path=/"}));
        QCOMPARE(call(), succeeded());
        QCOMPARE(call(), succeeded());
        const SeenRequest &second = m_server->requests().last();
        QCOMPARE(second.line, "GET /v1/service-status HTTP/1.1");
        QCOMPARE(second.headers.value("accept-encoding"), "identity");
        QVERIFY(!second.headers.contains("cookie"));
        QVERIFY(!second.headers.contains("authorization"));
    }

    void answer_inSmallPieces_isWhole()
    {
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &) {
            const auto rest = std::make_shared<QByteArray>(httpAnswer("200 OK", kJson, kStatus));
            auto *timer = new QTimer(&socket);
            QObject::connect(timer, &QTimer::timeout, &socket, [&socket, rest, timer] {
                socket.write(rest->left(1));
                socket.flush();
                rest->remove(0, 1);
                if (rest->isEmpty())
                    timer->stop();
            });
            timer->start(1);
        });
        QCOMPARE(call(), succeeded());
    }

    void answer_ofSevenMebibytes_isRead()
    {
        QByteArray body = kStatus;
        body.insert(1, "\"padding\":\"" + QByteArray(7 * kMebibyte, 'x') + "\",");
        m_server->answerWith(httpAnswer("200 OK", kJson, body));
        QCOMPARE(call(), succeeded());
    }

    void answer_announcedTooLarge_isRefused()
    {
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                         "Content-Length: 1073741824\r\n\r\n{");
        });
        QCOMPARE(call(), failed(ErrorCode::BankAnswerTooLarge));
    }

    void answer_ofUnknownLengthTooLarge_isRefusedEarly()
    {
        qint64 poured = 0;
        m_server->answerWith([&poured](QSslSocket &socket, const SeenRequest &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                         "Transfer-Encoding: chunked\r\n\r\n");
            pour(socket, "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n", poured);
        });
        QCOMPARE(call(), failed(ErrorCode::BankAnswerTooLarge));
        // What lies in buffers on the way may exceed the limit, a gibibyte may not.
        QVERIFY2(poured < 40 * kMebibyte, qPrintable(QString::number(poured)));
    }

    void answer_ofEndlessHeaders_isRefusedEarly_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("piece");
        const QByteArray line = "X-More: " + QByteArray(4096, 'x') + "\r\n";
        QTest::newRow("many fields") << QByteArray("HTTP/1.1 200 OK\r\n") << line;
        QTest::newRow("one field")
            << QByteArray("HTTP/1.1 200 OK\r\nX-More: ") << QByteArray(4096, 'x');
        QTest::newRow("small fields")
            << QByteArray("HTTP/1.1 200 OK\r\n") << QByteArray("A: b\r\n");
        QTest::newRow("status line") << QByteArray("HTTP/1.1 200 ") << QByteArray(4096, 'x');
        QTest::newRow("interim answers")
            << QByteArray() << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n");
        QTest::newRow("trailers") << QByteArray(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n")
                                  << line;
        QTest::newRow("chunk extension")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                          "Transfer-Encoding: chunked\r\n\r\n2;")
            << QByteArray(4096, 'x');
    }
    void answer_ofEndlessHeaders_isRefusedEarly()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, piece);
        qint64 poured = 0;
        m_server->answerWith([&](QSslSocket &socket, const SeenRequest &) {
            socket.write(start);
            pour(socket, piece, poured);
        });
        QCOMPARE(call(), failed(ErrorCode::BankAnswerTooLarge));
        QVERIFY2(poured < 8 * kMebibyte, qPrintable(QString::number(poured)));
    }

    void answers_withoutEnd_costLittleMemory()
    {
#ifndef Q_OS_LINUX
        QSKIP("measured by /proc");
#else
        const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
        const QList<std::pair<QByteArray, QByteArray>> floods{
            {"HTTP/1.1 200 OK\r\n", "X-More: " + QByteArray(4096, 'x') + "\r\n"},
            {head + "Transfer-Encoding: chunked\r\n\r\n",
             "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n"},
            {head + "Content-Length: 8388608\r\n\r\n", QByteArray(0x10000, '[')},
            {head + "Content-Length: 1073741824\r\n\r\n", QByteArray(0x10000, ' ')},
        };
        const qint64 before = memory("VmRSS:");
        testkit::writeFile(u"/proc/self/clear_refs"_s, "5");
        qint64 poured = 0;
        for (const auto &flood : floods) {
            m_server->answerWith([&](QSslSocket &socket, const SeenRequest &) {
                socket.write(flood.first);
                pour(socket, flood.second, poured);
            });
            QVERIFY(call() != succeeded());
        }
        const qint64 grown = memory("VmHWM:") - before;
        qInfo("answers without end: %lld KiB more memory at most",
              static_cast<long long>(grown / 1024));
        QVERIFY(grown < 64 * kMebibyte);
#endif
    }

    void connection_kept_carriesTheNextRequest()
    {
        keepOpen();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(call(), succeeded());
        QCOMPARE(m_server->requests().size(), 5);
        QCOMPARE(m_server->connections(), 1);
    }

    void connection_keptTooLong_isNotUsedAgain()
    {
        keepOpen();
        testkit::FakeClock clock;
        m_gateway = std::make_unique<bank::HttpBankGateway>(
            bank::ServerAddress{m_server->url(), m_authority->certificate()}, clock, m_random);
        QCOMPARE(call(), succeeded());
        // Asleep, nobody answered the router's questions.
        clock.suspend(std::chrono::minutes(10));
        QCOMPARE(call(), succeeded());
        QCOMPARE(m_server->connections(), 2);
    }

    void connection_keptAndClosedByTheBank_isMadeAnew()
    {
        keepOpen();
        QCOMPARE(call(), succeeded());
        // The second request is read, and the connection closed without an answer.
        m_server->answerWith([this](QSslSocket &socket, const SeenRequest &) {
            keepOpen();
            socket.abort();
        });
        QCOMPARE(call(), succeeded());
        QCOMPARE(m_server->requests().size(), 3);
        QCOMPARE(m_server->connections(), 2);
    }

    void connection_newAndClosedByTheBank_isNotMadeAgain()
    {
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &) { socket.abort(); });
        QCOMPARE(call(), failed(ErrorCode::BankUnreachable));
        QCOMPARE(m_server->requests().size(), 1);
    }

    void connection_thatSaidMore_isNotUsedAgain()
    {
        // What belongs to no request may be meant for the next one.
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &) {
            socket.write(keptAnswer() + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        });
        QCOMPARE(call(), succeeded());
        QCOMPARE(call(), succeeded());
        QCOMPARE(m_server->connections(), 2);
    }

    void connection_thatSaidMoreLater_isNotUsedAgain()
    {
        QSslSocket *kept = nullptr;
        m_server->answerWith([&kept](QSslSocket &socket, const SeenRequest &) {
            kept = &socket;
            socket.write(keptAnswer());
        });
        QCOMPARE(call(), succeeded());
        kept->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        QTest::qWait(200);
        QCOMPARE(call(), succeeded());
        QCOMPARE(m_server->connections(), 2);
    }

    void answer_byteByByteWithoutEnd_timesOut()
    {
        trust({std::chrono::milliseconds(700)});
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                         "Content-Length: 100000\r\n\r\n");
            auto *timer = new QTimer(&socket);
            QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            timer->start(20);
        });
        QCOMPARE(call(), failed(ErrorCode::ConnectionTimedOut));
    }

    void answer_neverComing_timesOut()
    {
        trust({std::chrono::milliseconds(300)});
        m_server->answerWith([](QSslSocket &, const SeenRequest &) {});
        QCOMPARE(call(), failed(ErrorCode::ConnectionTimedOut));
    }

    void proxy_neverTold_timesOutAndIsNotWaitedFor()
    {
        const auto silent = std::make_shared<SilentConfiguration>();
        trust({std::chrono::seconds(1)}, silent);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(call(), failed(ErrorCode::ConnectionTimedOut));
        QCOMPARE(call(), failed(ErrorCode::ConnectionTimedOut));
        QString ending;
        base::deliver(m_gateway->serviceStatus(m_scope), this,
                      [&](const auto &status) { ending = outcome(status); });
        m_gateway.reset();
        QCOMPARE(ending, failed(ErrorCode::Cancelled));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_server->connections(), 0);
        // Calls that wait share one look-up, which ends by itself and leaves nothing behind.
        QCOMPARE(silent->asked(), 1);
        silent->answer();
        QVERIFY(testkit::waitUntil([&silent] { return silent.use_count() == 1; }));
    }

    void proxy_toldLate_servesAllWhoWait()
    {
        keepOpen();
        const auto silent = std::make_shared<SilentConfiguration>();
        trust({}, silent);
        QStringList endings;
        for (int i = 0; i < 3; ++i) {
            base::deliver(m_gateway->serviceStatus(m_scope), this,
                          [&](const auto &status) { endings.append(outcome(status)); });
        }
        QVERIFY(testkit::waitUntil([&silent] { return silent->asked() == 1; }));
        silent->answer();
        QVERIFY(testkit::waitUntil([&endings] { return endings.size() == 3; }));
        QCOMPARE(endings.count(succeeded()), 3);
        QCOMPARE(silent->asked(), 1);
    }

    void answer_cutWithinItsBody_isNoAnswer()
    {
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &) {
            socket.write(httpAnswer("200 OK", kJson, kStatus).chopped(5));
            socket.disconnectFromHost();
        });
        QCOMPARE(call(), failed(ErrorCode::BankUnreachable));
    }

    void answer_none_isNoAnswer()
    {
        m_server->answerWith(
            [](QSslSocket &socket, const SeenRequest &) { socket.disconnectFromHost(); });
        QCOMPARE(call(), failed(ErrorCode::BankUnreachable));
    }

    void answer_ofNoKindOfHttp_isNoAnswer()
    {
        m_server->answerWith("\x01\x02 what is this\r\n\r\n");
        const QString ending = call();
        QVERIFY2(ending == failed(ErrorCode::BankUnreachable)
                     || ending == failed(ErrorCode::BankAnswerMalformed),
                 qPrintable(ending));
    }

    void redirect_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("to http") << QByteArray("302 Found") << QByteArray("http://127.0.0.1:%1/");
        QTest::newRow("to https") << QByteArray("307 Temporary Redirect")
                                  << QByteArray("https://127.0.0.1:%1/");
        QTest::newRow("permanent")
            << QByteArray("301 Moved Permanently") << QByteArray("https://127.0.0.1:%1/");
        QTest::newRow("without target") << QByteArray("302 Found") << QByteArray();
    }
    void redirect()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, target);
        HostileServer elsewhere(m_authority->issue(u"IP:127.0.0.1"_s));
        QByteArrayList headers;
        if (!target.isEmpty())
            headers.append("Location: "
                           + target.replace("%1", QByteArray::number(elsewhere.serverPort())));
        m_server->answerWith(httpAnswer(status, kJson, kStatus, headers));
        QCOMPARE(call(), failed(ErrorCode::RedirectRefused));
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(m_server->requests().size(), 1);
    }

    void content_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("ending");
        const QString malformed = failed(ErrorCode::BankAnswerMalformed);
        QTest::newRow("no JSON") << httpAnswer("200 OK", kJson, "<html>") << malformed;
        QTest::newRow("half JSON") << httpAnswer("200 OK", kJson, "{\"state\":\"ok\"") << malformed;
        QTest::newRow("empty") << httpAnswer("200 OK", kJson, "") << malformed;
        QTest::newRow("array") << httpAnswer("200 OK", kJson, "[]") << malformed;
        QTest::newRow("wrong type")
            << httpAnswer("200 OK", kJson, R"({"state":7,"server_time":"2026-11-21T07:31:00Z"})")
            << malformed;
        QTest::newRow("no UTF-8") << httpAnswer("200 OK", kJson, "{\"state\":\"\xff\xfe\"}")
                                  << malformed;
        QTest::newRow("deep") << httpAnswer("200 OK", kJson, QByteArray(100000, '[')) << malformed;
        QTest::newRow("deep object")
            << httpAnswer("200 OK", kJson, QByteArray("{\"a\":").repeated(100000)) << malformed;
        QTest::newRow("millions of values")
            << httpAnswer("200 OK", kJson, "{\"a\":[0" + QByteArray(",0").repeated(4000000) + "]}")
            << malformed;
        QTest::newRow("compressed")
            << httpAnswer("200 OK", kJson, qCompress(kStatus), {"Content-Encoding: gzip"})
            << malformed;
        QTest::newRow("refusal in HTML")
            << httpAnswer("500 Internal Server Error", "text/html", "<h1>no</h1>") << malformed;
        QTest::newRow("proxy before the bank")
            << httpAnswer("503 Service Unavailable", "text/html", "<h1>later</h1>")
            << failed(ErrorCode::BankUnavailable);
        QTest::newRow("problem without code")
            << httpAnswer("400 Bad Request", "application/problem+json", "{}") << malformed;
        QTest::newRow("problem of unknown code")
            << bank::problemAnswer("409 Conflict", "moon_in_wrong_phase")
            << failed(ErrorCode::BankRefused);
    }
    void content()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, ending);
        m_server->answerWith(answer);
        QCOMPARE(call(), ending);
    }

    void rateLimit_retryAfter_isKept()
    {
        m_server->answerWith(
            bank::problemAnswer("429 Too Many Requests", "rate_limited", {}, {"Retry-After: 120"}));
        const auto before = m_clock.utcNow();
        const auto status = testkit::waitFor(m_gateway->serviceStatus(m_scope));
        QCOMPARE(outcome(status), failed(ErrorCode::RateLimited));
        QVERIFY(status.error().retryAt >= before.addSecs(120));
        QVERIFY(status.error().retryAt <= m_clock.utcNow().addSecs(120));
    }

    void scope_cancelled_endsTheCallAtOnce()
    {
        m_server->answerWith([](QSslSocket &, const SeenRequest &) {});
        const base::CancelScope scope;
        QString ending;
        base::deliver(m_gateway->serviceStatus(scope), this,
                      [&](const auto &status) { ending = outcome(status); });
        QVERIFY(testkit::waitUntil([this] { return !m_server->requests().isEmpty(); }));
        QVERIFY(ending.isEmpty());
        scope.cancel();
        QCOMPARE(ending, failed(ErrorCode::Cancelled));
        m_server->answerWith(httpAnswer("200 OK", kJson, kStatus));
        QCOMPARE(call(), succeeded());
    }

    void scope_cancelledBefore_sendsNothing()
    {
        m_scope.cancel();
        QCOMPARE(call(), failed(ErrorCode::Cancelled));
        m_scope = {};
        QCOMPARE(m_server->connections(), 0);
    }

    void gateway_destroyedWithCallsUnderWay_endsThem()
    {
        m_server->answerWith([](QSslSocket &, const SeenRequest &) {});
        QStringList endings;
        for (int i = 0; i < 3; ++i) {
            base::deliver(m_gateway->serviceStatus(m_scope), this,
                          [&](const auto &status) { endings.append(outcome(status)); });
        }
        QVERIFY(testkit::waitUntil([this] { return !m_server->requests().isEmpty(); }));
        m_scope.cancel();
        m_gateway.reset();
        m_scope = {};
        QCOMPARE(endings.count(failed(ErrorCode::Cancelled)), 3);
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_Transport.moc"
