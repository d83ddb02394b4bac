// SPDX-License-Identifier: Apache-2.0
#include "bank/BankCaller.h"

#include "bank/DpopProof.h"
#include "bank/Problem.h"
#include "base/LogCategories.h"

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {
// The first try of a key still runs at the bank: ask for its answer a few times, then say so.
constexpr int kUnfinishedRepeats = 4;
} // namespace

BankCaller::BankCaller(Transport &transport, const base::Clock &clock, base::Random &random)
    : m_transport(transport)
    , m_clock(clock)
    , m_random(random)
{
}

base::Task<HttpAnswer> BankCaller::call(HttpRequest request, Proof proof, base::CancelScope scope)
{
    Backoff backoff(m_random);
    Repeats repeats;
    while (true) {
        if (proof == Proof::Needed) {
            if (const auto proved = prove(request); !proved)
                co_return base::failure(proved.error());
        }
        const auto left = std::make_shared<bool>(false);
        request.left = left;
        auto answer = co_await m_transport.send(request, scope);
        // What stands before a bank tells with these that it has not heard the bank out.
        const bool unanswered = answer ? answer->status >= 500 : *left;
        if (request.inDoubt && unanswered)
            *request.inDoubt = true;
        if (answer && !answer->proofNonce.isEmpty())
            m_nonce = answer->proofNonce;
        if (answer && answer->status < 400)
            co_return answer;
        const Verdict verdict = answer ? judgeRefusal(*answer, repeats, backoff)
                                       : judgeFailure(answer.error(), request, repeats, backoff);
        qCDebug(base::logBank) << toWord(request.method) << request.path.section(u'/', 1, 1)
                               << base::shortCode(verdict.error.code) << verdict.error.detail
                               << (verdict.repeat ? "again" : "given up");
        if (!verdict.repeat)
            co_return base::failure(verdict.error);
        if (verdict.wait.count() > 0) {
            const auto waited = co_await base::delay(verdict.wait, scope);
            if (!waited)
                co_return base::failure(waited.error());
        }
    }
}

base::Result<void> BankCaller::prove(HttpRequest &request) const
{
    if (m_signer == nullptr)
        return base::failure(ErrorCode::Internal, u"no device key"_s);
    DpopClaims claims;
    claims.jti = m_random.uuid().toLatin1();
    claims.method = request.method;
    claims.url = m_transport.urlOf(request);
    claims.issuedAt = m_clock.utcNow().toSecsSinceEpoch();
    claims.nonce = m_nonce;
    claims.accessToken = request.scheme == TokenScheme::Dpop ? request.token.get() : nullptr;
    auto proof = makeDpopProof(claims, *m_signer);
    if (!proof)
        return base::failure(proof.error());
    request.proof = std::move(*proof);
    return {};
}

BankCaller::Verdict BankCaller::judgeRefusal(const HttpAnswer &answer, Repeats &repeats,
                                             Backoff &backoff) const
{
    const auto problem = problemFrom(answer, m_clock.utcNow());
    if (!problem)
        return {problem.error()};
    // RFC 9449, 8: the nonce came with this very answer.
    if (problem->code == "use_dpop_nonce"_L1)
        return {problem->error, repeats.nonce++ == 0};
    // Qt may have sent the request twice: the bank saw the proof before, a fresh one helps.
    if (problem->code == "dpop_invalid"_L1 && problem->retryable)
        return {problem->error, repeats.replay++ == 0};
    if (problem->code == "idempotency_in_progress"_L1)
        return {problem->error, repeats.unfinished++ < kUnfinishedRepeats, backoff.next()};
    return {problem->error};
}

BankCaller::Verdict BankCaller::judgeFailure(const base::Error &error, const HttpRequest &request,
                                             Repeats &repeats, Backoff &backoff)
{
    // A change may have taken effect before its answer was cut off: the same key asks for it.
    const bool lost = error.code == ErrorCode::BankUnreachable && !request.idempotencyKey.isEmpty();
    if (!lost)
        return {error};
    return {error, repeats.lost++ == 0, backoff.next()};
}

} // namespace qorgan::bank
