// SPDX-License-Identifier: Apache-2.0
#include "domain/EmergencyGuide.h"

#include "domain/JsonData.h"

#include <QJsonDocument>

#include <array>
#include <utility>

namespace qorgan::domain {

namespace {

constexpr std::array<std::pair<EmergencyHelp, const char16_t *>, 5> kHelps{{
    {EmergencyHelp::None, u""},
    {EmergencyHelp::Operations, u"operations"},
    {EmergencyHelp::Cards, u"cards"},
    {EmergencyHelp::Requests, u"requests"},
    {EmergencyHelp::Settings, u"settings"},
}};

EmergencyStep readStep(JsonData &data)
{
    EmergencyStep step{data.localized(u"text")};
    const QString word = data.optionalText(u"action");
    for (const auto &[help, known] : kHelps) {
        if (word == QStringView(known)) {
            step.help = help;
            return step;
        }
    }
    data.fault(QStringLiteral("action"));
    return step;
}

EmergencyGuide readGuide(JsonData &data)
{
    EmergencyGuide guide{data.text(u"id"), data.localized(u"title"), data.localized(u"lead"), {}};
    for (const auto &item : data.array(u"steps")) {
        JsonData step(item.toObject(), QStringLiteral("steps"));
        guide.steps.append(readStep(step));
        data.adopt(step);
    }
    return guide;
}

} // namespace

base::Result<EmergencyBook> EmergencyBook::parse(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    EmergencyBook book;
    JsonData whole(document.object());
    book.m_noPhone = whole.localized(u"no_phone");
    if (!whole.faults().isEmpty())
        return base::failure(base::ErrorCode::ResourceInvalid, whole.faults().join(u", "));
    for (const auto &item : document.object().value(QStringLiteral("guides")).toArray()) {
        JsonData data(item.toObject());
        book.m_guides.append(readGuide(data));
        if (!data.faults().isEmpty()) {
            return base::failure(base::ErrorCode::ResourceInvalid, book.m_guides.last().id
                                                                       + QStringLiteral(": ")
                                                                       + data.faults().join(u", "));
        }
    }
    if (book.m_guides.isEmpty())
        return base::failure(base::ErrorCode::ResourceInvalid, QStringLiteral("no guides"));
    return book;
}

QList<EmergencyGuide> EmergencyBook::forProfile(const BankProfile &profile) const
{
    const QString phone = profile.emergencyPhone();
    const LocalizedText number = phone.isEmpty() ? m_noPhone : LocalizedText{phone, phone, phone};
    const QString place = QStringLiteral("{phone}");
    QList<EmergencyGuide> filled = m_guides;
    for (EmergencyGuide &guide : filled) {
        for (EmergencyStep &step : guide.steps) {
            step.text.kk.replace(place, number.kk);
            step.text.ru.replace(place, number.ru);
            step.text.en.replace(place, number.en);
        }
    }
    return filled;
}

} // namespace qorgan::domain
