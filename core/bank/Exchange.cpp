// SPDX-License-Identifier: Apache-2.0
#include "bank/Exchange.h"

#include "bank/SecretMembers.h"

#include <QLocale>

#include <algorithm>

namespace qorgan::bank {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

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

AnswerReader readerFor(const ExchangeTerms &terms)
{
    // Whoever reads a stream keeps watch over what it keeps.
    return terms.reader ? AnswerReader(-1, AnswerReader::OpenEnd::Allowed)
                        : AnswerReader(terms.bodyBytes);
}

} // namespace

Exchange::Exchange(ConnectionPointer connection, Payload payload, ExchangeTerms terms,
                   const base::CancelScope &scope)
    : m_connection(std::move(connection))
    , m_payload(std::move(payload))
    , m_terms(std::move(terms))
    , m_reader(readerFor(m_terms))
    , m_answer(scope)
{
    connect(m_connection.get(), &BankConnection::ready, this, &Exchange::send);
    connect(m_connection.get(), &BankConnection::bytesArrived, this, &Exchange::read);
    connect(m_connection.get(), &BankConnection::ended, this, &Exchange::lose);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { abort(m_connection->causeOfSilence()); });
    m_onCancel = scope.onCancel([this] { abort(ErrorCode::Cancelled); });
}

void Exchange::begin()
{
    if (m_finished)
        return;
    m_patience.start(m_terms.patience);
    if (m_connection->isReady())
        send();
    else
        m_connection->open();
}

void Exchange::abort(ErrorCode cause)
{
    finish(base::failure(cause));
}

ConnectionPointer Exchange::takeConnection()
{
    return m_reusable ? std::move(m_connection) : nullptr;
}

void Exchange::send()
{
    if (m_payload.left)
        *m_payload.left = true;
    m_connection->write(m_payload.head->view());
    if (m_payload.body)
        m_connection->write(m_payload.body->view());
}

void Exchange::read()
{
    while (!m_finished) {
        const QByteArray bytes = m_connection->read();
        if (bytes.isEmpty())
            return;
        take(bytes);
    }
}

void Exchange::take(QByteArrayView bytes)
{
    const AnswerReader::State state = m_reader.feed(bytes);
    if (isStream())
        m_patience.start(m_terms.patience);
    if (const auto refused = judgeHead()) {
        abort(*refused);
        return;
    }
    if (const auto refused = takeBody()) {
        abort(*refused);
        return;
    }
    if (state == AnswerReader::State::Done)
        finish(takeAnswer());
    else if (state == AnswerReader::State::Malformed)
        abort(ErrorCode::BankAnswerMalformed);
    else if (state == AnswerReader::State::TooLarge)
        abort(ErrorCode::BankAnswerTooLarge);
}

/// What a head alone is refused for; asked once.
std::optional<ErrorCode> Exchange::judgeHead()
{
    if (!m_reader.hasHead() || std::exchange(m_headJudged, true))
        return std::nullopt;
    if (m_reader.status() >= 300 && m_reader.status() < 400)
        return ErrorCode::RedirectRefused;
    const QByteArray encoding = m_reader.field("content-encoding").toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return ErrorCode::BankAnswerMalformed;
    if (isStream() && m_reader.status() == 200 && m_terms.opened
        && !m_terms.opened(m_reader.field("content-type")))
        return ErrorCode::BankAnswerMalformed;
    return std::nullopt;
}

std::optional<ErrorCode> Exchange::takeBody()
{
    // The stream's opening may have led to its end.
    if (m_finished)
        return std::nullopt;
    const QByteArray bytes = m_reader.takeBody();
    if (isStream() && m_reader.status() == 200) {
        const bool sound = bytes.isEmpty() || m_terms.reader(bytes);
        return sound ? std::nullopt : std::optional(ErrorCode::BankAnswerMalformed);
    }
    m_body.append(bytes);
    return m_body.size() > m_terms.bodyBytes ? std::optional(ErrorCode::BankAnswerTooLarge)
                                             : std::nullopt;
}

void Exchange::lose(ErrorCode cause)
{
    read();
    if (m_finished)
        return;
    if (m_reader.end() == AnswerReader::State::Done)
        finish(takeAnswer());
    else
        abort(cause);
}

void Exchange::finish(base::Result<HttpAnswer> result)
{
    if (std::exchange(m_finished, true))
        return;
    m_patience.stop();
    m_onCancel = {};
    m_connection->disconnect(this);
    m_reusable = result && m_reader.keepsConnection() && m_connection->isQuiet();
    // Any other may still bring what belongs to this answer.
    if (!m_reusable)
        m_connection->abandon();
    deleteLater();
    m_answer.resolve(std::move(result));
}

base::Result<HttpAnswer> Exchange::takeAnswer()
{
    auto secrets = takeSecretMembers(m_body, m_terms.secretMembers);
    if (!secrets)
        return base::failure(secrets.error());
    HttpAnswer answer;
    answer.status = m_reader.status();
    answer.body = std::exchange(m_body, {});
    answer.contentType = m_reader.field("content-type");
    answer.proofNonce = m_reader.field("dpop-nonce").left(128);
    answer.requestId = m_reader.field("x-request-id").left(64);
    answer.retryAfter = retryAfterOf(m_reader.field("retry-after"));
    answer.date = dateOf(m_reader.field("date"));
    answer.secrets = std::move(*secrets);
    return answer;
}

} // namespace qorgan::bank
