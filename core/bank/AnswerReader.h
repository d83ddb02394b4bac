// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>

namespace qorgan::bank {

/// Reads one HTTP/1.1 answer, however its bytes are cut. Nothing is believed: what does not follow
/// the grammar ends it, and so does what is larger than allowed, before it is gathered.
/// @source RFC 9112
class AnswerReader
{
public:
    /// Of the status line and all fields together, interim answers and trailers included.
    static constexpr qsizetype kMostHeadBytes = 64 * 1024;
    static constexpr int kMostFields = 128;

    enum class State {
        Head, ///< the final status line and fields are not there yet
        Body,
        Done,
        Malformed,
        TooLarge,
    };

    /// Whether a body may end with the connection instead of telling its length.
    enum class OpenEnd { Refused, Allowed };

    /// @param bodyBytes  the longest body, or -1 when whoever takes it keeps watch
    explicit AnswerReader(qint64 bodyBytes, OpenEnd openEnd = OpenEnd::Refused);

    /// Takes the next bytes. What follows the end of the answer is counted, not read.
    State feed(QByteArrayView bytes);
    /// The connection has ended: completes an answer of open end.
    State end();

    [[nodiscard]] State state() const { return m_state; }
    /// Whether the final status line and fields are there, sound or not.
    [[nodiscard]] bool hasHead() const { return m_hasHead; }
    /// Whether a byte of an answer has come at all.
    [[nodiscard]] bool hasBegun() const { return m_begun; }

    [[nodiscard]] int status() const { return m_status; }
    /// The value of a field, several of one name joined by commas; empty when absent.
    /// @param name  lower case
    [[nodiscard]] QByteArray field(const QByteArray &name) const { return m_fields.value(name); }
    /// The body bytes that came since the last call.
    [[nodiscard]] QByteArray takeBody();

    /// Done, and the connection may carry another request.
    [[nodiscard]] bool keepsConnection() const;

private:
    /// What the next line of text is.
    enum class Line { Status, Field, ChunkSize, ChunkEnd, Trailer };
    /// How the body tells its end.
    enum class Framing { Length, Chunked, OpenEnd };

    [[nodiscard]] QByteArrayView takeText(QByteArrayView bytes);
    [[nodiscard]] QByteArrayView takeBytes(QByteArrayView bytes);
    [[nodiscard]] State endLine();
    [[nodiscard]] State readStatus(QByteArrayView line);
    [[nodiscard]] State readField(QByteArrayView line);
    [[nodiscard]] State endHead();
    [[nodiscard]] State frameBody();
    [[nodiscard]] State readChunkSize(QByteArrayView line);
    [[nodiscard]] bool isTooLong(qint64 more) const;
    [[nodiscard]] bool readsText() const;

    qint64 m_bodyLimit;
    OpenEnd m_openEnd;
    State m_state = State::Head;
    Line m_expected = Line::Status;
    Framing m_framing = Framing::Length;
    bool m_begun = false;
    bool m_hasHead = false;
    bool m_oldVersion = false;
    bool m_hasMore = false;
    int m_status = 0;
    int m_fieldCount = 0;
    qsizetype m_headBytes = 0;
    /// Of the length or the chunk still to come.
    qint64 m_left = 0;
    qint64 m_bodyBytes = 0;
    QByteArray m_line;
    QMap<QByteArray, QByteArray> m_fields;
    QByteArray m_body;
};

} // namespace qorgan::bank
