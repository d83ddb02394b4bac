// SPDX-License-Identifier: Apache-2.0
#include "bank/HttpBankGateway.h"

#include "bank/RequestBody.h"
#include "bank/json/LedgerJson.h"
#include "bank/json/ServiceStatusJson.h"
#include "bank/json/SignInJson.h"
#include "bank/json/SyncPageJson.h"

#include <QSysInfo>

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDeviceNameLength = 64;

QString toWord(domain::KeyPurpose purpose)
{
    switch (purpose) {
    case domain::KeyPurpose::SignIn:
        return u"sign_in"_s;
    case domain::KeyPurpose::PasswordChange:
        return u"password_change"_s;
    }
    Q_UNREACHABLE();
}

/// The contract knows the two languages customers use.
void addLanguage(RequestBody &body, domain::Language language)
{
    if (language != domain::Language::English)
        body.text("language", domain::languageTag(language));
}

/// What the customer recognises this computer by in the bank's list of devices.
void addDeviceName(RequestBody &body)
{
    body.text("device_name", QSysInfo::prettyProductName().left(kDeviceNameLength));
}

HttpRequest readOf(const QString &path)
{
    HttpRequest request;
    request.path = path;
    return request;
}

} // namespace

HttpBankGateway::HttpBankGateway(const ServerAddress &server, const base::Clock &clock,
                                 base::Random &random, TransportLimits limits)
    : m_clock(clock)
    , m_random(random)
    , m_transport(server.url, server.tlsPolicy(), clock, limits)
    , m_caller(m_transport, clock, random)
    , m_session(m_caller, clock, random)
{
}

void HttpBankGateway::useProofSigner(const domain::ProofSigner *signer)
{
    m_caller.useProofSigner(signer);
    m_jwk = signer != nullptr ? signer->publicJwk() : QByteArray();
}

base::Task<domain::VerificationTicket>
HttpBankGateway::startVerification(domain::PhoneNumber phone, domain::KeyPurpose purpose,
                                   domain::Language smsLanguage, base::CancelScope scope)
{
    if (m_jwk.isEmpty())
        co_return base::failure(ErrorCode::Internal, u"no device key"_s);
    RequestBody body;
    body.text("phone", phone.e164());
    body.text("purpose", toWord(purpose));
    body.json("device_jwk", m_jwk);
    addLanguage(body, smsLanguage);
    const HttpRequest request = change(u"/verifications"_s, body);
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
    const QString id = QString::fromLatin1(QUrl::toPercentEncoding(ticketId));
    HttpRequest request = change(u"/verifications/%1/confirm"_s.arg(id), body);
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
    RequestBody statements;
    statements.flag("own_number", form.ownNumberStated);
    statements.text("policy_edition", form.acceptedPolicyEdition);
    RequestBody body;
    body.secret("verification_token", phone.token);
    body.text("name", form.name);
    body.text("birth_date", form.birthDate.toString(Qt::ISODate));
    body.secret("password", form.password);
    body.object("statements", statements);
    addLanguage(body, form.language);
    addDeviceName(body);
    const HttpRequest request = change(u"/registrations"_s, body);
    co_return co_await openSession(request, scope);
}

base::Task<domain::SessionTokens> HttpBankGateway::signIn(domain::ConfirmedPhone phone,
                                                          base::SecretBytes password,
                                                          base::CancelScope scope)
{
    RequestBody body;
    body.secret("verification_token", phone.token);
    body.secret("password", password);
    addDeviceName(body);
    const HttpRequest request = change(u"/sessions"_s, body);
    co_return co_await openSession(request, scope);
}

base::Task<domain::SessionTokens> HttpBankGateway::signInKnownDevice(domain::PhoneNumber phone,
                                                                     base::SecretBytes password,
                                                                     base::CancelScope scope)
{
    RequestBody body;
    body.text("phone", phone.e164());
    body.secret("password", password);
    const HttpRequest request = change(u"/sessions"_s, body);
    co_return co_await openSession(request, scope);
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
    HttpRequest request = change(u"/token"_s, body);
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

base::Task<void> HttpBankGateway::revoke(base::CancelScope scope)
{
    auto tokens = m_session.lastingTokens();
    // Nothing to end is as good as ended.
    if (tokens.revocationSecret.isEmpty())
        co_return base::Result<void>();
    co_return co_await revokeBySecret(std::move(tokens.revocationSecret), scope);
}

base::Task<void> HttpBankGateway::revokeBySecret(base::SecretBytes revocationSecret,
                                                 base::CancelScope scope)
{
    RequestBody body;
    body.secret("revocation_secret", revocationSecret);
    const HttpRequest request = change(u"/revoke"_s, body);
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
        request.query.addQueryItem(u"cursor"_s,
                                   QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    request.query.addQueryItem(u"limit"_s, QString::number(limit));
    const auto answer = co_await m_session.call(request, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return syncPageFrom(answer->body);
}

base::Task<QList<domain::Account>> HttpBankGateway::accounts(base::CancelScope scope)
{
    const HttpRequest request = readOf(u"/accounts"_s);
    const auto answer = co_await m_session.call(request, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return accountsFrom(answer->body);
}

base::Task<ServiceStatus> HttpBankGateway::serviceStatus(base::CancelScope scope)
{
    const HttpRequest request = readOf(u"/service-status"_s);
    const auto answer = co_await m_caller.call(request, Proof::None, scope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return serviceStatusFrom(answer->body);
}

HttpRequest HttpBankGateway::change(const QString &path, RequestBody &body) const
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.path = path;
    request.body = body.finish();
    request.idempotencyKey = m_random.uuid().toLatin1();
    return request;
}

} // namespace qorgan::bank
