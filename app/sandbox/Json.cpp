// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxDepth = 16;

// Checked before parsing: a deeply nested body must not cost memory first.
bool nestedTooDeep(const QByteArray &body)
{
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    for (const char c : body) {
        if (inString) {
            if (escaped)
                escaped = false;
            else if (c == '\\')
                escaped = true;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Outcome<QJsonObject> parseObject(const QByteArray &body)
{
    if (nestedTooDeep(body))
        return refuse(ProblemCode::MalformedJson);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return refuse(ProblemCode::MalformedJson);
    return document.object();
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject moneyJson(const domain::Money &money)
{
    return {{u"minor"_s, money.minor}, {u"currency"_s, money.currency}};
}

domain::Money moneyFrom(const QJsonObject &json)
{
    return {json.value(u"minor"_s).toInteger(), json.value(u"currency"_s).toString()};
}

qint64 instantFrom(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

QByteArray quoted(const QString &text)
{
    QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

FieldReader::FieldReader(QJsonObject object, QString prefix)
    : m_object(std::move(object))
    , m_prefix(std::move(prefix))
{
}

QString FieldReader::text(const QString &name, qsizetype maxLength, Presence presence)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull()) {
        if (presence == Presence::Required)
            fault(name, u"required"_s);
        return {};
    }
    if (!value.isString()) {
        fault(name, u"type"_s);
        return {};
    }
    QString text = value.toString();
    if (text.size() > maxLength) {
        fault(name, u"length"_s);
        return {};
    }
    if (presence == Presence::Required && text.trimmed().isEmpty())
        fault(name, u"required"_s);
    return text;
}

base::SecretBytes FieldReader::secret(const QString &name, qsizetype maxLength)
{
    return base::SecretBytes::copyOf(text(name, maxLength).toUtf8());
}

QString FieldReader::word(const QString &name, const QStringList &words, const QString &fallback)
{
    const Presence presence = fallback.isNull() ? Presence::Required : Presence::Optional;
    const QString text = this->text(name, 64, presence);
    if (text.isEmpty())
        return fallback;
    if (!words.contains(text))
        fault(name, u"format"_s);
    return text;
}

qint64 FieldReader::integer(const QString &name, qint64 fallback, qint64 minimum, qint64 maximum)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return fallback;
    if (!value.isDouble() || std::floor(value.toDouble()) != value.toDouble()) {
        fault(name, u"type"_s);
        return fallback;
    }
    // A value beyond qint64 reads back as the default, which is out of range here.
    const qint64 number = value.toInteger(minimum - 1);
    if (number < minimum || number > maximum) {
        fault(name, u"range"_s);
        return fallback;
    }
    return number;
}

bool FieldReader::flag(const QString &name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isUndefined() && !value.isNull() && !value.isBool())
        fault(name, u"type"_s);
    return value.toBool();
}

QJsonObject FieldReader::object(const QString &name, Presence presence)
{
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull()) {
        if (presence == Presence::Required)
            fault(name, u"required"_s);
        return {};
    }
    if (!value.isObject())
        fault(name, u"type"_s);
    return value.toObject();
}

bool FieldReader::has(const QString &name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

Problem FieldReader::problem() const
{
    return Problem{ProblemCode::InvalidRequest, m_errors};
}

void FieldReader::fault(const QString &name, const QString &code)
{
    m_errors.append({m_prefix + name, code});
}

} // namespace qorgan::sandbox
