// SPDX-License-Identifier: Apache-2.0
#include "bank/Transport.h"

#include "bank/Exchange.h"
#include "bank/TlsVerification.h"

#include <QBuffer>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

QByteArray authorizationOf(const HttpRequest &request)
{
    const QByteArrayView token = request.token->view();
    QByteArray header = request.scheme == TokenScheme::Dpop ? QByteArrayLiteral("DPoP ")
                                                            : QByteArrayLiteral("Bearer ");
    return header.append(token);
}

bool isLoopback(const QUrl &url)
{
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

} // namespace

Transport::Transport(QUrl server, TlsPolicy policy, const base::Clock &clock,
                     TransportLimits limits)
    : m_server(std::move(server))
    , m_policy(std::move(policy))
    , m_clock(clock)
    , m_limits(limits)
{
}

Transport::~Transport()
{
    bool running = false;
    for (const auto &exchange : std::exchange(m_running, {})) {
        if (exchange) {
            running = true;
            exchange->abort(ErrorCode::Cancelled);
        }
    }
    // A reply may be the one that led here: it must not die within its own signal.
    if (running)
        m_manager.release()->deleteLater();
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
    if (const auto error = refusal())
        co_return base::failure(*error);
    if (scope.isCancelled())
        co_return base::failure(ErrorCode::Cancelled);
    ExchangeTerms terms;
    terms.bodyBytes = m_limits.bodyBytes;
    terms.patience = m_limits.answerWithin;
    auto pending = begin(request, std::move(terms), scope)->answer();
    auto answer = co_await pending;
    compareClocks(answer);
    co_return answer;
}

base::Task<HttpAnswer> Transport::stream(HttpRequest request, StreamReader reader,
                                         base::CancelScope scope)
{
    if (const auto error = refusal())
        co_return base::failure(*error);
    if (scope.isCancelled())
        co_return base::failure(ErrorCode::Cancelled);
    ExchangeTerms terms;
    terms.bodyBytes = m_limits.bodyBytes;
    terms.patience = reader.silence;
    terms.reader = std::move(reader.bytes);
    terms.opened = std::move(reader.opened);
    auto pending = begin(request, std::move(terms), scope)->answer();
    auto answer = co_await pending;
    compareClocks(answer);
    co_return answer;
}

std::optional<base::Error> Transport::refusal() const
{
    if (!m_server.isValid() || m_server.scheme() != "https"_L1 || m_server.host().isEmpty())
        return base::Error{ErrorCode::BankNotConnected, u"no https address"_s};
    if (m_policy.pinsExpireAt && m_clock.utcNow() >= *m_policy.pinsExpireAt)
        return base::Error{ErrorCode::PinsExpired, {}};
    return std::nullopt;
}

QNetworkRequest Transport::prepare(const HttpRequest &request)
{
    QNetworkRequest prepared(urlOf(request));
    prepared.setSslConfiguration(configurationFor(m_policy));
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    // One connection a request: HTTP/2 of Qt 6.4 reports `encrypted` for the first of many only.
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    for (const auto manual :
         {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
          QNetworkRequest::AuthenticationReuseAttribute})
        prepared.setAttribute(manual, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    prepared.setRawHeader("User-Agent", "Qorgan");
    prepared.setRawHeader("Accept", request.wantsStream
                                        ? "text/event-stream"
                                        : "application/json, application/problem+json");
    // Naming it keeps Qt from asking for compression, and so from unpacking bombs.
    prepared.setRawHeader("Accept-Encoding", "identity");
    if (request.body)
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (!request.idempotencyKey.isEmpty())
        prepared.setRawHeader("Idempotency-Key", request.idempotencyKey);
    if (!request.proof.isEmpty())
        prepared.setRawHeader("DPoP", request.proof);
    if (!request.lastEventId.isEmpty())
        prepared.setRawHeader("Last-Event-ID", request.lastEventId);
    if (request.scheme != TokenScheme::None && request.token)
        prepared.setRawHeader("Authorization", authorizationOf(request));
    return prepared;
}

Exchange *Transport::begin(const HttpRequest &request, ExchangeTerms terms,
                           const base::CancelScope &scope)
{
    QNetworkAccessManager &network = manager();
    terms.secretMembers = request.secretMembers;
    terms.clockOffset = m_clockOffset;
    const QNetworkRequest prepared = prepare(request);
    QBuffer *upload = nullptr;
    if (request.body) {
        // Points into the wiped memory instead of copying it; the exchange keeps it alive.
        const QByteArrayView body = request.body->view();
        upload = new QBuffer;
        upload->setData(QByteArray::fromRawData(body.data(), body.size()));
        upload->open(QIODevice::ReadOnly);
    }
    QNetworkReply *reply =
        request.method == HttpMethod::Get
            ? network.get(prepared)
            : network.sendCustomRequest(prepared, toWord(request.method), upload);
    if (upload != nullptr)
        upload->setParent(reply);
    auto *exchange = new Exchange(reply, request.body, m_policy, std::move(terms), scope);
    exchange->setParent(&network);
    std::erase_if(m_running, [](const QPointer<Exchange> &running) { return running.isNull(); });
    m_running.emplace_back(exchange);
    return exchange;
}

QNetworkAccessManager &Transport::manager()
{
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
        m_manager->setAutoDeleteReplies(false);
        // Nothing on this computer is reached through a proxy.
        if (isLoopback(m_server))
            m_manager->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    }
    return *m_manager;
}

void Transport::compareClocks(const base::Result<HttpAnswer> &answer)
{
    if (answer && answer->date.isValid())
        m_clockOffset = std::chrono::seconds(m_clock.utcNow().secsTo(answer->date));
}

} // namespace qorgan::bank
