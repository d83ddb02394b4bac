// SPDX-License-Identifier: Apache-2.0
#include "sandbox/PasswordEndpoints.h"

#include "sandbox/Json.h"
#include "sandbox/SignInEndpoints.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxToken = 128;
constexpr qsizetype kMaxSecret = 256;
constexpr qsizetype kMaxDate = 32;
constexpr qsizetype kMaxDeviceName = 64;

} // namespace

PasswordEndpoints::PasswordEndpoints(Passwords &passwords)
    : m_passwords(passwords)
{
}

void PasswordEndpoints::addTo(Router &router)
{
    router.add({"PUT", "/v1/password", Guard::AccessToken, BodyKind::Json,
                [this](const Call &call) { return change(call); }});
    router.add({"POST", "/v1/password-resets", Guard::Proof, BodyKind::Json,
                [this](const Call &call) { return reset(call); }});
}

Outcome<Reply> PasswordEndpoints::change(const Call &call)
{
    FieldReader fields(call.json);
    const QString token = fields.text(u"verification_token"_s, kMaxToken);
    const base::SecretBytes password = fields.secret(u"password"_s, kMaxSecret);
    if (!fields.sound())
        return refuse(fields.problem());
    const auto changed = m_passwords.change(call.session, call.jkt, token, password);
    if (!changed)
        return refuse(changed.error());
    return emptyReply();
}

Outcome<Reply> PasswordEndpoints::reset(const Call &call)
{
    FieldReader fields(call.json);
    ResetRequest request;
    request.verificationToken = fields.text(u"verification_token"_s, kMaxToken);
    request.birthDate = fields.text(u"birth_date"_s, kMaxDate);
    request.password = fields.secret(u"password"_s, kMaxSecret);
    request.deviceName = fields.text(u"device_name"_s, kMaxDeviceName, Presence::Optional);
    request.jkt = call.jkt;
    if (!fields.sound())
        return refuse(fields.problem());
    const auto code = m_passwords.reset(request);
    if (!code)
        return refuse(code.error());
    return grantReply(*code);
}

} // namespace qorgan::sandbox
