// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <chrono>
#include <optional>

namespace qorgan::bank {

struct ServerSentEvent {
    /// "message" when the stream named none.
    QByteArray type;
    QByteArray data;
    /// The last id of the stream so far.
    QByteArray id;

    bool operator==(const ServerSentEvent &) const = default;
};

/// Turns the bytes of an event stream into events, however they are cut.
/// @source WHATWG HTML, 9.2.6 "Interpreting an event stream"
class ServerSentEvents
{
public:
    /// The events that `bytes` complete.
    [[nodiscard]] QList<ServerSentEvent> feed(QByteArrayView bytes);

    /// A line or an event over 64 KiB: nothing more is read.
    [[nodiscard]] bool isOverflown() const { return m_overflown; }

    [[nodiscard]] const QByteArray &lastEventId() const { return m_lastId; }
    /// How long the bank asks to wait before connecting again.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry() const { return m_retry; }

    /// Forgets a half-read event, for a new connection; the last id stays.
    void restart();

private:
    void endLine(QList<ServerSentEvent> &events);
    void takeField(QByteArrayView name, QByteArrayView value);
    void dispatch(QList<ServerSentEvent> &events);

    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_nextId;
    QByteArray m_lastId;
    std::optional<std::chrono::milliseconds> m_retry;
    bool m_afterCarriageReturn = false;
    bool m_atStart = true;
    bool m_overflown = false;
};

} // namespace qorgan::bank
