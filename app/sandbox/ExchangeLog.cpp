// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ExchangeLog.h"

#include "sandbox/Json.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// Null when the bytes are no UTF-8: mended ones would pass for what was sent.
QJsonValue textOf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return QJsonValue::Null;
    return text;
}

QJsonObject requestHeaders(const Call &call)
{
    QJsonObject headers;
    for (auto header = call.headers.cbegin(); header != call.headers.cend(); ++header)
        headers.insert(QString::fromLatin1(header.key()), QString::fromLatin1(header.value()));
    return headers;
}

QJsonObject answerHeaders(const Reply &reply)
{
    QJsonObject headers;
    for (const auto &[name, value] : reply.headers)
        headers.insert(QString::fromLatin1(name.toLower()), QString::fromLatin1(value));
    if (!reply.contentType.isEmpty())
        headers.insert(u"content-type"_s, QString::fromLatin1(reply.contentType));
    return headers;
}

} // namespace

base::Result<void> ExchangeLog::writeTo(const QString &path)
{
    m_wanted = true;
    return m_log.open(path);
}

void ExchangeLog::add(const Call &call, const Reply &reply)
{
    if (!m_wanted)
        return;
    const QByteArray line = toBytes({{u"method"_s, QString::fromLatin1(call.method)},
                                     {u"target"_s, QString::fromLatin1(call.target)},
                                     {u"request_headers"_s, requestHeaders(call)},
                                     {u"request_body"_s, textOf(call.body)},
                                     {u"status"_s, reply.status},
                                     {u"headers"_s, answerHeaders(reply)},
                                     {u"body"_s, textOf(reply.body)}});
    const std::scoped_lock lock(m_mutex);
    m_log.append(line);
}

} // namespace qorgan::sandbox
