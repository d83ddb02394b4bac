// SPDX-License-Identifier: Apache-2.0
#include "bank/RequestHead.h"

#include <algorithm>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

class FieldWriter
{
public:
    void field(QByteArrayView name, QByteArrayView value)
    {
        m_sound = m_sound && isFieldValue(value);
        m_text.append(name);
        m_text.append(": ");
        m_text.append(value);
        m_text.append("\r\n");
    }
    void token(const HttpRequest &request)
    {
        base::SecretBytes value =
            base::SecretBytes::copyOf(request.scheme == TokenScheme::Dpop ? "DPoP " : "Bearer ");
        value.append(request.token->view());
        field("Authorization", value.view());
    }
    /// Goes on until what follows `secretEnd` is as long as what precedes it.
    void coverUpTo(std::size_t secretEnd)
    {
        if (m_text.size() < 2 * secretEnd)
            field("Padding",
                  QByteArray(static_cast<qsizetype>(2 * secretEnd - m_text.size()), '-'));
    }
    [[nodiscard]] std::size_t size() const { return m_text.size(); }
    void line(QByteArrayView text)
    {
        m_text.append(text);
        m_text.append("\r\n");
    }
    [[nodiscard]] base::Result<base::SecretBytes> finish()
    {
        m_text.append("\r\n");
        if (!m_sound)
            return base::failure(base::ErrorCode::Internal, u"no field value"_s);
        return std::move(m_text);
    }

private:
    base::SecretBytes m_text;
    bool m_sound = true;
};

QByteArray hostOf(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray bracketed = host.contains(':') ? '[' + host + ']' : host;
    return url.port() < 0 ? bracketed : bracketed + ':' + QByteArray::number(url.port());
}

} // namespace

bool isFieldValue(QByteArrayView value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7f;
    });
}

base::Result<base::SecretBytes> requestHead(const HttpRequest &request, const QUrl &url)
{
    const QUrl::FormattingOptions noOrigin =
        QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment;
    FieldWriter writer;
    writer.line(toWord(request.method) + ' ' + url.toEncoded(noOrigin) + " HTTP/1.1");
    writer.field("Host", hostOf(url));
    // The first half of what is sent leaves no copy in the socket.
    if (request.scheme != TokenScheme::None && request.token)
        writer.token(request);
    const std::size_t secretEnd = writer.size();
    writer.field("User-Agent", "Qorgan");
    writer.field("Accept", request.wantsStream ? "text/event-stream"
                                               : "application/json, application/problem+json");
    // Nothing that would have to be unpacked: no bombs.
    writer.field("Accept-Encoding", "identity");
    if (request.body) {
        writer.field("Content-Type", "application/json");
        writer.field("Content-Length",
                     QByteArray::number(static_cast<qint64>(request.body->size())));
    }
    if (!request.idempotencyKey.isEmpty())
        writer.field("Idempotency-Key", request.idempotencyKey);
    if (!request.ifMatch.isEmpty())
        writer.field("If-Match", request.ifMatch);
    if (!request.proof.isEmpty())
        writer.field("DPoP", request.proof);
    if (!request.lastEventId.isEmpty())
        writer.field("Last-Event-ID", request.lastEventId);
    writer.coverUpTo(secretEnd);
    return writer.finish();
}

} // namespace qorgan::bank
