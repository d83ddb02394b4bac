// SPDX-License-Identifier: Apache-2.0
#include "bank/ServerSentEvents.h"

#include <algorithm>

namespace qorgan::bank {

namespace {
constexpr qsizetype kMaxBytes = 64 * 1024;
constexpr qsizetype kMaxIdBytes = 128;
constexpr qint64 kMaxRetryMs = 60'000;
} // namespace

QList<ServerSentEvent> ServerSentEvents::feed(QByteArrayView bytes)
{
    QList<ServerSentEvent> events;
    for (const char c : bytes) {
        if (m_overflown)
            break;
        // CR LF is one end of line, also when a packet ends between them.
        const bool secondOfPair = c == '\n' && m_afterCarriageReturn;
        m_afterCarriageReturn = c == '\r';
        if (secondOfPair)
            continue;
        if (c == '\r' || c == '\n') {
            endLine(events);
        } else {
            m_line.append(c);
            m_overflown = m_line.size() > kMaxBytes;
        }
    }
    return events;
}

void ServerSentEvents::restart()
{
    m_line.clear();
    m_type.clear();
    m_data.clear();
    m_nextId = m_lastId;
    m_afterCarriageReturn = false;
    m_atStart = true;
    m_overflown = false;
}

void ServerSentEvents::endLine(QList<ServerSentEvent> &events)
{
    if (m_atStart && m_line.startsWith("\xef\xbb\xbf"))
        m_line.remove(0, 3);
    m_atStart = false;
    const QByteArray line = std::exchange(m_line, {});
    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return;
    if (colon < 0) {
        takeField(line, {});
        return;
    }
    QByteArrayView value = QByteArrayView(line).sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    takeField(QByteArrayView(line).first(colon), value);
}

void ServerSentEvents::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "data") {
        m_data.append(value).append('\n');
        m_overflown = m_data.size() > kMaxBytes;
    } else if (name == "id") {
        if (!value.contains('\0') && value.size() <= kMaxIdBytes)
            m_nextId = value.toByteArray();
    } else if (name == "retry") {
        const bool digits =
            !value.isEmpty() && value.size() <= 9
            && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits)
            m_retry =
                std::chrono::milliseconds(std::min(value.toByteArray().toLongLong(), kMaxRetryMs));
    }
}

void ServerSentEvents::dispatch(QList<ServerSentEvent> &events)
{
    m_lastId = m_nextId;
    QByteArray data = std::exchange(m_data, {});
    QByteArray type = std::exchange(m_type, {});
    if (data.isEmpty())
        return;
    data.chop(1);
    events.append({type.isEmpty() ? QByteArrayLiteral("message") : type, data, m_lastId});
}

} // namespace qorgan::bank
