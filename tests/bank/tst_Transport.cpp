// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "bank/HttpBankGateway.h"
#include "crypto/OpenSslRandom.h"
#include "testkit/Outcome.h"
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

    void trust(bank::TransportLimits limits = {})
    {
        m_gateway = std::make_unique<bank::HttpBankGateway>(
            bank::ServerAddress{m_server->url(), m_authority->certificate()}, m_clock, m_random,
            limits);
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

    void answer_ofEndlessHeaders_ends()
    {
        // Qt 6.4 reads headers without limit: only the time ends them.
        trust({std::chrono::seconds(1)});
        qint64 poured = 0;
        m_server->answerWith([&poured](QSslSocket &socket, const SeenRequest &) {
            socket.write("HTTP/1.1 200 OK\r\n");
            pour(socket, "X-More: " + QByteArray(4096, 'x') + "\r\n", poured);
        });
        const QString ending = call();
        QVERIFY2(ending == failed(ErrorCode::ConnectionTimedOut)
                     || ending == failed(ErrorCode::BankUnreachable)
                     || ending == failed(ErrorCode::BankAnswerMalformed),
                 qPrintable(ending));
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
