// SPDX-License-Identifier: Apache-2.0
#include "bank/AnswerReader.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace qorgan::bank {

namespace {

constexpr qsizetype kMostLineBytes = 32 * 1024;
// More digits than any length that makes sense, and still within qint64.
constexpr qsizetype kMostLengthDigits = 18;
constexpr qsizetype kMostChunkDigits = 8;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexadecimal(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// RFC 9110, 5.6.2
bool isTokenCharacter(char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || isDigit(c) || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

// RFC 9110, 5.5
bool isValueCharacter(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return c == '\t' || (byte >= 0x20 && byte != 0x7f);
}

std::optional<qint64> lengthFrom(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > kMostLengthDigits
        || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toByteArray().toLongLong();
}

/// Several lengths that agree are one.
std::optional<qint64> agreedLength(const QByteArray &field)
{
    std::optional<qint64> agreed;
    const QByteArrayList parts = field.split(',');
    for (const QByteArray &part : parts) {
        const auto length = lengthFrom(part.trimmed());
        if (!length || (agreed && *agreed != *length))
            return std::nullopt;
        agreed = length;
    }
    return agreed;
}

bool names(const QByteArray &field, const QByteArray &option)
{
    const QByteArrayList options = field.toLower().split(',');
    return std::any_of(options.cbegin(), options.cend(),
                       [&option](const QByteArray &one) { return one.trimmed() == option; });
}

} // namespace

AnswerReader::AnswerReader(qint64 bodyBytes, OpenEnd openEnd)
    : m_bodyLimit(bodyBytes)
    , m_openEnd(openEnd)
{
}

AnswerReader::State AnswerReader::feed(QByteArrayView bytes)
{
    m_begun = m_begun || !bytes.isEmpty();
    while (!bytes.isEmpty() && (m_state == State::Head || m_state == State::Body))
        bytes = readsText() ? takeText(bytes) : takeBytes(bytes);
    m_hasMore = m_hasMore || !bytes.isEmpty();
    return m_state;
}

AnswerReader::State AnswerReader::end()
{
    if (m_state == State::Body && m_framing == Framing::OpenEnd)
        m_state = State::Done;
    return m_state;
}

QByteArray AnswerReader::takeBody()
{
    return std::exchange(m_body, {});
}

bool AnswerReader::keepsConnection() const
{
    return m_state == State::Done && m_framing != Framing::OpenEnd && !m_hasMore && !m_oldVersion
           && !names(field("connection"), "close");
}

bool AnswerReader::readsText() const
{
    return m_state == State::Head || (m_framing == Framing::Chunked && m_left == 0);
}

QByteArrayView AnswerReader::takeText(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype taken = end < 0 ? bytes.size() : end + 1;
    const bool ofBody = m_expected == Line::ChunkSize || m_expected == Line::ChunkEnd;
    m_headBytes += ofBody ? 0 : taken;
    if (m_headBytes > kMostHeadBytes || m_line.size() + taken > kMostLineBytes) {
        m_state = State::TooLarge;
        return bytes;
    }
    m_line.append(bytes.first(taken));
    if (end >= 0) {
        m_state = endLine();
        m_line.clear();
    }
    return bytes.sliced(taken);
}

QByteArrayView AnswerReader::takeBytes(QByteArrayView bytes)
{
    const bool openEnd = m_framing == Framing::OpenEnd;
    const qsizetype taken =
        openEnd ? bytes.size() : static_cast<qsizetype>(std::min<qint64>(bytes.size(), m_left));
    if (isTooLong(taken)) {
        m_state = State::TooLarge;
        return bytes;
    }
    m_body.append(bytes.first(taken));
    m_bodyBytes += taken;
    m_left -= openEnd ? 0 : taken;
    if (m_left == 0 && m_framing == Framing::Length)
        m_state = State::Done;
    return bytes.sliced(taken);
}

bool AnswerReader::isTooLong(qint64 more) const
{
    return m_bodyLimit >= 0 && more > m_bodyLimit - m_bodyBytes;
}

AnswerReader::State AnswerReader::endLine()
{
    // RFC 9112, 2.2 lets a reader forgive a bare LF; two readers that differ there can be cheated.
    if (!m_line.endsWith("\r\n"))
        return State::Malformed;
    const QByteArrayView line = QByteArrayView(m_line).chopped(2);
    switch (m_expected) {
    case Line::Status:
        return readStatus(line);
    case Line::Field:
        return line.isEmpty() ? endHead() : readField(line);
    case Line::ChunkSize:
        return readChunkSize(line);
    case Line::ChunkEnd:
        m_expected = Line::ChunkSize;
        return line.isEmpty() ? State::Body : State::Malformed;
    case Line::Trailer:
        // Nobody asked for any.
        return line.isEmpty() ? State::Done : State::Body;
    }
    Q_UNREACHABLE();
}

AnswerReader::State AnswerReader::readStatus(QByteArrayView line)
{
    const bool sound = line.size() >= 12 && line.startsWith("HTTP/1.")
                       && (line[7] == '0' || line[7] == '1') && line[8] == ' '
                       && std::all_of(line.begin() + 9, line.begin() + 12, isDigit)
                       && (line.size() == 12 || line[12] == ' ')
                       && std::all_of(line.begin(), line.end(), isValueCharacter);
    if (!sound)
        return State::Malformed;
    m_oldVersion = line[7] == '0';
    m_status = line.sliced(9, 3).toByteArray().toInt();
    m_expected = Line::Field;
    return m_status >= 100 && m_status < 600 ? State::Head : State::Malformed;
}

AnswerReader::State AnswerReader::readField(QByteArrayView line)
{
    if (++m_fieldCount > kMostFields)
        return State::TooLarge;
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return State::Malformed;
    // A space before the colon or a folded line is none of these.
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (!std::all_of(name.begin(), name.end(), isTokenCharacter)
        || !std::all_of(value.begin(), value.end(), isValueCharacter))
        return State::Malformed;
    QByteArray &stored = m_fields[name.toByteArray().toLower()];
    stored = stored.isEmpty() ? value.toByteArray() : stored + ", " + value.toByteArray();
    return State::Head;
}

AnswerReader::State AnswerReader::endHead()
{
    if (m_status == 101)
        return State::Malformed;
    if (m_status < 200) {
        // An interim answer: the real one follows.
        m_fields.clear();
        m_expected = Line::Status;
        return State::Head;
    }
    m_hasHead = true;
    return frameBody();
}

// RFC 9112, 6.3
AnswerReader::State AnswerReader::frameBody()
{
    const bool hasLength = m_fields.contains("content-length");
    const bool isCoded = m_fields.contains("transfer-encoding");
    if (m_status == 204 || m_status == 304)
        return State::Done;
    if (isCoded) {
        // Both at once is how answers are smuggled.
        const bool chunked = field("transfer-encoding").toLower() == "chunked";
        if (!chunked || hasLength || m_oldVersion)
            return State::Malformed;
        m_framing = Framing::Chunked;
        m_expected = Line::ChunkSize;
        return State::Body;
    }
    if (!hasLength) {
        m_framing = Framing::OpenEnd;
        return m_openEnd == OpenEnd::Allowed ? State::Body : State::Malformed;
    }
    const auto length = agreedLength(field("content-length"));
    if (!length)
        return State::Malformed;
    if (isTooLong(*length))
        return State::TooLarge;
    m_left = *length;
    return m_left == 0 ? State::Done : State::Body;
}

AnswerReader::State AnswerReader::readChunkSize(QByteArrayView line)
{
    // RFC 9112, 7.1.1: extensions nobody asked for are passed over.
    const qsizetype semicolon = line.indexOf(';');
    const QByteArray digits =
        (semicolon < 0 ? line : line.first(semicolon)).trimmed().toByteArray();
    bool hexadecimal = false;
    m_left = digits.toLongLong(&hexadecimal, 16);
    const bool sound = hexadecimal && digits.size() <= kMostChunkDigits
                       && std::all_of(digits.begin(), digits.end(), isHexadecimal);
    if (!sound)
        return State::Malformed;
    if (isTooLong(m_left))
        return State::TooLarge;
    m_expected = m_left == 0 ? Line::Trailer : Line::ChunkEnd;
    return State::Body;
}

} // namespace qorgan::bank
