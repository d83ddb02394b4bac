// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ControlEndpoints.h"

#include "crypto/Digest.h"
#include "sandbox/Json.h"
#include "sandbox/Tokens.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

ControlEndpoints::ControlEndpoints(Control &control, const BankClock &clock, base::Random &random)
    : m_control(control)
    , m_clock(clock)
    , m_token(newToken(random, u"ct_"_s))
{
}

Reply ControlEndpoints::answer(const Call &call)
{
    try {
        const auto done = run(call);
        return done ? jsonReply(200, *done) : refusal(done.error());
    } catch (const std::exception &) {
        return refusal(Problem{ProblemCode::Internal});
    }
}

Reply ControlEndpoints::refusal(const Problem &problem) const
{
    Reply reply;
    reply.status = problem.status();
    reply.contentType = "application/problem+json";
    reply.body = problem.toJson(u"control"_s, m_clock.utcNow());
    reply.addHeader("X-Request-Id", "control");
    return reply;
}

Outcome<QJsonObject> ControlEndpoints::run(const Call &call)
{
    const QByteArray expected = "Bearer " + m_token.toLatin1();
    if (!crypto::equalInConstantTime(call.headers.value("authorization"), expected))
        return refuse(ProblemCode::Unauthorized);
    // The name "localhost" would let a page of another origin in by rebinding.
    if (!call.origin.startsWith("http://127.0.0.1:"))
        return refuseField(u"Host"_s, u"format"_s);
    if (call.method != "POST")
        return refuse(ProblemCode::MethodNotAllowed);
    if (call.headers.value("content-type") != "application/json")
        return refuseField(u"Content-Type"_s, u"format"_s);
    const QByteArray prefix = "/control/";
    if (!call.path.startsWith(prefix))
        return refuse(ProblemCode::NotFound);
    const auto body = parseObject(call.body);
    if (!body)
        return refuse(body.error());
    return m_control.execute(QString::fromUtf8(call.path.mid(prefix.size())), *body);
}

} // namespace qorgan::sandbox
