// SPDX-License-Identifier: Apache-2.0
#include "bank/Transport.h"

#include "bank/NetworkWatch.h"
#include "bank/ProxySource.h"
#include "bank/RequestHead.h"
#include "bank/TlsVerification.h"

#include <QHostAddress>
#include <QThread>
#include <QTimer>

#include <utility>

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostIdle = 4;
// Routers forget a connection that says nothing for a minute, and tell neither side.
constexpr std::chrono::seconds kLongestIdle{30};

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace

Transport::Transport(const ServerAddress &server, const base::Clock &clock, TransportLimits limits)
    : m_server(server.url)
    , m_policy(server.tlsPolicy())
    , m_proxies(server.proxies)
    , m_network(server.network)
    , m_clock(clock)
    , m_limits(limits)
    , m_record(std::make_shared<ConnectionRecord>(m_server, m_policy, clock))
{
    // Nothing on this computer is reached through a proxy.
    if (!m_proxies && !isLoopback(m_server))
        m_proxies = std::make_shared<const SystemProxySource>();
}

Transport::~Transport()
{
    m_scope.cancel();
}

QUrl Transport::urlOf(const HttpRequest &request) const
{
    QUrl url = m_server;
    url.setPath(m_server.path(QUrl::FullyEncoded) + "/v1"_L1 + request.path, QUrl::TolerantMode);
    url.setQuery(request.query);
    return url;
}

base::Task<HttpAnswer> Transport::send(HttpRequest request, base::CancelScope scope)
{
    ExchangeTerms terms;
    terms.bodyBytes = m_limits.bodyBytes;
    terms.patience = m_limits.answerWithin;
    terms.secretMembers = request.secretMembers;
    return exchange(std::move(request), std::move(terms), std::move(scope));
}

base::Task<HttpAnswer> Transport::stream(HttpRequest request, StreamReader reader,
                                         base::CancelScope scope)
{
    ExchangeTerms terms;
    terms.bodyBytes = m_limits.bodyBytes;
    terms.patience = reader.silence;
    terms.reader = std::move(reader.bytes);
    terms.opened = std::move(reader.opened);
    return exchange(std::move(request), std::move(terms), std::move(scope));
}

// A scope that closes may be the end of this object as well: nothing of it is touched afterwards.
base::Task<HttpAnswer> Transport::exchange(HttpRequest request, ExchangeTerms terms,
                                           base::CancelScope scope)
{
    if (const auto error = refusal())
        co_return base::failure(*error);
    auto head = requestHead(request, urlOf(request));
    if (!head)
        co_return base::failure(head.error());
    const Exchange::Payload payload{std::make_shared<const base::SecretBytes>(std::move(*head)),
                                    request.body, request.left};
    const base::CancelScope both = scope.child();
    const auto tie = m_scope.onCancel([both] { both.cancel(); });
    ConnectionPointer connection = takeIdle();
    while (true) {
        const bool kept = connection != nullptr;
        if (!kept) {
            const auto way = co_await proxy(terms.patience, both);
            if (!way)
                co_return base::failure(way.error());
            connection = newConnection(*way);
        }
        const QPointer<Exchange> running(new Exchange(std::move(connection), payload, terms, both));
        // A date comes at the head of an answer, which for a stream may be hours before its end.
        const auto askedAt = m_clock.sinceBoot();
        auto pending = running->answer();
        running->begin();
        auto answer = co_await pending;
        if (both.isCancelled() || !running)
            co_return answer;
        if (answer) {
            if (answer->date.isValid())
                m_bankDate = {answer->date, askedAt};
            keep(running->takeConnection());
            co_return answer;
        }
        // The bank closed the kept connection just then; a new one tells how things stand.
        const bool stale =
            kept && running->wasUnheard() && answer.error().code == ErrorCode::BankUnreachable;
        if (!stale)
            co_return answer;
    }
}

void Transport::endIdle()
{
    m_idle.clear();
}

std::optional<base::Error> Transport::refusal() const
{
    if (!m_server.isValid() || m_server.scheme() != "https"_L1 || m_server.host().isEmpty())
        return base::Error{ErrorCode::BankNotConnected, u"no https address"_s};
    if (m_policy.pinsExpireAt && m_clock.utcNow() >= *m_policy.pinsExpireAt) {
        const auto offset = clockOffset();
        const bool inTime =
            offset && m_clock.utcNow().addSecs(offset->count()) < *m_policy.pinsExpireAt;
        const ErrorCode cause = inTime ? ErrorCode::ClockWrong : ErrorCode::PinsExpired;
        m_record->noteExpiredPins(cause);
        return base::Error{cause, {}};
    }
    return std::nullopt;
}

base::Task<QNetworkProxy> Transport::proxy(std::chrono::milliseconds patience,
                                           base::CancelScope scope)
{
    if (!m_proxies)
        co_return QNetworkProxy(QNetworkProxy::NoProxy);
    base::Pending<QNetworkProxy> pending(scope);
    m_proxySeekers->push_back(pending);
    if (m_proxySeekers->size() == 1)
        lookUpProxy();
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &limit,
                     [pending] { pending.resolve(base::failure(ErrorCode::ConnectionTimedOut)); });
    limit.start(patience);
    co_return co_await pending;
}

// Automatic configuration may ask a network that never answers: nobody waits for this thread, and
// it holds nothing of this object.
void Transport::lookUpProxy() const
{
    const auto found = std::make_shared<QNetworkProxy>();
    QThread *thread = QThread::create(
        [found, proxies = m_proxies, server = m_server] { *found = proxies->proxyFor(server); });
    thread->setObjectName(u"proxy"_s);
    QObject::connect(thread, &QThread::finished, thread, [thread, found, seekers = m_proxySeekers] {
        thread->deleteLater();
        for (const auto &pending : std::exchange(*seekers, {}))
            pending.resolve(*found);
    });
    thread->start();
}

ConnectionPointer Transport::takeIdle()
{
    const auto now = m_clock.sinceBoot();
    while (!m_idle.empty()) {
        Idle last = std::move(m_idle.back());
        m_idle.pop_back();
        if (last.connection->isQuiet() && now - last.since <= kLongestIdle)
            return std::move(last.connection);
    }
    return nullptr;
}

ConnectionPointer Transport::newConnection(const QNetworkProxy &proxy)
{
    if (!m_tls)
        m_tls = configurationFor(m_policy);
    if (m_network != nullptr)
        m_network->start();
    Destination destination{m_server, m_policy, *m_tls, proxy, clockOffset(), m_record};
    destination.network = m_network;
    return ConnectionPointer(new BankConnection(std::move(destination)));
}

void Transport::keep(ConnectionPointer connection)
{
    if (connection && m_idle.size() < kMostIdle)
        m_idle.push_back({std::move(connection), m_clock.sinceBoot()});
}

// Compared when it is asked for: this computer's clock may have been set since the bank's answer.
std::optional<std::chrono::seconds> Transport::clockOffset() const
{
    if (!m_bankDate)
        return std::nullopt;
    const auto passed = m_clock.sinceBoot() - m_bankDate->askedAt;
    const QDateTime bankNow = m_bankDate->date.addMSecs(passed.count());
    return std::chrono::seconds(m_clock.utcNow().secsTo(bankNow));
}

} // namespace qorgan::bank
