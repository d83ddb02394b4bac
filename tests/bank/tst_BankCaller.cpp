// SPDX-License-Identifier: Apache-2.0
#include "HostileServer.h"
#include "bank/HttpBankGateway.h"
#include "crypto/Digest.h"
#include "crypto/OpenSslRandom.h"
#include "crypto/ProofKey.h"
#include "testkit/Outcome.h"
#include "testkit/WaitFor.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSysInfo>
#include <QTest>

using namespace qorgan;
using namespace Qt::StringLiterals;
using bank::HostileServer;
using bank::httpAnswer;
using bank::problemAnswer;
using bank::SeenRequest;
using bank::TestAuthority;
using base::ErrorCode;
using testkit::failed;
using testkit::outcome;
using testkit::succeeded;

namespace {

const QByteArray kJson = "application/json";
const QByteArray kTicket =
    R"({"id":"ver_1","phone_masked":"+7 701 *** ** 01","code_length":6,)"
    R"("expires_at":"2026-11-21T07:45:00Z","expires_in":900,"resend_after":30,"tries_left":3})";
const QByteArray kPage = R"({"epoch":"e1","changes":[],"next_cursor":"c","has_more":false,)"
                         R"("server_time":"2026-11-21T07:31:00Z"})";

QByteArray tokens(const QByteArray &access)
{
    return R"({"token_type":"DPoP","access_token":")" + access
           + R"(","expires_in":300,"refresh_expires_in":4000,"session_id":"s1"})";
}

/// A proof taken apart; its signature holds.
struct SeenProof {
    QJsonObject header;
    QJsonObject claims;
    bool isSound = false;
};

QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

SeenProof proofOf(const SeenRequest &request)
{
    const QByteArrayList parts = request.headers.value("dpop").split('.');
    if (parts.size() != 3)
        return {};
    SeenProof proof;
    proof.header = QJsonDocument::fromJson(decoded(parts[0])).object();
    proof.claims = QJsonDocument::fromJson(decoded(parts[1])).object();
    const QByteArray jwk = QJsonDocument(proof.header.value(u"jwk"_s).toObject()).toJson();
    proof.isSound = crypto::verifyEs256(jwk, parts[0] + '.' + parts[1], decoded(parts[2]));
    return proof;
}

} // namespace

/// What is proved, repeated and renewed, as a server sees it.
class TestBankCaller : public QObject
{
    Q_OBJECT

    base::SystemClock m_clock;
    crypto::OpenSslRandom m_random;
    base::CancelScope m_scope;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<crypto::ProofKey> m_key;
    std::unique_ptr<bank::HttpBankGateway> m_gateway;

    /// The answers of the server, one a request; the last one for all that follow.
    void answerInTurn(QByteArrayList answers)
    {
        m_server->answerWith([answers](QSslSocket &socket, const SeenRequest &) mutable {
            const QByteArray answer = answers.size() > 1 ? answers.takeFirst() : answers.first();
            socket.write(answer);
            socket.disconnectFromHost();
        });
    }

    QString ask()
    {
        return outcome(testkit::waitFor(m_gateway->startVerification(
            *domain::PhoneNumber::parse(u"+77011234567"_s), domain::KeyPurpose::SignIn,
            domain::Language::Russian, m_scope)));
    }

    QString sync() { return outcome(testkit::waitFor(m_gateway->sync(u"a&b=c+d/"_s, 7, m_scope))); }

    void resume()
    {
        bank::BankGateway::LastingTokens lasting;
        lasting.sessionId = u"s1"_s;
        lasting.refreshToken = base::SecretBytes::copyOf("refresh-1");
        m_gateway->resumeSession(std::move(lasting));
    }

    [[nodiscard]] const QList<SeenRequest> &seen() const { return m_server->requests(); }

    /// How many different values a header had.
    [[nodiscard]] qsizetype different(const QByteArray &header) const
    {
        QSet<QByteArray> values;
        for (const SeenRequest &request : seen())
            values.insert(request.headers.value(header));
        return values.size();
    }

private slots:
    void initTestCase() { m_authority = std::make_unique<TestAuthority>(u"ours"_s); }

