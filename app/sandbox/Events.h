// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>

namespace qorgan::sandbox {

class Events;

/// One open stream of wake-ups. next() belongs to the thread that serves the connection.
class EventStream
{
public:
    EventStream(Events &events, QString customer, QString session, qint64 sentSeq, qint64 seq);
    ~EventStream();
    EventStream(const EventStream &) = delete;
    EventStream &operator=(const EventStream &) = delete;

    /// Waits for the next thing to send: the opening, a wake-up, or after 15 seconds a heartbeat.
    /// @returns  bytes of text/event-stream; nothing when the stream is over
    [[nodiscard]] std::optional<QByteArray> next();

private:
    friend class Events;
    Events &m_events;
    const QString m_customer;
    const QString m_session;
    qint64 m_sentSeq;
    qint64 m_seq;
    bool m_opened = false;
    bool m_closed = false;
};

/// Tells waiting clients that something is new; what it is they read from /sync. Any thread.
class Events
{
public:
    static constexpr std::chrono::seconds kHeartbeat{15};

    /// @param streamsPerSession  that may be open at once
    explicit Events(int streamsPerSession);

    /// Opens a stream.
    /// @param lastSeq  the customer's last change
    /// @param seenSeq  Last-Event-ID; older than lastSeq: a wake-up comes at once
    /// @returns        nothing when the session has as many as it may
    [[nodiscard]] std::shared_ptr<EventStream> open(const QString &customer, const QString &session,
                                                    qint64 lastSeq, std::optional<qint64> seenSeq);

    void announce(const QString &customer, qint64 seq);
    void closeSession(const QString &session);
    void closeCustomer(const QString &customer);
    void closeAll();

private:
    friend class EventStream;
    void closeWhere(const std::function<bool(const EventStream &)> &matches);

    const int m_streamsPerSession;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::list<EventStream *> m_streams;
};

} // namespace qorgan::sandbox
