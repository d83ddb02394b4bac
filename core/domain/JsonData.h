// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace qorgan::domain {

/// Reads members of trusted data files and notes what is missing, so that a parser can read on and
/// say once what was wrong.
class JsonData
{
public:
    explicit JsonData(QJsonObject object, QString path = {});

    [[nodiscard]] QString text(const char16_t *member);
    [[nodiscard]] QString optionalText(const char16_t *member) const;
    [[nodiscard]] int integer(const char16_t *member, int minimum, int maximum);
    [[nodiscard]] bool flag(const char16_t *member);
    /// All three languages, none empty.
    [[nodiscard]] LocalizedText localized(const char16_t *member);
    [[nodiscard]] LocalizedText optionalLocalized(const char16_t *member) const;
    [[nodiscard]] QStringList texts(const char16_t *member);
    /// Empty where absent.
    [[nodiscard]] QStringList optionalTexts(const char16_t *member) const;
    [[nodiscard]] QJsonArray array(const char16_t *member);
    /// A member object; its faults are added to this one's by adopt().
    [[nodiscard]] JsonData object(const char16_t *member);
    void adopt(const JsonData &part) { m_faults += part.m_faults; }
    void fault(const QString &member);

    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    QJsonObject m_object;
    QString m_path;
    QStringList m_faults;
};

/// Reads an object of three languages; empty where absent.
[[nodiscard]] LocalizedText localizedFrom(const QJsonObject &object);

} // namespace qorgan::domain