    void init()
    {
        m_server = std::make_unique<HostileServer>(m_authority->issue(u"IP:127.0.0.1"_s));
        m_key = *crypto::ProofKey::generate();
        m_gateway = std::make_unique<bank::HttpBankGateway>(
            bank::ServerAddress{m_server->url(), m_authority->certificate()}, m_clock, m_random);
        m_gateway->useProofSigner(m_key.get());
    }

    void cleanup()
    {
        m_gateway.reset();
        m_server.reset();
    }

    void proof_ofAChange_statesMethodAndAddress()
    {
        answerInTurn({httpAnswer("202 Accepted", kJson, kTicket)});
        QCOMPARE(ask(), succeeded());
        QCOMPARE(seen().size(), 1);
        const SeenProof proof = proofOf(seen().first());
        QVERIFY(proof.isSound);
        QCOMPARE(proof.header.value(u"typ"_s).toString(), u"dpop+jwt"_s);
        QCOMPARE(proof.header.value(u"alg"_s).toString(), u"ES256"_s);
        QCOMPARE(proof.claims.value(u"htm"_s).toString(), u"POST"_s);
        QCOMPARE(proof.claims.value(u"htu"_s).toString(),
                 m_server->url().toString() + u"/v1/verifications"_s);
        QVERIFY(!proof.claims.value(u"jti"_s).toString().isEmpty());
        QVERIFY(!proof.claims.contains(u"ath"_s));
        QVERIFY(!proof.claims.contains(u"nonce"_s));
        const QJsonObject body = QJsonDocument::fromJson(seen().first().body).object();
        QCOMPARE(body.value(u"phone"_s).toString(), u"+77011234567"_s);
        QCOMPARE(body.value(u"language"_s).toString(), u"ru"_s);
        QCOMPARE(QJsonDocument(body.value(u"device_jwk"_s).toObject()).toJson(),
                 QJsonDocument(proof.header.value(u"jwk"_s).toObject()).toJson());
    }

    void proof_withToken_leavesQueryOutAndNamesTheToken()
    {
        answerInTurn(
            {httpAnswer("200 OK", kJson, tokens("access-1")), httpAnswer("200 OK", kJson, kPage)});
        resume();
        QCOMPARE(sync(), succeeded());
        QCOMPARE(seen().size(), 2);
        const SeenRequest &request = seen().last();
        QCOMPARE(request.line, "GET /v1/sync?cursor=a%26b%3Dc%2Bd%2F&limit=7 HTTP/1.1");
        QCOMPARE(request.headers.value("authorization"), "DPoP access-1");
        QVERIFY(!request.headers.contains("idempotency-key"));
        const SeenProof proof = proofOf(request);
        QVERIFY(proof.isSound);
        QCOMPARE(proof.claims.value(u"htu"_s).toString(),
                 m_server->url().toString() + u"/v1/sync"_s);
        QCOMPARE(proof.claims.value(u"ath"_s).toString().toLatin1(),
                 crypto::toBase64Url(crypto::sha256("access-1")));
    }

    void nonce_demanded_isRepeatedOnceWithTheSameKey()
    {
        answerInTurn({problemAnswer("401 Unauthorized", "use_dpop_nonce", {}, {"DPoP-Nonce: n-1"}),
                      httpAnswer("202 Accepted", kJson, kTicket, {"DPoP-Nonce: n-2"})});
        QCOMPARE(ask(), succeeded());
        QCOMPARE(seen().size(), 2);
        QCOMPARE(different("idempotency-key"), 1);
        QCOMPARE(seen()[0].body, seen()[1].body);
        QCOMPARE(proofOf(seen()[1]).claims.value(u"nonce"_s).toString(), u"n-1"_s);
        QVERIFY(proofOf(seen()[0]).claims.value(u"jti"_s)
                != proofOf(seen()[1]).claims.value(u"jti"_s));

        QCOMPARE(ask(), succeeded());
        QCOMPARE(seen().size(), 3);
        QCOMPARE(different("idempotency-key"), 2);
        QCOMPARE(proofOf(seen()[2]).claims.value(u"nonce"_s).toString(), u"n-2"_s);
    }

    void nonce_demandedForEver_isGivenUp()
    {
        answerInTurn({problemAnswer("401 Unauthorized", "use_dpop_nonce", {}, {"DPoP-Nonce: n"})});
        QCOMPARE(ask(), failed(ErrorCode::SignInRefused));
        QCOMPARE(seen().size(), 2);
    }

