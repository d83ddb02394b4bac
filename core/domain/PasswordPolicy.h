// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/SecretBytes.h"

#include <QList>

namespace qorgan::domain {

/// One rule of a bank's password policy, for the live list beside the field.
enum class PasswordRule { MinimumLength, NotDigitsOnly };

struct PasswordRuleState {
    PasswordRule rule = PasswordRule::MinimumLength;
    bool met = false;
    /// Only for MinimumLength: how many characters the bank asks for.
    int parameter = 0;
};

/// What the bank demands of a password (row B5), from its profile.
class PasswordPolicy
{
public:
    /// @param minimumLength  in Unicode characters, 1..128
    explicit PasswordPolicy(int minimumLength = 7, bool forbidDigitsOnly = true);

    [[nodiscard]] int minimumLength() const { return m_minimumLength; }

    /// Every rule with whether `password` (UTF-8) meets it, in the order to show.
    [[nodiscard]] QList<PasswordRuleState> check(const base::SecretBytes &password) const;

    /// The first rule that is not met, as an error.
    /// @errors PasswordTooShort, PasswordDigitsOnly
    [[nodiscard]] base::Result<void> validate(const base::SecretBytes &password) const;

private:
    int m_minimumLength;
    bool m_forbidDigitsOnly;
};

/// How hard a password is to guess, 0 (at once) .. 4 (very hard), by zxcvbn; beside the bank's
/// policy, never instead of it.
[[nodiscard]] int passwordStrength(const base::SecretBytes &password);

} // namespace qorgan::domain
