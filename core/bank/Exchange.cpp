// SPDX-License-Identifier: Apache-2.0
#include "bank/Exchange.h"

#include "bank/NetworkFailure.h"
#include "bank/SecretMembers.h"
#include "bank/TlsVerification.h"
#include "base/LogCategories.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>

#include <algorithm>

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSliceBytes = 64 * 1024;
constexpr qint64 kLongestRetryAfter = 24 * 3600;

std::optional<std::chrono::seconds> retryAfterOf(const QByteArray &header)
{
    bool number = false;
    const qint64 seconds = header.trimmed().toLongLong(&number);
    if (!number || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds(std::min(seconds, kLongestRetryAfter));
}

// RFC 9110, 5.6.7: only the preferred form, always in GMT.
QDateTime dateOf(const QByteArray &header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

Exchange::Exchange(QNetworkReply *reply, std::shared_ptr<const base::SecretBytes> body,
                   TlsPolicy policy, ExchangeTerms terms, const base::CancelScope &scope)
    : m_reply(reply)
    , m_sent(std::move(body))
    , m_policy(std::move(policy))
    , m_terms(std::move(terms))
    , m_answer(scope)
{
    connect(reply, &QNetworkReply::encrypted, this, &Exchange::checkPeer);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        // Never ignored: the reply fails by itself, this only keeps why.
        m_failure = peerRefused(causeOf(errors, m_terms.clockOffset));
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { abort(ErrorCode::ConnectionTimedOut); });
    m_patience.start(m_terms.patience);
    m_onCancel = scope.onCancel([this] { abort(ErrorCode::Cancelled); });
}

Exchange::~Exchange()
{
    // Only ever reached through deleteLater() after `finished`, or with the whole transport.
    delete m_reply;
}

void Exchange::abort(ErrorCode cause)
{
    if (!m_failure)
        m_failure = cause;
    if (m_reply && !m_reply->isFinished())
        m_reply->abort();
}

void Exchange::checkPeer()
{
    const QSslConfiguration connection = m_reply->sslConfiguration();
    if (!bearsPin(connection, m_policy))
        abort(peerRefused(ErrorCode::PinMismatch));
}

// A proxy that opens TLS shows a certificate of its own: then it is to blame, not the bank.
ErrorCode Exchange::peerRefused(ErrorCode cause) const
{
    if (cause != ErrorCode::CertificateUntrusted && cause != ErrorCode::PinMismatch)
        return cause;
    const auto manager = m_reply->manager();
    if (manager == nullptr || manager->proxy().type() == QNetworkProxy::NoProxy)
        return cause;
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(m_reply->url()));
    const bool proxied = !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
    return proxied ? ErrorCode::ProxyRefused : cause;
}

void Exchange::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400) {
        abort(ErrorCode::RedirectRefused);
        return;
    }
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_terms.bodyBytes) {
        abort(ErrorCode::BankAnswerTooLarge);
        return;
    }
    if (isStream() && status == 200 && m_terms.opened) {
        const auto opened = std::exchange(m_terms.opened, {});
        if (!opened(m_reply->rawHeader("Content-Type")))
            abort(ErrorCode::BankAnswerMalformed);
    }
}

void Exchange::readBody()
{
    if (m_failure)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    while (!m_failure && m_reply && m_reply->bytesAvailable() > 0) {
        // Straight into the one buffer that is searched for tokens: no slices are left behind.
        const qsizetype begin = m_body.size();
        m_body.resize(begin + kSliceBytes);
        const qint64 count = m_reply->read(m_body.data() + begin, kSliceBytes);
        m_body.resize(begin + std::max<qint64>(count, 0));
        if (count <= 0)
            return;
        if (m_body.size() > m_terms.bodyBytes) {
            abort(ErrorCode::BankAnswerTooLarge);
            return;
        }
        if (isStream() && status == 200) {
            m_patience.start(m_terms.patience);
            const QByteArray bytes = std::exchange(m_body, {});
            if (!m_terms.reader(bytes)) {
                abort(ErrorCode::BankAnswerMalformed);
                return;
            }
        }
    }
}

void Exchange::finish()
{
    m_patience.stop();
    readBody();
    m_onCancel = {};
    deleteLater();
    if (m_failure) {
        m_answer.resolve(base::failure(*m_failure));
        return;
    }
    const auto error = m_reply->error();
    if (error != QNetworkReply::NoError && !isAnsweredRefusal(error)) {
        qCDebug(base::logBank) << "no answer:" << error << m_reply->errorString();
        m_answer.resolve(base::failure(causeOf(error, m_reply->errorString()),
                                       u"network error %1"_s.arg(static_cast<int>(error))));
        return;
    }
    m_answer.resolve(takeAnswer());
}

base::Result<HttpAnswer> Exchange::takeAnswer()
{
    const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed();
    if (!encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0)
        return base::failure(ErrorCode::BankAnswerMalformed, u"content encoding"_s);
    auto secrets = takeSecretMembers(m_body, m_terms.secretMembers);
    if (!secrets)
        return base::failure(secrets.error());
    HttpAnswer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = std::exchange(m_body, {});
    answer.contentType = m_reply->rawHeader("Content-Type");
    answer.proofNonce = m_reply->rawHeader("DPoP-Nonce").left(128);
    answer.requestId = m_reply->rawHeader("X-Request-Id").left(64);
    answer.retryAfter = retryAfterOf(m_reply->rawHeader("Retry-After"));
    answer.date = dateOf(m_reply->rawHeader("Date"));
    answer.secrets = std::move(*secrets);
    return answer;
}

} // namespace qorgan::bank
