// SPDX-License-Identifier: Apache-2.0
#include "bank/json/StrictObject.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 32;
// A full page of 500 changes holds about 15,000.
constexpr int kMostValues = 100'000;
constexpr int kLongestInstant = 40;
constexpr int kSequenceDigits = 19;

/// Whether brackets outside of strings stay within kDeepest levels, and values within kMostValues:
/// asked before anything recurses, or makes sixteen bytes of memory from two of text.
bool isModest(QByteArrayView json)
{
    int depth = 0;
    int values = 0;
    bool quoted = false;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (quoted) {
            at += c == '\\' ? 1 : 0;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDeepest)
                return false;
        } else if (c == '}' || c == ']') {
            --depth;
        } else if (c == ',' && ++values > kMostValues) {
            return false;
        }
    }
    return true;
}

bool isTokenCharacter(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7f;
}

std::optional<QDateTime> instantFrom(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Qt takes a time without an offset for local; RFC 3339 demands one.
    const bool told = time.timeSpec() == Qt::UTC || time.timeSpec() == Qt::OffsetFromUTC;
    if (!time.isValid() || !told)
        return std::nullopt;
    return time.toUTC();
}

} // namespace

base::Result<StrictObject> StrictObject::parse(QByteArrayView json)
{
    if (!isModest(json))
        return base::failure(base::ErrorCode::BankAnswerMalformed, u"too deep or too many"_s);
    QJsonParseError error{};
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return base::failure(base::ErrorCode::BankAnswerMalformed, u"no JSON object"_s);
    return StrictObject(document.object(), {}, std::make_shared<QString>());
}

StrictObject::StrictObject(QJsonObject object, QString path, std::shared_ptr<QString> firstFault)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_firstFault(std::move(firstFault))
{
}

QString StrictObject::token(QStringView member, int maximum) const
{
    const QString text = word(member, maximum);
    if (text.isEmpty() || !std::all_of(text.cbegin(), text.cend(), isTokenCharacter))
        fault(member);
    return text;
}

QString StrictObject::text(QStringView member, int maximum) const
{
    const QString shown = optionalText(member, maximum);
    if (shown.isEmpty())
        fault(member);
    return shown;
}

QString StrictObject::optionalText(QStringView member, int maximum) const
{
    return optionalText(member, maximum, domain::LineFeeds::Removed);
}

QString StrictObject::optionalLines(QStringView member, int maximum) const
{
    return optionalText(member, maximum, domain::LineFeeds::Kept);
}

QString StrictObject::optionalText(QStringView member, int maximum,
                                   domain::LineFeeds lineFeeds) const
{
    if (!has(member))
        return {};
    const QJsonValue found = value(member);
    if (!found.isString())
        fault(member);
    return domain::fitToShow(found.toString(), maximum, lineFeeds);
}

QString StrictObject::word(QStringView member, int maximum) const
{
    const QJsonValue found = value(member);
    QString text = found.toString();
    if (!found.isString() || text.size() > maximum) {
        fault(member);
        text.clear();
    }
    return text;
}

qint64 StrictObject::integer(QStringView member, qint64 minimum, qint64 maximum) const
{
    const QJsonValue found = value(member);
    // toInteger() answers its default for whatever is no whole number; two defaults tell that
    // apart.
    const qint64 number = found.toInteger(0);
    const bool whole = found.isDouble() && number == found.toInteger(1);
    if (!whole || number < minimum || number > maximum) {
        fault(member);
        return minimum;
    }
    return number;
}

qint64 StrictObject::sequence(QStringView member) const
{
    const QString digits = word(member, kSequenceDigits);
    const bool decimal = !digits.isEmpty()
                         && std::all_of(digits.cbegin(), digits.cend(),
                                        [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 number = digits.toLongLong(&fits);
    if (!decimal || !fits)
        fault(member);
    return number;
}

bool StrictObject::flag(QStringView member) const
{
    const QJsonValue found = value(member);
    if (!found.isBool())
        fault(member);
    return found.toBool();
}

QDateTime StrictObject::instant(QStringView member) const
{
    const auto time = instantFrom(word(member, kLongestInstant));
    if (!time)
        fault(member);
    return time.value_or(QDateTime());
}

std::optional<QDateTime> StrictObject::optionalInstant(QStringView member) const
{
    if (!has(member))
        return std::nullopt;
    return instant(member);
}

StrictObject StrictObject::object(QStringView member) const
{
    const QJsonValue found = value(member);
    if (!found.isObject())
        fault(member);
    return {found.toObject(), m_path + member.toString() + u'.', m_firstFault};
}

std::optional<StrictObject> StrictObject::optionalObject(QStringView member) const
{
    if (!has(member))
        return std::nullopt;
    return object(member);
}

QList<StrictObject> StrictObject::objects(QStringView member, int maximum) const
{
    QList<StrictObject> found;
    const QJsonValue list = value(member);
    const QJsonArray array = list.toArray();
    if (!list.isArray() || array.size() > maximum) {
        fault(member);
        return found;
    }
    found.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = u"%1%2[%3]."_s.arg(m_path, member.toString()).arg(i);
        StrictObject part(array.at(i).toObject(), path, m_firstFault);
        if (!array.at(i).isObject())
            part.fault(u"");
        found.append(std::move(part));
    }
    return found;
}

bool StrictObject::has(QStringView member) const
{
    return m_object.contains(member);
}

void StrictObject::fault(QStringView member) const
{
    if (m_firstFault->isEmpty())
        *m_firstFault = m_path + member.toString();
}

QJsonValue StrictObject::value(QStringView member) const
{
    return m_object.value(member);
}

} // namespace qorgan::bank
