// SPDX-License-Identifier: Apache-2.0
#include "bank/SseEventStream.h"

#include "bank/Problem.h"
#include "bank/RequestHead.h"
#include "bank/json/StrictObject.h"
#include "base/LogCategories.h"

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

SseEventStream::SseEventStream(const ServerAddress &server, const base::Clock &clock,
                               base::Random &random, std::chrono::milliseconds silence)
    : m_clock(clock)
    , m_transport(server, clock)
    , m_policy(random)
    , m_silence(silence)
{
}

SseEventStream::~SseEventStream()
{
    m_scope.cancel();
}

void SseEventStream::start(base::SecretBytes eventsToken)
{
    if (m_token && m_token->equals(eventsToken))
        return;
    stop();
    if (eventsToken.isEmpty())
        return;
    m_token = std::make_shared<const base::SecretBytes>(std::move(eventsToken));
    m_events = {};
    m_policy.begin();
    run(m_token, m_scope);
}

void SseEventStream::stop()
{
    m_token.reset();
    std::exchange(m_scope, base::CancelScope()).cancel();
}

void SseEventStream::retryNow()
{
    m_hurried = true;
    m_rest.cancel();
}

QCoro::Task<> SseEventStream::run(std::shared_ptr<const base::SecretBytes> token,
                                  base::CancelScope scope)
{
    while (!scope.isCancelled()) {
        m_hurried = false;
        m_events.restart();
        Transport::StreamReader reader;
        reader.opened = [this](const QByteArray &contentType) { return open(contentType); };
        reader.bytes = [this](QByteArrayView bytes) { return take(bytes); };
        reader.silence = m_silence;
        const HttpRequest request = requestWith(token);
        const auto answer = co_await m_transport.stream(request, reader, scope);
        if (scope.isCancelled())
            co_return;
        const Ending ending = judge(answer);
        qCDebug(base::logBank) << "event stream ended:" << base::shortCode(ending.reason);
        if (ending.isFinal)
            stop();
        const auto pause = m_policy.ended(m_events.retry(), ending.retryAfter);
        // What the bank's stream says cannot be read: the next one will hardly be better.
        const bool isBroken = ending.reason == ErrorCode::BankAnswerMalformed;
        if (ending.isFinal || pause.isNews || isBroken)
            emit disconnected(ending.reason);
        if (ending.isFinal || scope.isCancelled())
            co_return;
        if (m_hurried)
            continue;
        m_rest = scope.child();
        const auto waited = co_await base::delay(pause.wait, m_rest);
        Q_UNUSED(waited)
    }
}

HttpRequest SseEventStream::requestWith(std::shared_ptr<const base::SecretBytes> token) const
{
    HttpRequest request;
    request.path = u"/events"_s;
    request.scheme = TokenScheme::Bearer;
    request.token = std::move(token);
    // An id is whatever the bank made it; what cannot stand in a field is not sent back.
    if (isFieldValue(m_events.lastEventId()))
        request.lastEventId = m_events.lastEventId();
    request.wantsStream = true;
    return request;
}

bool SseEventStream::open(const QByteArray &contentType)
{
    if (!contentType.startsWith("text/event-stream"))
        return false;
    m_policy.opened();
    m_hurried = false;
    emit connected();
    return true;
}

bool SseEventStream::take(QByteArrayView bytes)
{
    // A network that was away has not cut this stream: its end, if it comes, is the bank's.
    m_hurried = false;
    for (const ServerSentEvent &event : m_events.feed(bytes)) {
        // Kinds this version does not know are not for it.
        if (event.type != "wake")
            continue;
        const auto data = StrictObject::parse(event.data);
        if (!data)
            return false;
        const auto seq = data->unlessFaulty(data->sequence(u"seq"));
        if (!seq)
            return false;
        emit wokenUp(*seq);
        // Whoever heard of it may have stopped the stream.
        if (!m_token)
            return true;
    }
    return !m_events.isOverflown();
}

SseEventStream::Ending SseEventStream::judge(const base::Result<HttpAnswer> &answer) const
{
    if (!answer)
        return {answer.error().code, false, {}};
    if (answer->status == 204)
        return {ErrorCode::SessionEnded, true, {}};
    // The bank closed an open stream in good order.
    if (answer->status < 400)
        return {ErrorCode::BankUnreachable, false, {}};
    const auto problem = problemFrom(*answer, m_clock.utcNow());
    const ErrorCode code = problem ? problem->error.code : problem.error().code;
    if (answer->status == 401)
        return {ErrorCode::SessionEnded, true, {}};
    if (code == ErrorCode::AccessBlocked)
        return {code, true, {}};
    return {code, false, answer->retryAfter.value_or(std::chrono::seconds(0))};
}

} // namespace qorgan::bank
