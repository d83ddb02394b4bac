// SPDX-License-Identifier: Apache-2.0
#include "domain/JsonData.h"

namespace qorgan::domain {

JsonData::JsonData(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

void JsonData::fault(const QString &member)
{
    m_faults.append(m_path.isEmpty() ? member : m_path + u'.' + member);
}

QString JsonData::text(const char16_t *member)
{
    const QString name = QString::fromUtf16(member);
    QString value = m_object.value(name).toString();
    if (value.isEmpty())
        fault(name);
    return value;
}

QString JsonData::optionalText(const char16_t *member) const
{
    return m_object.value(QStringView(member)).toString();
}

int JsonData::integer(const char16_t *member, int minimum, int maximum)
{
    const QString name = QString::fromUtf16(member);
    const int value = m_object.value(name).toInt(minimum - 1);
    if (value < minimum || value > maximum)
        fault(name);
    return value;
}

bool JsonData::flag(const char16_t *member)
{
    const QString name = QString::fromUtf16(member);
    const auto value = m_object.value(name);
    if (!value.isBool())
        fault(name);
    return value.toBool();
}

LocalizedText JsonData::localized(const char16_t *member)
{
    LocalizedText value = optionalLocalized(member);
    if (value.kk.isEmpty() || value.ru.isEmpty() || value.en.isEmpty())
        fault(QString::fromUtf16(member));
    return value;
}

LocalizedText JsonData::optionalLocalized(const char16_t *member) const
{
    return localizedFrom(m_object.value(QStringView(member)).toObject());
}

QStringList JsonData::optionalTexts(const char16_t *member) const
{
    QStringList values;
    for (const auto &item : m_object.value(QStringView(member)).toArray())
        values.append(item.toString());
    return values;
}

QStringList JsonData::texts(const char16_t *member)
{
    QStringList values;
    for (const auto &item : array(member))
        values.append(item.toString());
    return values;
}

QJsonArray JsonData::array(const char16_t *member)
{
    const QString name = QString::fromUtf16(member);
    const auto value = m_object.value(name);
    if (!value.isArray())
        fault(name);
    return value.toArray();
}

JsonData JsonData::object(const char16_t *member)
{
    const QString name = QString::fromUtf16(member);
    const auto value = m_object.value(name);
    if (!value.isObject())
        fault(name);
    return JsonData(value.toObject(), m_path.isEmpty() ? name : m_path + u'.' + name);
}

LocalizedText localizedFrom(const QJsonObject &object)
{
    return {object.value(QStringLiteral("kk")).toString(),
            object.value(QStringLiteral("ru")).toString(),
            object.value(QStringLiteral("en")).toString()};
}

} // namespace qorgan::domain
