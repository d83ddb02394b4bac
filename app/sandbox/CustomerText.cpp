// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CustomerText.h"

#include <algorithm>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

// NFC makes at most four characters into one, and a character has at most two units: a longer text
// is too long whatever it says, and costs no time to compose.
constexpr qsizetype kMostUnits = 8;

bool isUnwanted(QChar c)
{
    return c.category() == QChar::Other_Control && c != u'\n';
}

qsizetype characters(const QString &text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

Outcome<QString> customerText(const QJsonObject &json, const QString &name, qsizetype maxLength)
{
    const QJsonValue value = json.value(name);
    if (!value.isString())
        return refuseField(name, value.isUndefined() ? u"required"_s : u"type"_s);
    const QString given = value.toString();
    const Problem tooLong{ProblemCode::TextTooLong, {{name, u"length"_s}}};
    if (given.size() > kMostUnits * maxLength)
        return refuse(tooLong);
    if (!given.isValidUtf16() || std::any_of(given.begin(), given.end(), isUnwanted))
        return refuseField(name, u"format"_s);
    QString text = given.normalized(QString::NormalizationForm_C);
    if (characters(text) > maxLength)
        return refuse(tooLong);
    return text;
}

Outcome<QString> wordedText(const QJsonObject &json, const QString &name, qsizetype maxLength)
{
    auto text = customerText(json, name, maxLength);
    if (text && text->trimmed().isEmpty())
        return refuseField(name, u"required"_s);
    return text;
}

} // namespace qorgan::sandbox