    void replay_seenByTheBank_isMendedByAFreshProof()
    {
        QByteArray replay = problemAnswer("401 Unauthorized", "dpop_invalid");
        // The same length: the header with it stays true.
        replay.replace("\"retryable\":false", "\"retryable\":true ");
        answerInTurn({replay, httpAnswer("202 Accepted", kJson, kTicket)});
        QCOMPARE(ask(), succeeded());
        QCOMPARE(seen().size(), 2);
        QCOMPARE(different("idempotency-key"), 1);
        QCOMPARE(different("dpop"), 2);
    }

    void change_whoseAnswerGotLost_isRepeatedOnceWithTheSameKey()
    {
        answerInTurn({httpAnswer("202 Accepted", kJson, kTicket).chopped(9),
                      httpAnswer("202 Accepted", kJson, kTicket)});
        QCOMPARE(ask(), succeeded());
        QCOMPARE(seen().size(), 2);
        QCOMPARE(different("idempotency-key"), 1);
        QCOMPARE(seen()[0].body, seen()[1].body);
    }

    void change_whoseAnswersAllGetLost_failsWithOneKey()
    {
        answerInTurn({httpAnswer("202 Accepted", kJson, kTicket).chopped(9)});
        QCOMPARE(ask(), failed(ErrorCode::BankUnreachable));
        QCOMPARE(seen().size(), 2);
        QCOMPARE(different("idempotency-key"), 1);
    }

    void change_stillRunningAtTheBank_isAskedForAgain()
    {
        answerInTurn({problemAnswer("409 Conflict", "idempotency_in_progress"),
                      problemAnswer("409 Conflict", "idempotency_in_progress"),
                      httpAnswer("202 Accepted", kJson, kTicket)});
        QCOMPARE(ask(), succeeded());
        QCOMPARE(seen().size(), 3);
        QCOMPARE(different("idempotency-key"), 1);
    }

    void refusal_ofTheBank_isNotRepeated()
    {
        answerInTurn({problemAnswer("423 Locked", "key_blocked", R"(,"retry_in":900)")});
        QCOMPARE(ask(), failed(ErrorCode::KeyBlocked));
        QCOMPARE(seen().size(), 1);
    }

    void token_expired_isRenewedOnceForManyCalls()
    {
        int renewals = 0;
        m_server->answerWith([&renewals](QSslSocket &socket, const SeenRequest &request) {
            const bool stale = request.headers.value("authorization") == "DPoP access-1";
            if (request.line.startsWith("POST /v1/token")) {
                ++renewals;
                socket.write(
                    httpAnswer("200 OK", kJson, tokens("access-" + QByteArray::number(renewals))));
            } else if (stale) {
                socket.write(problemAnswer("401 Unauthorized", "token_expired"));
            } else {
                socket.write(httpAnswer("200 OK", kJson, kPage));
            }
            socket.disconnectFromHost();
        });
        resume();
        QStringList endings;
        for (int i = 0; i < 5; ++i) {
            base::deliver(m_gateway->sync({}, 5, m_scope), this,
                          [&](const auto &page) { endings.append(outcome(page)); });
        }
        QVERIFY(testkit::waitUntil([&] { return endings.size() == 5; }));
        QCOMPARE(endings.count(succeeded()), 5);
        QCOMPARE(renewals, 2);
    }

    void token_refusedForEver_endsTheSession()
    {
        m_server->answerWith([](QSslSocket &socket, const SeenRequest &request) {
            socket.write(request.line.startsWith("POST /v1/token")
                             ? httpAnswer("200 OK", kJson, tokens("access-1"))
                             : problemAnswer("401 Unauthorized", "token_expired"));
            socket.disconnectFromHost();
        });
        resume();
        QCOMPARE(sync(), failed(ErrorCode::SessionEnded));
        QCOMPARE(seen().size(), 4);
    }

    void renewal_refused_endsTheSession()
    {
        answerInTurn({problemAnswer("401 Unauthorized", "unauthorized")});
        resume();
        QCOMPARE(sync(), failed(ErrorCode::SessionEnded));
        QCOMPARE(seen().size(), 1);
    }

