// SPDX-License-Identifier: Apache-2.0
#include "bank/SessionAccess.h"

#include "bank/RequestBody.h"
#include "bank/json/SignInJson.h"

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

// A token that dies on its way costs a round trip more than renewing it a little early.
constexpr std::chrono::seconds kRenewAhead{15};

bool refusesToken(ErrorCode code)
{
    return code == ErrorCode::SessionEnded || code == ErrorCode::SignInRefused;
}

base::Error sessionEnded(const base::Error &cause)
{
    return refusesToken(cause.code) ? base::Error{ErrorCode::SessionEnded, cause.detail} : cause;
}

} // namespace

SessionAccess::SessionAccess(BankCaller &caller, const base::Clock &clock, base::Random &random)
    : m_caller(caller)
    , m_clock(clock)
    , m_random(random)
{
}

SessionAccess::~SessionAccess()
{
    m_scope.cancel();
}

void SessionAccess::use(domain::SessionTokens tokens)
{
    drop(BankGateway::Keep::Nothing);
    const auto left = std::chrono::milliseconds(m_clock.utcNow().msecsTo(tokens.accessExpiresAt));
    m_accessGoodUntil = m_clock.monotonicNow() + left - kRenewAhead;
    m_accessToken = std::make_shared<const base::SecretBytes>(std::move(tokens.accessToken));
    m_lasting.sessionId = std::move(tokens.sessionId);
    m_lasting.refreshToken = std::move(tokens.refreshToken);
    m_lasting.refreshExpiresAt = tokens.refreshExpiresAt;
    m_lasting.eventsToken = std::move(tokens.eventsToken);
    m_lasting.revocationSecret = std::move(tokens.revocationSecret);
}

void SessionAccess::resume(BankGateway::LastingTokens tokens)
{
    drop(BankGateway::Keep::Nothing);
    m_lasting = std::move(tokens);
}

void SessionAccess::drop(BankGateway::Keep keep)
{
    // Before anyone hears of the end: whoever is resumed by it may ask again at once.
    m_accessToken.reset();
    base::SecretBytes eventsToken = std::move(m_lasting.eventsToken);
    m_lasting = {};
    if (keep == BankGateway::Keep::EventsToken)
        m_lasting.eventsToken = std::move(eventsToken);
    std::exchange(m_scope, base::CancelScope()).cancel();
}

bool SessionAccess::hasSession() const
{
    return !m_lasting.refreshToken.isEmpty();
}

BankGateway::LastingTokens SessionAccess::lastingTokens() const
{
    return {m_lasting.sessionId, m_lasting.refreshToken.clone(), m_lasting.refreshExpiresAt,
            m_lasting.eventsToken.clone(), m_lasting.revocationSecret.clone()};
}

base::Task<HttpAnswer> SessionAccess::call(HttpRequest request, base::CancelScope scope)
{
    // Ends with the caller or with the session, whichever is first.
    const base::CancelScope both = scope.child();
    const auto tie = m_scope.onCancel([both] { both.cancel(); });
    bool repeated = false;
    while (true) {
        if (!hasSession())
            co_return base::failure(ErrorCode::SessionEnded, u"no session"_s);
        if (needsRenewal()) {
            const auto renewal = co_await renewed(both);
            if (!renewal)
                co_return base::failure(renewal.error());
        }
        const SharedToken token = m_accessToken;
        if (!hasSession() || !token)
            co_return base::failure(ErrorCode::SessionEnded, u"dropped meanwhile"_s);
        request.scheme = TokenScheme::Dpop;
        request.token = token;
        auto answer = co_await m_caller.call(request, Proof::Needed, both);
        if (answer || !refusesToken(answer.error().code))
            co_return answer;
        if (std::exchange(repeated, true))
            co_return base::failure(sessionEnded(answer.error()));
        // Unless another call has renewed it meanwhile.
        if (m_accessToken == token)
            m_accessToken.reset();
    }
}

bool SessionAccess::needsRenewal() const
{
    return !m_accessToken || m_clock.monotonicNow() >= m_accessGoodUntil;
}

base::Task<void> SessionAccess::renewed(base::CancelScope scope)
{
    const base::Pending<void> done(scope);
    m_waiting.push_back(done);
    if (!m_renewing)
        renew(m_scope);
    auto waiting = done;
    co_return co_await waiting;
}

QCoro::Task<> SessionAccess::renew(base::CancelScope sessionScope)
{
    m_renewing = true;
    auto tokens = co_await requestRenewal(sessionScope);
    m_renewing = false;
    base::Result<void> outcome;
    if (sessionScope.isCancelled()) {
        outcome = base::failure(ErrorCode::Cancelled);
    } else if (!tokens) {
        outcome = base::failure(sessionEnded(tokens.error()));
    } else {
        const auto left =
            std::chrono::milliseconds(m_clock.utcNow().msecsTo(tokens->accessExpiresAt));
        m_accessGoodUntil = m_clock.monotonicNow() + left - kRenewAhead;
        m_accessToken = std::make_shared<const base::SecretBytes>(std::move(tokens->accessToken));
        m_lasting.refreshExpiresAt = tokens->refreshExpiresAt;
    }
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting.resolve(outcome);
}

base::Task<domain::SessionTokens> SessionAccess::requestRenewal(base::CancelScope sessionScope)
{
    RequestBody body;
    body.text("grant_type", u"refresh_token");
    body.secret("refresh_token", m_lasting.refreshToken);
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.path = u"/token"_s;
    request.body = body.finish();
    request.idempotencyKey = m_random.uuid().toLatin1();
    request.secretMembers = tokenSecrets();
    auto answer = co_await m_caller.call(request, Proof::Needed, sessionScope);
    if (!answer)
        co_return base::failure(answer.error());
    co_return tokensFrom(std::move(*answer), TokenGrant::Renewal, m_clock.utcNow());
}

} // namespace qorgan::bank
