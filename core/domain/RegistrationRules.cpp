// SPDX-License-Identifier: Apache-2.0
#include "domain/RegistrationRules.h"

#include <algorithm>

namespace qorgan::domain {

namespace {

constexpr int kMaximumNameLength = 100;
constexpr int kOldestAge = 130;

bool isNameCharacter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate() || c == u' ' || c == u'-' || c == u'\''
           || c == u'.' || c == QChar(0x2019);
}

std::optional<base::ErrorCode> nameFault(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return base::ErrorCode::NameMissing;
    const bool valid =
        trimmed.size() <= kMaximumNameLength
        && std::all_of(trimmed.cbegin(), trimmed.cend(), isNameCharacter)
        && std::any_of(trimmed.cbegin(), trimmed.cend(), [](QChar c) { return c.isLetter(); });
    return valid ? std::nullopt : std::optional(base::ErrorCode::NameInvalid);
}

std::optional<base::ErrorCode> birthDateFault(const QDate &birthDate, int minimumAge,
                                              const QDate &today)
{
    if (!birthDate.isValid())
        return base::ErrorCode::BirthDateInvalid;
    if (birthDate > today)
        return base::ErrorCode::BirthDateInFuture;
    if (ageOn(birthDate, today) > kOldestAge)
        return base::ErrorCode::BirthDateInvalid;
    if (ageOn(birthDate, today) < minimumAge)
        return base::ErrorCode::UnderAge;
    return std::nullopt;
}

} // namespace

int ageOn(const QDate &birthDate, const QDate &today)
{
    int age = today.year() - birthDate.year();
    const bool birthdayAhead =
        today.month() < birthDate.month()
        || (today.month() == birthDate.month() && today.day() < birthDate.day());
    return birthdayAhead ? age - 1 : age;
}

QList<base::ErrorCode> registrationFaults(const RegistrationForm &form, const BankProfile &profile,
                                          const QDate &today)
{
    using base::ErrorCode;
    QList<ErrorCode> faults;
    if (const auto fault = nameFault(form.name))
        faults.append(*fault);
    if (const auto fault = birthDateFault(form.birthDate, profile.minimumAge, today))
        faults.append(*fault);
    for (const auto &state : profile.passwordPolicy.check(form.password)) {
        if (!state.met) {
            faults.append(state.rule == PasswordRule::MinimumLength
                              ? ErrorCode::PasswordTooShort
                              : ErrorCode::PasswordDigitsOnly);
        }
    }
    if (!form.ownNumberStated)
        faults.append(ErrorCode::OwnNumberStatementMissing);
    if (form.acceptedPolicyEdition.isEmpty())
        faults.append(ErrorCode::PolicyNotAccepted);
    else if (form.acceptedPolicyEdition != profile.policy.edition)
        faults.append(ErrorCode::PolicyOutdated);
    return faults;
}

} // namespace qorgan::domain