    void session_droppedWhileItRenews_isNotRenewedAgain()
    {
        m_server->answerWith([](QSslSocket &, const SeenRequest &) {});
        resume();
        QStringList endings;
        // Whoever hears of the end asks at once again, as a page that refreshes may.
        base::deliver(m_gateway->sync({}, 5, m_scope), this, [&](const auto &page) {
            endings.append(outcome(page));
            base::deliver(m_gateway->sync({}, 5, m_scope), this,
                          [&](const auto &again) { endings.append(outcome(again)); });
        });
        QVERIFY(testkit::waitUntil([this] { return seen().size() == 1; }));
        m_server->answerWith(httpAnswer("200 OK", kJson, tokens("access-1")));
        m_gateway->dropSession(bank::BankGateway::Keep::EventsToken);
        QVERIFY(testkit::waitUntil([&] { return endings.size() == 2; }));
        QCOMPARE(endings,
                 QStringList({failed(ErrorCode::Cancelled), failed(ErrorCode::SessionEnded)}));
        QTest::qWait(200);
        QCOMPARE(seen().size(), 1);
        QVERIFY(!m_gateway->hasSession());
    }

    void renewal_withoutNetwork_keepsTheSession()
    {
        resume();
        m_server->close();
        QCOMPARE(sync(), failed(ErrorCode::BankUnreachable));
        QVERIFY(m_gateway->hasSession());
    }

    void revocation_goesWithoutProofAndToken()
    {
        answerInTurn({httpAnswer("200 OK", kJson, "{}")});
        QCOMPARE(outcome(testkit::waitFor(
                     m_gateway->revokeBySecret(base::SecretBytes::copyOf("rs_1"), m_scope))),
                 succeeded());
        QVERIFY(!seen().first().headers.contains("dpop"));
        QVERIFY(!seen().first().headers.contains("authorization"));
        QCOMPARE(seen().first().body.trimmed(), R"({"revocation_secret":"rs_1"})");
        QCOMPARE(seen().first().headers.value("idempotency-key").size(), 36);
    }

    void passwordChange_repeatedByTheGateway_keepsItsKey()
    {
        // Lost on the way, still running, a newer nonce, a token that died: one thing was wanted.
        int changes = 0;
        m_server->answerWith([&changes](QSslSocket &socket, const SeenRequest &request) {
            if (request.line.startsWith("POST /v1/token")) {
                socket.write(httpAnswer("200 OK", kJson, tokens("access-1")));
            } else {
                const QByteArrayList answers{
                    problemAnswer("401 Unauthorized", "use_dpop_nonce", {}, {"DPoP-Nonce: n"}),
                    problemAnswer("401 Unauthorized", "token_expired"),
                    problemAnswer("409 Conflict", "idempotency_in_progress"), QByteArray(),
                    QByteArray("HTTP/1.1 204 No Content\r\n\r\n")};
                socket.write(answers.at(changes++));
            }
            socket.disconnectFromHost();
        });
        resume();
        QCOMPARE(outcome(testkit::waitFor(
                     m_gateway->changePassword({base::SecretBytes::copyOf("vt_1"), true},
                                               base::SecretBytes::copyOf("a new one"), m_scope))),
                 succeeded());
        QCOMPARE(changes, 5);
        QSet<QByteArray> keys;
        QSet<QByteArray> bodies;
        for (const SeenRequest &request : seen()) {
            if (!request.line.startsWith("PUT /v1/password "))
                continue;
            keys.insert(request.headers.value("idempotency-key"));
            bodies.insert(request.body);
        }
        QCOMPARE(keys.size(), 1);
        QCOMPARE(bodies.size(), 1);
        const QJsonObject body = QJsonDocument::fromJson(*bodies.cbegin()).object();
        QCOMPARE(body.value(u"verification_token"_s).toString(), u"vt_1"_s);
        QCOMPARE(body.value(u"password"_s).toString(), u"a new one"_s);
    }

