// SPDX-License-Identifier: Apache-2.0
#include "bank/HttpBankGateway.h"

#include "bank/json/CardJson.h"
#include "bank/json/CommandJson.h"
#include "bank/json/CustomerJson.h"
#include "bank/json/CustomerRecordsJson.h"
#include "bank/json/LedgerDigestJson.h"
#include "bank/json/LedgerJson.h"
#include "bank/json/ServiceStatusJson.h"
#include "bank/json/SignInBodies.h"
#include "bank/json/SignInJson.h"
#include "bank/json/SyncPageJson.h"

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

HttpRequest readOf(const QString &path)
{
    HttpRequest request;
    request.path = path;
    return request;
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

HttpBankGateway::HttpBankGateway(const ServerAddress &server, const base::Clock &clock,
                                 base::Random &random, TransportLimits limits)
    : m_clock(clock)
    , m_random(random)
    , m_transport(server, clock, limits)
    , m_caller(m_transport, clock, random)
    , m_session(m_caller, clock, random)
{
}

void HttpBankGateway::useProofSigner(const domain::ProofSigner *signer)
{
    m_caller.useProofSigner(signer);
    m_jwk = signer != nullptr ? signer->publicJwk() : QByteArray();
}

template<typename T>
base::Task<T> HttpBankGateway::ask(HttpRequest request, base::Result<T> (*read)(QByteArrayView),
                                   base::CancelScope scope)
{
    const auto answer = co_await m_session.call(request, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return read(answer->body);
}

base::Task<void> HttpBankGateway::tell(HttpRequest request, base::CancelScope scope)
{
    const auto answer = co_await m_session.call(request, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return base::Result<void>();
}

base::Task<domain::VerificationTicket>
HttpBankGateway::startVerification(domain::PhoneNumber phone, domain::KeyUse use,
                                   domain::Language smsLanguage, base::CancelScope scope)
{
    if (m_jwk.isEmpty())
        co_return base::failure(ErrorCode::Internal, u"no device key"_s);
    const HttpRequest request =
        post(u"/verifications"_s, verificationBody(phone, use, smsLanguage, m_jwk));
    const auto answer = co_await m_caller.call(request, Proof::Needed, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return ticketFrom(*answer);
}

base::Task<domain::ConfirmedPhone> HttpBankGateway::confirmVerification(QString ticketId,
                                                                        domain::SessionKeyCode code,
                                                                        base::CancelScope scope)
{
    RequestBody body;
    body.secret("code", code.digits());
    HttpRequest request =
        post(u"/verifications/%1/confirm"_s.arg(encoded(ticketId)), std::move(body));
    request.secretMembers = confirmationSecrets();
    auto answer = co_await m_caller.call(request, Proof::Needed, scope);
    if (answer)
        co_return confirmationFrom(std::move(*answer));
    base::Error error = answer.error();
    // A key the bank no longer knows of is over like any expired one.
    if (error.code == ErrorCode::NotFound)
        error.code = ErrorCode::KeyExpired;
    co_return base::failure(std::move(error));
}

base::Task<domain::SessionTokens> HttpBankGateway::registerCustomer(domain::ConfirmedPhone phone,
                                                                    domain::RegistrationForm form,
                                                                    base::CancelScope scope)
{
    const HttpRequest request = post(u"/registrations"_s, registrationBody(phone, form));
    co_return co_await openSession(request, scope);
}

base::Task<domain::SessionTokens> HttpBankGateway::signIn(domain::ConfirmedPhone phone,
                                                          base::SecretBytes password,
                                                          base::CancelScope scope)
{
    const HttpRequest request = post(u"/sessions"_s, signInBody(phone, password));
    co_return co_await openSession(request, scope);
}

base::Task<domain::SessionTokens> HttpBankGateway::signInKnownDevice(domain::PhoneNumber phone,
                                                                     base::SecretBytes password,
                                                                     base::CancelScope scope)
{
    const HttpRequest request = post(u"/sessions"_s, knownDeviceBody(phone, password));
    co_return co_await openSession(request, scope);
}

base::Task<domain::SessionTokens> HttpBankGateway::resetPassword(domain::ConfirmedPhone phone,
                                                                 domain::PasswordReset form,
                                                                 base::CancelScope scope)
{
    const HttpRequest request = post(u"/password-resets"_s, passwordResetBody(phone, form));
    co_return co_await openSession(request, scope);
}

base::Task<void> HttpBankGateway::changePassword(domain::ConfirmedPhone phone,
                                                 base::SecretBytes password,
                                                 base::CancelScope scope)
{
    HttpRequest request = change(HttpMethod::Put, u"/password"_s);
    request.body = passwordChangeBody(phone, password).finish();
    return tell(std::move(request), std::move(scope));
}

base::Task<domain::SessionTokens> HttpBankGateway::openSession(HttpRequest request,
                                                               base::CancelScope scope)
{
    request.secretMembers = grantSecrets();
    auto answer = co_await m_caller.call(request, Proof::Needed, scope);
    if (!answer)
        co_return base::failure(answer.error());
    auto code = grantFrom(std::move(*answer));
    if (!code)
        co_return base::failure(code.error());
    co_return co_await exchangeCode(std::move(*code), scope);
}

base::Task<domain::SessionTokens> HttpBankGateway::exchangeCode(base::SecretBytes code,
                                                                base::CancelScope scope)
{
    RequestBody body;
    body.text("grant_type", u"authorization_code");
    body.secret("code", code);
    HttpRequest request = post(u"/token"_s, std::move(body));
    request.secretMembers = tokenSecrets();
    auto answer = co_await m_caller.call(request, Proof::Needed, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return tokensFrom(std::move(*answer), TokenGrant::First, m_clock.utcNow());
}

void HttpBankGateway::useSession(domain::SessionTokens tokens)
{
    m_session.use(std::move(tokens));
}

void HttpBankGateway::dropSession(Keep keep)
{
    m_session.drop(keep);
    m_transport.endIdle();
}

bool HttpBankGateway::hasSession() const
{
    return m_session.hasSession();
}

BankGateway::LastingTokens HttpBankGateway::lastingTokens() const
{
    return m_session.lastingTokens();
}

void HttpBankGateway::resumeSession(LastingTokens tokens)
{
    m_session.resume(std::move(tokens));
}

base::Task<void> HttpBankGateway::revokeBySecret(base::SecretBytes revocationSecret,
                                                 base::CancelScope scope)
{
    RequestBody body;
    body.secret("revocation_secret", revocationSecret);
    const HttpRequest request = post(u"/revoke"_s, std::move(body));
    const auto answer = co_await m_caller.call(request, Proof::None, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return base::Result<void>();
}

base::Task<domain::SyncPage> HttpBankGateway::sync(QString cursor, int limit,
                                                   base::CancelScope scope)
{
    HttpRequest request = readOf(u"/sync"_s);
    if (!cursor.isEmpty())
        request.query.addQueryItem(u"cursor"_s, encoded(cursor));
    request.query.addQueryItem(u"limit"_s, QString::number(limit));
    return ask(std::move(request), syncPageFrom, std::move(scope));
}

base::Task<QList<domain::Account>> HttpBankGateway::accounts(base::CancelScope scope)
{
    return ask(readOf(u"/accounts"_s), accountsFrom, std::move(scope));
}

base::Task<QList<domain::Device>> HttpBankGateway::devices(base::CancelScope scope)
{
    return ask(readOf(u"/devices"_s), devicesFrom, std::move(scope));
}

base::Task<void> HttpBankGateway::removeDevice(QString deviceId, base::CancelScope scope)
{
    return tell(change(HttpMethod::Delete, u"/devices/%1"_s.arg(encoded(deviceId))),
                std::move(scope));
}

base::Task<domain::CustomerProfile> HttpBankGateway::customerProfile(base::CancelScope scope)
{
    return ask(readOf(u"/profile"_s), customerProfileFrom, std::move(scope));
}

base::Task<domain::LedgerDigest> HttpBankGateway::digests(base::CancelScope scope)
{
    return ask(readOf(u"/digests"_s), ledgerDigestFrom, std::move(scope));
}

base::Task<domain::OperationPage> HttpBankGateway::operations(QString accountId, QString month,
                                                              QString before, int limit,
                                                              base::CancelScope scope)
{
    HttpRequest request = readOf(u"/operations"_s);
    if (!accountId.isEmpty())
        request.query.addQueryItem(u"account"_s, encoded(accountId));
    if (!month.isEmpty())
        request.query.addQueryItem(u"month"_s, encoded(month));
    if (!before.isEmpty())
        request.query.addQueryItem(u"before"_s, encoded(before));
    request.query.addQueryItem(u"limit"_s, QString::number(limit));
    return ask(std::move(request), operationPageFrom, std::move(scope));
}

base::Task<domain::CommandReceipt> HttpBankGateway::send(domain::Command command,
                                                         std::shared_ptr<bool> inDoubt,
                                                         base::CancelScope scope)
{
    HttpRequest request = requestOf(command);
    request.inDoubt = std::move(inDoubt);
    const auto answer = co_await m_session.call(request, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return receiptFrom(command.body, answer->body);
}

base::Task<QList<domain::Review>> HttpBankGateway::reviews(base::CancelScope scope)
{
    return ask(readOf(u"/reviews"_s), reviewsFrom, std::move(scope));
}

base::Task<domain::NoticeSettings> HttpBankGateway::noticeSettings(base::CancelScope scope)
{
    return ask(readOf(u"/notice-settings"_s), noticeSettingsFrom, std::move(scope));
}

base::Task<QList<domain::Dispute>> HttpBankGateway::disputes(base::CancelScope scope)
{
    return ask(readOf(u"/disputes"_s), disputesFrom, std::move(scope));
}

base::Task<QList<domain::Complaint>> HttpBankGateway::complaints(base::CancelScope scope)
{
    return ask(readOf(u"/complaints"_s), complaintsFrom, std::move(scope));
}

base::Task<QList<domain::Card>> HttpBankGateway::cards(base::CancelScope scope)
{
    return ask(readOf(u"/cards"_s), cardsFrom, std::move(scope));
}

base::Task<domain::Card>
HttpBankGateway::changeCardControls(domain::Card seen, QList<domain::CardControlChange> changes,
                                    std::optional<domain::ConfirmedPhone> key, QString commandId,
                                    base::CancelScope scope)
{
    HttpRequest request = changeOf(seen, u"/controls"_s, commandId);
    request.method = HttpMethod::Put;
    request.body = cardControlsBody(changes, key).finish();
    return ask(std::move(request), changedCardFrom, std::move(scope));
}

base::Task<domain::Card> HttpBankGateway::unblockCard(domain::Card seen, domain::ConfirmedPhone key,
                                                      QString commandId, base::CancelScope scope)
{
    RequestBody body;
    body.secret("verification_token", key.token);
    HttpRequest request = changeOf(seen, u"/unblock"_s, commandId);
    request.body = body.finish();
    return ask(std::move(request), changedCardFrom, std::move(scope));
}

HttpRequest HttpBankGateway::changeOf(const domain::Card &seen, const QString &what,
                                      const QString &commandId)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.path = u"/cards/%1"_s.arg(encoded(seen.id)) + what;
    request.idempotencyKey = commandId.toLatin1();
    request.ifMatch = '"' + QByteArray::number(seen.version) + '"';
    return request;
}

base::Task<ServiceStatus> HttpBankGateway::serviceStatus(base::CancelScope scope)
{
    const HttpRequest request = readOf(u"/service-status"_s);
    const auto answer = co_await m_caller.call(request, Proof::None, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return serviceStatusFrom(answer->body);
}

std::optional<domain::ConnectionFacts> HttpBankGateway::connectionFacts() const
{
    return m_transport.connectionFacts();
}

HttpRequest HttpBankGateway::change(HttpMethod method, const QString &path) const
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.idempotencyKey = m_random.uuid().toLatin1();
    return request;
}

HttpRequest HttpBankGateway::post(const QString &path, RequestBody body) const
{
    HttpRequest request = change(HttpMethod::Post, path);
    request.body = body.finish();
    return request;
}

} // namespace qorgan::bank
