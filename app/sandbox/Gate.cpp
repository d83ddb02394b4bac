// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Gate.h"

#include "sandbox/Json.h"
#include "sandbox/Tokens.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaintenanceRetrySeconds = 30;

bool changesSomething(const QByteArray &method)
{
    return method == "POST" || method == "PUT" || method == "DELETE";
}

// The token after `scheme` in the Authorization header, or empty.
QByteArray authorization(const Call &call, const QByteArray &scheme)
{
    const QByteArray value = call.headers.value("authorization");
    if (!value.toLower().startsWith(scheme.toLower() + ' '))
        return {};
    return value.mid(scheme.size() + 1).trimmed();
}

// RFC 9449, 5.1 and 7.1
QByteArray challenge(ProblemCode code)
{
    if (code == ProblemCode::UseDpopNonce)
        return R"(DPoP error="use_dpop_nonce", algs="ES256")";
    if (code == ProblemCode::DpopInvalid)
        return R"(DPoP error="invalid_dpop_proof", algs="ES256")";
    return R"(DPoP error="invalid_token", algs="ES256")";
}

// Refusals that say nothing final about the request: a repeat shall run.
bool worthKeeping(const Problem &problem)
{
    return !problem.isRetryable() && problem.status() != 401;
}

} // namespace

Gate::Gate(const BankClock &clock, base::Random &random, const Router &router, Proofs &proofs,
           Idempotency &idempotency, Sessions &sessions, Throttle &throttle,
           StandingRefusals &refusals, const ServiceStatus &status)
    : m_clock(clock)
    , m_random(random)
    , m_router(router)
    , m_proofs(proofs)
    , m_idempotency(idempotency)
    , m_sessions(sessions)
    , m_throttle(throttle)
    , m_refusals(refusals)
    , m_status(status)
{
}

Reply Gate::answer(Call call)
{
    const QString requestId = newId(m_random, u"req_"_s);
    Reply reply;
    try {
        const auto outcome = pass(call);
        reply = outcome ? *outcome : problemReply(outcome.error(), requestId);
        if (!outcome && outcome.error().code == ProblemCode::MethodNotAllowed) {
            reply.addHeader("Allow", m_router.match(call.method, call.path).allowed);
        }
    } catch (const std::exception &) {
        reply = problemReply(Problem{ProblemCode::Internal}, requestId);
    }
    addCommonHeaders(reply, requestId);
    return reply;
}

Reply Gate::refusal(const Problem &problem)
{
    const QString requestId = newId(m_random, u"req_"_s);
    Reply reply = problemReply(problem, requestId);
    addCommonHeaders(reply, requestId);
    return reply;
}

Outcome<Reply> Gate::pass(Call &call)
{
    const Router::Match match = m_router.match(call.method, call.path);
    if (!match.route)
        return refuse(match.allowed.isEmpty() ? ProblemCode::NotFound
                                              : ProblemCode::MethodNotAllowed);
    call.captures = match.captures;
    if (match.route->guard != Guard::Nothing && m_status.inMaintenance()) {
        Problem problem{ProblemCode::Unavailable};
        problem.retryAt = m_clock.utcNow().addSecs(kMaintenanceRetrySeconds);
        return refuse(problem);
    }
    if (changesSomething(call.method)
        && !Idempotency::wellFormed(call.headers.value("idempotency-key")))
        return refuse(ProblemCode::IdempotencyKeyMissing);
    const auto proof = checkGuard(match.route->guard, call);
    if (!proof)
        return refuse(proof.error());
    if (auto free = m_throttle.pass(call.jkt); !free)
        return refuse(free.error());
    if (changesSomething(call.method))
        return passOnce(*match.route, call, *proof);
    if (!proof->jti.isEmpty()) {
        if (auto fresh = m_proofs.spend(*proof); !fresh)
            return refuse(fresh.error());
    }
    return run(*match.route, call);
}

// The kept answer comes before the look at `jti`: the network layer below a client may deliver one
// request several times, proof and all.
Outcome<Reply> Gate::passOnce(const Route &route, Call &call, const Proof &proof)
{
    const QByteArray key = call.headers.value("idempotency-key");
    auto kept = m_idempotency.begin(call.jkt, key, call.method + ' ' + call.path, call.body);
    if (!kept)
        return refuse(kept.error());
    if (*kept)
        return **kept;
    Outcome<Reply> outcome = refuse(ProblemCode::Internal);
    try {
        const auto fresh = proof.jti.isEmpty() ? Outcome<void>() : m_proofs.spend(proof);
        outcome = fresh ? run(route, call) : Outcome<Reply>(refuse(fresh.error()));
    } catch (...) {
        m_idempotency.abandon(call.jkt, key);
        throw;
    }
    if (outcome)
        m_idempotency.finish(call.jkt, key, *outcome);
    else if (worthKeeping(outcome.error()))
        m_idempotency.finish(call.jkt, key,
                             problemReply(outcome.error(), newId(m_random, u"req_"_s)));
    else
        m_idempotency.abandon(call.jkt, key);
    return outcome;
}

Outcome<Proof> Gate::checkGuard(Guard guard, Call &call)
{
    if (guard == Guard::Nothing)
        return Proof{};
    if (guard == Guard::EventsToken) {
        const QByteArray token = authorization(call, "Bearer");
        if (token.isEmpty())
            return refuse(ProblemCode::Unauthorized);
        const auto context = m_sessions.byEventsToken(QString::fromUtf8(token));
        if (!context)
            return refuse(context.error());
        // A session that is over leaves the context empty: the handler answers 204.
        call.session = context->value_or(SessionContext());
        return Proof{};
    }
    const QByteArray token =
        guard == Guard::AccessToken ? authorization(call, "DPoP") : QByteArray();
    if (guard == Guard::AccessToken && token.isEmpty())
        return refuse(ProblemCode::Unauthorized);
    const auto proof =
        m_proofs.check(call.headers.value("dpop"), call.method, call.origin + call.path, token);
    if (!proof)
        return proof;
    call.jkt = proof->jkt;
    if (guard == Guard::AccessToken) {
        const auto context = m_sessions.byAccessToken(QString::fromUtf8(token), call.jkt);
        if (!context)
            return refuse(context.error());
        call.session = *context;
    }
    return proof;
}

Outcome<Reply> Gate::run(const Route &route, Call &call)
{
    if (changesSomething(call.method)) {
        if (const auto told = m_refusals.take(call.session.customer, route.pattern))
            return refuse(*told);
    }
    if (route.body == BodyKind::Json) {
        const auto json = parseObject(call.body);
        if (!json)
            return refuse(json.error());
        call.json = *json;
    }
    return route.handler(call);
}

Reply Gate::problemReply(const Problem &problem, const QString &requestId) const
{
    const QDateTime now = m_clock.utcNow();
    Reply reply;
    reply.status = problem.status();
    reply.contentType = "application/problem+json";
    reply.body = problem.toJson(requestId, now);
    if (const auto seconds = problem.retryIn(now))
        reply.addHeader("Retry-After", QByteArray::number(*seconds));
    if (reply.status == 401)
        reply.addHeader("WWW-Authenticate", challenge(problem.code));
    return reply;
}

void Gate::addCommonHeaders(Reply &reply, const QString &requestId) const
{
    reply.addHeader("X-Request-Id", requestId.toLatin1());
    reply.addHeader("DPoP-Nonce", m_proofs.currentNonce());
    reply.addHeader("Date", httpDate(m_clock.utcNow()).toLatin1());
    reply.addHeader("Cache-Control", "no-store");
}

} // namespace qorgan::sandbox
