// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Events.h"

#include <algorithm>

namespace qorgan::sandbox {

EventStream::EventStream(Events &events, QString customer, QString session, qint64 sentSeq,
                         qint64 seq)
    : m_events(events)
    , m_customer(std::move(customer))
    , m_session(std::move(session))
    , m_sentSeq(sentSeq)
    , m_seq(seq)
{
}

EventStream::~EventStream()
{
    const std::scoped_lock lock(m_events.m_mutex);
    m_events.m_streams.remove(this);
}

std::optional<QByteArray> EventStream::next()
{
    std::unique_lock lock(m_events.m_mutex);
    if (m_closed)
        return std::nullopt;
    if (!m_opened) {
        m_opened = true;
        // Sent at once: a client learns that the stream stands before anything happens.
        return QByteArray("retry: 3000\n\n");
    }
    m_events.m_changed.wait_for(lock, Events::kHeartbeat,
                                [this] { return m_closed || m_seq > m_sentSeq; });
    if (m_closed)
        return std::nullopt;
    if (m_seq <= m_sentSeq)
        return QByteArray(":\n\n");
    m_sentSeq = m_seq;
    const QByteArray seq = QByteArray::number(m_seq);
    return "id: " + seq + "\nevent: wake\ndata: {\"seq\":\"" + seq + "\"}\n\n";
}

Events::Events(int streamsPerSession)
    : m_streamsPerSession(streamsPerSession)
{
}

std::shared_ptr<EventStream> Events::open(const QString &customer, const QString &session,
                                          qint64 lastSeq, std::optional<qint64> seenSeq)
{
    const std::scoped_lock lock(m_mutex);
    const auto sameSession =
        std::count_if(m_streams.begin(), m_streams.end(), [&session](const EventStream *stream) {
            return stream->m_session == session;
        });
    if (sameSession >= m_streamsPerSession)
        return nullptr;
    auto stream = std::make_shared<EventStream>(
        *this, customer, session, std::min(seenSeq.value_or(lastSeq), lastSeq), lastSeq);
    m_streams.push_back(stream.get());
    return stream;
}

void Events::announce(const QString &customer, qint64 seq)
{
    const std::scoped_lock lock(m_mutex);
    for (EventStream *stream : m_streams) {
        if (stream->m_customer == customer)
            stream->m_seq = std::max(stream->m_seq, seq);
    }
    m_changed.notify_all();
}

void Events::closeSession(const QString &session)
{
    closeWhere([&session](const EventStream &stream) { return stream.m_session == session; });
}

void Events::closeCustomer(const QString &customer)
{
    closeWhere([&customer](const EventStream &stream) { return stream.m_customer == customer; });
}

void Events::closeAll()
{
    closeWhere([](const EventStream &) { return true; });
}

void Events::closeWhere(const std::function<bool(const EventStream &)> &matches)
{
    const std::scoped_lock lock(m_mutex);
    for (EventStream *stream : m_streams) {
        if (matches(*stream))
            stream->m_closed = true;
    }
    m_changed.notify_all();
}

} // namespace qorgan::sandbox
