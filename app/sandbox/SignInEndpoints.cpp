// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SignInEndpoints.h"

#include "crypto/ProofKey.h"
#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kResendAfterSeconds = 30;
constexpr qsizetype kMaxPhone = 32;
constexpr qsizetype kMaxToken = 128;
constexpr qsizetype kMaxSubject = 64;
constexpr qsizetype kMaxSecret = 256;
constexpr qsizetype kMaxDeviceName = 64;
constexpr qsizetype kMaxConsents = 16;

const QStringList &languages()
{
    static const QStringList words{u"kk"_s, u"ru"_s};
    return words;
}

KeyPurpose purposeFrom(const QString &word)
{
    if (word == u"sign_in"_s)
        return KeyPurpose::SignIn;
    return word == u"card_change"_s ? KeyPurpose::CardChange : KeyPurpose::PasswordChange;
}

// The key in the body must be the one that signed the proof: nobody asks in another device's name.
bool sameKey(const QJsonObject &jwk, const QByteArray &jkt)
{
    for (const QString &member : jwk.keys()) {
        if (member != u"kty"_s && member != u"crv"_s && member != u"x"_s && member != u"y"_s)
            return false;
    }
    const auto thumbprint = crypto::jwkThumbprint(toBytes(jwk));
    return thumbprint && *thumbprint == jkt;
}

} // namespace

Outcome<domain::PhoneNumber> parsePhone(const QString &text)
{
    // The contract knows one form; the forgiving reader is for what people type.
    const auto phone = text.startsWith(u'+') ? domain::PhoneNumber::parse(text)
                                             : base::failure(base::ErrorCode::PhoneInvalid);
    if (phone)
        return *phone;
    const bool foreign = phone.error().code == base::ErrorCode::PhoneForeign;
    return refuse(Problem{foreign ? ProblemCode::ForeignPhone : ProblemCode::InvalidPhone,
                          {{u"phone"_s, foreign ? u"foreign"_s : u"format"_s}}});
}

Reply grantReply(const QString &code)
{
    return jsonReply(201,
                     {{u"authorization_code"_s, code}, {u"expires_in"_s, Sessions::kGrantSeconds}});
}

SignInEndpoints::SignInEndpoints(Verifications &verifications, Registrations &registrations,
                                 Sessions &sessions, const BankClock &clock)
    : m_verifications(verifications)
    , m_registrations(registrations)
    , m_sessions(sessions)
    , m_clock(clock)
{
}

void SignInEndpoints::addTo(Router &router)
{
    router.add({"POST", "/v1/verifications", Guard::Proof, BodyKind::Json,
                [this](const Call &call) { return requestKey(call); }});
    router.add({"POST", "/v1/verifications/{}/confirm", Guard::Proof, BodyKind::Json,
                [this](const Call &call) { return confirmKey(call); }});
    router.add({"POST", "/v1/registrations", Guard::Proof, BodyKind::Json,
                [this](const Call &call) { return enter(call); }});
    router.add({"POST", "/v1/sessions", Guard::Proof, BodyKind::Json,
                [this](const Call &call) { return signIn(call); }});
}

Outcome<Reply> SignInEndpoints::requestKey(const Call &call)
{
    FieldReader fields(call.json);
    const QString number = fields.text(u"phone"_s, kMaxPhone);
    const QString purpose =
        fields.word(u"purpose"_s, {u"sign_in"_s, u"password_change"_s, u"card_change"_s});
    const bool aboutCard = purpose == u"card_change"_s;
    const QString subject =
        fields.text(u"subject"_s, kMaxSubject, aboutCard ? Presence::Required : Presence::Optional);
    const QJsonObject jwk = fields.object(u"device_jwk"_s);
    const QString language = fields.word(u"language"_s, languages(), u""_s);
    if (!fields.sound())
        return refuse(fields.problem());
    if (!aboutCard && fields.has(u"subject"_s))
        return refuseField(u"subject"_s, u"range"_s);
    if (!sameKey(jwk, call.jkt))
        return refuseField(u"device_jwk"_s, u"format"_s);
    const auto phone = parsePhone(number);
    if (!phone)
        return refuse(phone.error());
    const auto issued =
        m_verifications.issue(*phone, purposeFrom(purpose), call.jkt, language, subject);
    if (!issued)
        return refuse(issued.error());
    return jsonReply(202, {{u"id"_s, issued->id},
                           {u"phone_masked"_s, phone->masked()},
                           {u"code_length"_s, 6},
                           {u"expires_at"_s, wireTime(issued->expiresAt)},
                           {u"expires_in"_s, secondsUntil(issued->expiresAt)},
                           {u"resend_after"_s, kResendAfterSeconds},
                           {u"tries_left"_s, Verifications::kTries}});
}

