// SPDX-License-Identifier: Apache-2.0
#include "bank/json/SignInBodies.h"

#include <QSysInfo>

namespace qorgan::bank {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeviceNameLength = 64;

QString toWord(domain::KeyPurpose purpose)
{
    switch (purpose) {
    case domain::KeyPurpose::SignIn:
        return u"sign_in"_s;
    case domain::KeyPurpose::PasswordChange:
        return u"password_change"_s;
    case domain::KeyPurpose::CardChange:
        return u"card_change"_s;
    }
    Q_UNREACHABLE();
}

/// The contract knows the two languages customers use.
void addLanguage(RequestBody &body, domain::Language language)
{
    if (language != domain::Language::English)
        body.text("language", domain::languageTag(language));
}

} // namespace

QString deviceName()
{
    return u"Qorgan · %1"_s.arg(QSysInfo::prettyProductName()).left(kDeviceNameLength);
}

RequestBody verificationBody(const domain::PhoneNumber &phone, const domain::KeyUse &use,
                             domain::Language smsLanguage, const QByteArray &jwk)
{
    RequestBody body;
    body.text("phone", phone.e164());
    body.text("purpose", toWord(use.purpose));
    if (use.purpose == domain::KeyPurpose::CardChange)
        body.text("subject", use.cardId);
    body.json("device_jwk", jwk);
    addLanguage(body, smsLanguage);
    return body;
}

RequestBody registrationBody(const domain::ConfirmedPhone &phone,
                             const domain::RegistrationForm &form)
{
    RequestBody statements;
    statements.flag("own_number", form.ownNumberStated);
    statements.text("policy_edition", form.acceptedPolicyEdition);
    RequestBody body;
    body.secret("verification_token", phone.token);
    body.text("name", form.name);
    body.text("birth_date", form.birthDate.toString(Qt::ISODate));
    body.secret("password", form.password);
    body.object("statements", statements);
    addLanguage(body, form.language);
    body.text("device_name", deviceName());
    return body;
}

RequestBody signInBody(const domain::ConfirmedPhone &phone, const base::SecretBytes &password)
{
    RequestBody body;
    body.secret("verification_token", phone.token);
    body.secret("password", password);
    body.text("device_name", deviceName());
    return body;
}

RequestBody knownDeviceBody(const domain::PhoneNumber &phone, const base::SecretBytes &password)
{
    RequestBody body;
    body.text("phone", phone.e164());
    body.secret("password", password);
    return body;
}

RequestBody passwordResetBody(const domain::ConfirmedPhone &phone,
                              const domain::PasswordReset &form)
{
    RequestBody body;
    body.secret("verification_token", phone.token);
    body.text("birth_date", form.birthDate.toString(Qt::ISODate));
    body.secret("password", form.password);
    body.text("device_name", deviceName());
    return body;
}

RequestBody passwordChangeBody(const domain::ConfirmedPhone &phone,
                               const base::SecretBytes &password)
{
    RequestBody body;
    body.secret("verification_token", phone.token);
    body.secret("password", password);
    return body;
}

} // namespace qorgan::bank