    void passwordReset_repeatedByTheGateway_keepsItsKey()
    {
        answerInTurn(
            {httpAnswer("201 Created", kJson, R"({"authorization_code":"ac_1"})").chopped(3),
             httpAnswer("201 Created", kJson, R"({"authorization_code":"ac_1"})"),
             httpAnswer("200 OK", kJson,
                        R"({"token_type":"DPoP","access_token":"at_1","expires_in":300,)"
                        R"("refresh_token":"rt_1","refresh_expires_in":43200,)"
                        R"("events_token":"et_1","revocation_secret":"rs_1",)"
                        R"("session_id":"s1"})")});
        const auto opened = testkit::waitFor(m_gateway->resetPassword(
            {base::SecretBytes::copyOf("vt_1"), true},
            {QDate(1990, 5, 17), base::SecretBytes::copyOf("a new one")}, m_scope));
        QCOMPARE(outcome(opened), succeeded());
        QCOMPARE(opened->sessionId, u"s1"_s);
        QCOMPARE(seen().size(), 3);
        QVERIFY(seen()[0].line.startsWith("POST /v1/password-resets "));
        QCOMPARE(seen()[0].headers.value("idempotency-key"),
                 seen()[1].headers.value("idempotency-key"));
        QCOMPARE(seen()[0].body, seen()[1].body);
        const QJsonObject body = QJsonDocument::fromJson(seen()[0].body).object();
        QCOMPARE(body.value(u"birth_date"_s).toString(), u"1990-05-17"_s);
        QCOMPARE(body.value(u"password"_s).toString(), u"a new one"_s);
        QCOMPARE(body.value(u"device_name"_s).toString(),
                 u"Qorgan · "_s + QSysInfo::prettyProductName());
    }

    void removal_namesTheDeviceInThePath()
    {
        answerInTurn({httpAnswer("200 OK", kJson, tokens("access-1")),
                      QByteArray("HTTP/1.1 204 No Content\r\n\r\n")});
        resume();
        QCOMPARE(outcome(testkit::waitFor(m_gateway->removeDevice(u"dev/../1"_s, m_scope))),
                 succeeded());
        QCOMPARE(seen().last().line, "DELETE /v1/devices/dev%2F..%2F1 HTTP/1.1");
        QCOMPARE(seen().last().headers.value("idempotency-key").size(), 36);
        QCOMPARE(proofOf(seen().last()).claims.value(u"htu"_s).toString(),
                 m_server->url().toString() + u"/v1/devices/dev%2F..%2F1"_s);
    }

    void reasonOfTheEnd_isToldByCallsAndRenewals_data()
    {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("changed") << QByteArray("password_changed")
                                 << ErrorCode::PasswordChangedElsewhere;
        QTest::newRow("reset") << QByteArray("password_reset")
                               << ErrorCode::PasswordChangedElsewhere;
        QTest::newRow("removed") << QByteArray("device_removed") << ErrorCode::DeviceRemoved;
        QTest::newRow("staff") << QByteArray("staff") << ErrorCode::SessionEnded;
    }
    void reasonOfTheEnd_isToldByCallsAndRenewals()
    {
        QFETCH(QByteArray, reason);
        QFETCH(ErrorCode, code);
        const QByteArray revoked =
            problemAnswer("401 Unauthorized", "session_revoked", ",\"reason\":\"" + reason + '"');
        // By the renewal.
        answerInTurn({revoked});
        resume();
        QCOMPARE(sync(), failed(code));
        // By the call itself.
        m_server->answerWith([revoked](QSslSocket &socket, const SeenRequest &request) {
            socket.write(request.line.startsWith("POST /v1/token")
                             ? httpAnswer("200 OK", kJson, tokens("access-1"))
                             : revoked);
            socket.disconnectFromHost();
        });
        QCOMPARE(sync(), failed(code));
    }

    void password_ofAnySigns_arrivesAsTyped()
    {
        const QByteArray typed = "a\"b\\c\td\x01 e/қ🔑";
        answerInTurn(
            {problemAnswer("422 Unprocessable Content", "password_wrong", R"(,"tries_left":2)")});
        const auto tokens = testkit::waitFor(
            m_gateway->signInKnownDevice(*domain::PhoneNumber::parse(u"+77011234567"_s),
                                         base::SecretBytes::copyOf(typed), m_scope));
        QCOMPARE(outcome(tokens), failed(ErrorCode::PasswordWrong));
        QCOMPARE(tokens.error().triesLeft.value_or(-1), 2);
        const QJsonObject body = QJsonDocument::fromJson(seen().first().body).object();
        QCOMPARE(body.value(u"password"_s).toString().toUtf8(), typed);
    }

    void call_withoutDeviceKey_sendsNothing()
    {
        m_gateway->useProofSigner(nullptr);
        QCOMPARE(ask(), failed(ErrorCode::Internal));
        QCOMPARE(m_server->connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBankCaller)
#include "tst_BankCaller.moc"