Outcome<Reply> SignInEndpoints::confirmKey(const Call &call)
{
    FieldReader fields(call.json);
    const base::SecretBytes code = fields.secret(u"code"_s, 6);
    const auto digits = [](QByteArrayView text) {
        return text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) {
                   return c >= '0' && c <= '9';
               });
    };
    if (fields.sound() && !digits(code.view()))
        return refuseField(u"code"_s, u"format"_s);
    if (!fields.sound())
        return refuse(fields.problem());
    const auto confirmed = m_verifications.confirm(call.captures.value(0), call.jkt, code);
    if (!confirmed)
        return refuse(confirmed.error());
    return jsonReply(200, {{u"verification_token"_s, confirmed->token},
                           {u"registered"_s, confirmed->registered},
                           {u"expires_at"_s, wireTime(confirmed->expiresAt)},
                           {u"expires_in"_s, secondsUntil(confirmed->expiresAt)}});
}

Outcome<Reply> SignInEndpoints::enter(const Call &call)
{
    FieldReader fields(call.json);
    RegistrationRequest request;
    request.verificationToken = fields.text(u"verification_token"_s, kMaxToken);
    // Longer and blank names have an answer of their own, later in the order of checks.
    request.name = fields.text(u"name"_s, 1000, Presence::Optional);
    request.birthDate = fields.text(u"birth_date"_s, 32, Presence::Optional);
    request.password = fields.secret(u"password"_s, kMaxSecret);
    FieldReader statements(fields.object(u"statements"_s, Presence::Optional), u"statements."_s);
    request.ownNumber = statements.flag(u"own_number"_s);
    request.policyEdition = statements.text(u"policy_edition"_s, 32, Presence::Optional);
    const QJsonObject consents = fields.object(u"consents"_s, Presence::Optional);
    request.consents = toBytes(consents);
    request.language = fields.word(u"language"_s, languages(), u"kk"_s);
    request.deviceName = fields.text(u"device_name"_s, kMaxDeviceName, Presence::Optional);
    request.jkt = call.jkt;
    if (!fields.sound())
        return refuse(fields.problem());
    if (!statements.sound())
        return refuse(statements.problem());
    if (consents.size() > kMaxConsents)
        return refuseField(u"consents"_s, u"length"_s);
    const auto code = m_registrations.enter(request);
    if (!code)
        return refuse(code.error());
    return grantReply(*code);
}

Outcome<Reply> SignInEndpoints::signIn(const Call &call)
{
    FieldReader fields(call.json);
    SignInAttempt attempt;
    const QString number = fields.text(u"phone"_s, kMaxPhone, Presence::Optional);
    attempt.verificationToken = fields.text(u"verification_token"_s, kMaxToken, Presence::Optional);
    attempt.password = fields.secret(u"password"_s, kMaxSecret);
    attempt.deviceName = fields.text(u"device_name"_s, kMaxDeviceName, Presence::Optional);
    attempt.jkt = call.jkt;
    if (!fields.sound())
        return refuse(fields.problem());
    if (number.isEmpty() && attempt.verificationToken.isEmpty())
        return refuseField(u"phone"_s, u"required"_s);
    if (!number.isEmpty()) {
        const auto phone = parsePhone(number);
        if (!phone)
            return refuse(phone.error());
        attempt.phone = phone->e164();
    }
    const auto code = m_sessions.signIn(attempt);
    if (!code)
        return refuse(code.error());
    return grantReply(*code);
}

qint64 SignInEndpoints::secondsUntil(qint64 instant) const
{
    return std::max<qint64>(0, (instant - m_clock.now()) / 1000);
}

} // namespace qorgan::sandbox
