// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SessionEndpoints.h"

#include "crypto/Digest.h"
#include "sandbox/Json.h"
#include "sandbox/LimitHold.h"
#include "sandbox/SignInEndpoints.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxToken = 128;

} // namespace

SessionEndpoints::SessionEndpoints(Database &database, Sessions &sessions, const BankClock &clock)
    : m_database(database)
    , m_sessions(sessions)
    , m_clock(clock)
{
}

void SessionEndpoints::addTo(Router &router)
{
    router.add({"POST", "/v1/token", Guard::Proof, BodyKind::Json,
                [this](const Call &call) { return issueTokens(call); }});
    router.add({"POST", "/v1/revoke", Guard::Nothing, BodyKind::Json,
                [this](const Call &call) { return revoke(call); }});
    router.add({"GET", "/v1/devices", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) -> Outcome<Reply> {
                    return jsonReply(200, m_sessions.devicesJson(call.session));
                }});
    router.add({"DELETE", "/v1/devices/{}", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) -> Outcome<Reply> {
                    const auto removed =
                        m_sessions.removeDevice(call.session, call.captures.value(0));
                    if (!removed)
                        return refuse(removed.error());
                    return emptyReply();
                }});
    router.add({"GET", "/v1/profile", Guard::AccessToken, BodyKind::None,
                [this](const Call &call) { return profile(call); }});
}

Outcome<Reply> SessionEndpoints::issueTokens(const Call &call)
{
    FieldReader fields(call.json);
    const QString grantType =
        fields.word(u"grant_type"_s, {u"authorization_code"_s, u"refresh_token"_s});
    const bool first = grantType == u"authorization_code"_s;
    const QString proofOfGrant =
        fields.sound() ? fields.text(first ? u"code"_s : u"refresh_token"_s, kMaxToken) : QString();
    if (!fields.sound())
        return refuse(fields.problem());
    const auto tokens = first ? m_sessions.exchangeCode(proofOfGrant, call.jkt)
                              : m_sessions.refresh(proofOfGrant, call.jkt);
    if (!tokens)
        return refuse(tokens.error());
    const qint64 left = std::max<qint64>(0, (tokens->refreshExpiresAt - m_clock.now()) / 1000);
    QJsonObject json{{u"token_type"_s, u"DPoP"_s},
                     {u"access_token"_s, tokens->access},
                     {u"expires_in"_s, std::min<qint64>(left, Sessions::kAccessSeconds)},
                     {u"refresh_expires_in"_s, left},
                     {u"session_id"_s, tokens->session}};
    if (first) {
        json.insert(u"refresh_token"_s, tokens->refresh);
        json.insert(u"events_token"_s, tokens->events);
        json.insert(u"revocation_secret"_s, tokens->revocation);
    }
    return jsonReply(200, json);
}

Outcome<Reply> SessionEndpoints::revoke(const Call &call)
{
    FieldReader fields(call.json);
    const QString proofOfRight = fields.text(u"revocation_secret"_s, kMaxToken);
    if (!fields.sound())
        return refuse(fields.problem());
    m_sessions.revoke(proofOfRight);
    return jsonReply(200, QJsonObject());
}

Outcome<Reply> SessionEndpoints::profile(const Call &call)
{
    Transaction transaction(m_database);
    const auto customer = Customers::find(transaction, call.session.customer);
    if (!customer)
        return refuse(ProblemCode::NotFound);
    const auto phone = parsePhone(customer->phone);
    QJsonObject json{{u"customer_id"_s, customer->id},
                     {u"phone_masked"_s, phone ? phone->masked() : QString()},
                     {u"name"_s, customer->name},
                     {u"birth_date"_s, customer->birthDate},
                     {u"language"_s, customer->language},
                     {u"policy_edition"_s, customer->policyEdition},
                     {u"consents"_s, parseObject(customer->consents).value_or(QJsonObject())},
                     {u"registered_at"_s, wireTime(customer->registeredAt)}};
    if (const auto free = LimitHold::mayRaise(*customer, m_clock.now()); !free)
        json.insert(u"limit_raise_held_until"_s,
                    wireTime(free.error().retryAt.value_or(m_clock.utcNow())));
    if (customer->company) {
        json.insert(u"company"_s, QJsonObject{{u"name"_s, customer->company->name},
                                              {u"bin"_s, customer->company->bin}});
    }
    Reply reply = jsonReply(200, json);
    reply.addHeader("ETag", '"' + crypto::sha256(reply.body).left(8).toHex() + '"');
    return reply;
}

} // namespace qorgan::sandbox
