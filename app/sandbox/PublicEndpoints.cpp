// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PublicEndpoints.h"

#include <QJsonArray>

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject textJson(const domain::LocalizedText &text)
{
    return {{u"kk"_s, text.kk}, {u"ru"_s, text.ru}, {u"en"_s, text.en}};
}

QString kindWord(domain::ContactKind kind)
{
    switch (kind) {
    case domain::ContactKind::Phone:
        return u"phone"_s;
    case domain::ContactKind::Email:
        return u"email"_s;
    case domain::ContactKind::Address:
        return u"address"_s;
    case domain::ContactKind::Site:
        return u"site"_s;
    }
    return {};
}

domain::LocalizedText paragraphs(const QList<domain::LocalizedText> &texts)
{
    domain::LocalizedText joined;
    for (const domain::LocalizedText &text : texts) {
        const QString gap = joined.en.isEmpty() ? QString() : u"\n\n"_s;
        joined = {joined.kk + gap + text.kk, joined.ru + gap + text.ru, joined.en + gap + text.en};
    }
    return joined;
}

} // namespace

PublicEndpoints::PublicEndpoints(const domain::BankProfile &profile,
                                 const Registrations &registrations, const ServiceStatus &status,
                                 QByteArray remindersJson)
    : m_profile(profile)
    , m_registrations(registrations)
    , m_status(status)
    , m_remindersJson(std::move(remindersJson))
{
}

void PublicEndpoints::addTo(Router &router)
{
    const auto add = [&router](const QByteArray &path, const std::function<Reply()> &make) {
        router.add({"GET", path, Guard::Nothing, BodyKind::None,
                    [make](const Call &) -> Outcome<Reply> { return make(); }});
    };
    add("/v1/contacts", [this] { return contacts(); });
    add("/v1/policies", [this] { return policies(); });
    add("/v1/reminders", [this] { return jsonReply(200, m_remindersJson); });
    add("/v1/service-status", [this] { return jsonReply(200, m_status.toJson()); });
}

Reply PublicEndpoints::contacts() const
{
    QJsonArray list;
    for (const domain::Contact &contact : m_profile.contacts) {
        // A short number of the bank costs nothing within the country.
        const bool shortNumber =
            contact.kind == domain::ContactKind::Phone && contact.value.size() <= 4;
        list.append(QJsonObject{{u"id"_s, u"contact_%1"_s.arg(list.size() + 1)},
                                {u"kind"_s, kindWord(contact.kind)},
                                {u"value"_s, contact.value},
                                {u"label"_s, textJson(contact.label)},
                                {u"purposes"_s, QJsonArray::fromStringList(contact.purposes)},
                                {u"free"_s, shortNumber}});
    }
    return jsonReply(200, QJsonObject{{u"contacts"_s, list}});
}

Reply PublicEndpoints::policies() const
{
    const QString edition = m_registrations.policyEdition();
    const bool first = edition == m_profile.policy.edition;
    const domain::LocalizedText changes =
        first ? domain::LocalizedText{u"Алғашқы басылым."_s, u"Первая редакция."_s,
                                      u"First edition."_s}
              : domain::LocalizedText{u"Мәтін қайта қаралды."_s, u"Текст пересмотрен."_s,
                                      u"The text was revised."_s};
    const QJsonObject policy{{u"id"_s, u"privacy"_s},
                             {u"edition"_s, edition},
                             {u"updated_on"_s, edition},
                             {u"title"_s, textJson(m_profile.policy.title)},
                             {u"changes"_s, textJson(changes)},
                             {u"text"_s, textJson(paragraphs(m_profile.policy.summary))}};
    return jsonReply(200, QJsonObject{{u"policies"_s, QJsonArray{policy}}});
}

} // namespace qorgan::sandbox
