// SPDX-License-Identifier: Apache-2.0
#include "sandbox/LedgerEndpoints.h"

#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxPage = 500;
constexpr qsizetype kMaxCursor = 128;
constexpr qsizetype kMaxId = 64;

Outcome<int> limitOf(const Call &call)
{
    if (!call.query.contains(u"limit"_s))
        return kMaxPage;
    bool number = false;
    const int limit = call.query.value(u"limit"_s).toInt(&number);
    if (!number || limit < 1 || limit > kMaxPage)
        return refuseField(u"limit"_s, u"range"_s);
    return limit;
}

Outcome<QString> textOf(const Call &call, const QString &name, qsizetype maxLength)
{
    QString text = call.query.value(name);
    if (text.size() > maxLength)
        return refuseField(name, u"length"_s);
    return text;
}

Outcome<Reply> jsonOr(const Outcome<QByteArray> &body)
{
    if (!body)
        return refuse(body.error());
    return jsonReply(200, *body);
}

} // namespace

LedgerEndpoints::LedgerEndpoints(Ledger &ledger, const Digests &digests, SyncFeed &feed,
                                 Events &events, const BankClock &clock)
    : m_ledger(ledger)
    , m_digests(digests)
    , m_feed(feed)
    , m_events(events)
    , m_clock(clock)
{
}

void LedgerEndpoints::addTo(Router &router)
{
    router.add({"GET", "/v1/accounts", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) -> Outcome<Reply> {
                    return jsonReply(200, m_ledger.accountsJson(call.session.customer));
                }});
    router.add({"GET", "/v1/operations", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return operations(call); }});
    router.add({"GET", "/v1/sync", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return sync(call); }});
    router.add({"GET", "/v1/digest", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return digest(call); }});
    router.add({"GET", "/v1/digests", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) -> Outcome<Reply> {
                    return jsonReply(200, m_digests.ofAll(call.session.customer));
                }});
    router.add({"GET", "/v1/events", Guard::EventsToken, BodyKind::None,
                [this](const Call &call) { return events(call); }});
}

Outcome<Reply> LedgerEndpoints::operations(const Call &call)
{
    const auto limit = limitOf(call);
    const auto before = textOf(call, u"before"_s, kMaxCursor);
    const auto account = textOf(call, u"account"_s, kMaxId);
    if (!limit)
        return refuse(limit.error());
    if (!before)
        return refuse(before.error());
    if (!account)
        return refuse(account.error());
    PageFilter filter{*account, std::nullopt};
    if (call.query.contains(u"month"_s)) {
        filter.month = firstDayOf(call.query.value(u"month"_s));
        if (!filter.month)
            return refuseField(u"month"_s, u"format"_s);
    }
    return jsonOr(m_ledger.page(call.session.customer, *before, filter, *limit));
}

Outcome<Reply> LedgerEndpoints::sync(const Call &call)
{
    const auto limit = limitOf(call);
    const auto cursor = textOf(call, u"cursor"_s, kMaxCursor);
    if (!limit)
        return refuse(limit.error());
    if (!cursor)
        return refuse(cursor.error());
    return jsonOr(m_feed.page(call.session.customer, *cursor, *limit, wireTime(m_clock.utcNow())));
}

Outcome<Reply> LedgerEndpoints::digest(const Call &call)
{
    const auto account = textOf(call, u"account"_s, kMaxId);
    if (!account)
        return refuse(account.error());
    if (account->isEmpty())
        return refuseField(u"account"_s, u"required"_s);
    const QString month = call.query.value(u"month"_s);
    if (!firstDayOf(month))
        return refuseField(u"month"_s, u"format"_s);
    return jsonOr(m_digests.ofMonth(call.session.customer, *account, month));
}

Outcome<Reply> LedgerEndpoints::events(const Call &call)
{
    if (call.session.session.isEmpty())
        return emptyReply();
    std::optional<qint64> seen;
    if (call.headers.contains("last-event-id")) {
        bool number = false;
        const qint64 seq = call.headers.value("last-event-id").toLongLong(&number);
        if (!number || seq < 0)
            return refuseField(u"Last-Event-ID"_s, u"format"_s);
        seen = seq;
    }
    auto stream = m_events.open(call.session.customer, call.session.session,
                                m_feed.lastSeq(call.session.customer), seen);
    if (!stream) {
        Problem problem{ProblemCode::RateLimited};
        problem.retryAt = m_clock.utcNow().addSecs(5);
        return refuse(problem);
    }
    Reply reply;
    reply.contentType = "text/event-stream";
    reply.stream = std::move(stream);
    return reply;
}

} // namespace qorgan::sandbox
