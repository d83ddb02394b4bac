// SPDX-License-Identifier: Apache-2.0
#include "domain/PasswordPolicy.h"

#include <zxcvbn.h>

#include <algorithm>
#include <array>

namespace qorgan::domain {

namespace {

/// Unicode characters of UTF-8 text: every byte that does not continue another.
int characterCount(QByteArrayView utf8)
{
    return static_cast<int>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

bool hasOtherThanDigits(QByteArrayView utf8)
{
    return std::any_of(utf8.begin(), utf8.end(), [](char c) { return c < '0' || c > '9'; });
}

} // namespace

PasswordPolicy::PasswordPolicy(int minimumLength, bool forbidDigitsOnly)
    : m_minimumLength(minimumLength)
    , m_forbidDigitsOnly(forbidDigitsOnly)
{
}

QList<PasswordRuleState> PasswordPolicy::check(const base::SecretBytes &password) const
{
    QList<PasswordRuleState> states{{PasswordRule::MinimumLength,
                                     characterCount(password.view()) >= m_minimumLength,
                                     m_minimumLength}};
    if (m_forbidDigitsOnly)
        states.append({PasswordRule::NotDigitsOnly, hasOtherThanDigits(password.view()), 0});
    return states;
}

base::Result<void> PasswordPolicy::validate(const base::SecretBytes &password) const
{
    for (const auto &state : check(password)) {
        if (!state.met) {
            return base::failure(state.rule == PasswordRule::MinimumLength
                                     ? base::ErrorCode::PasswordTooShort
                                     : base::ErrorCode::PasswordDigitsOnly);
        }
    }
    return {};
}

int passwordStrength(const base::SecretBytes &password)
{
    if (password.isEmpty())
        return 0;
    base::SecretBytes terminated = password.clone();
    terminated.append(QByteArrayView("\0", 1));
    const double bits = ZxcvbnMatch(terminated.view().data(), nullptr, nullptr);
    // zxcvbn's own score thresholds: 10^3, 10^6, 10^8, 10^10 guesses, in bits.
    static constexpr std::array<double, 4> kThresholds{9.97, 19.93, 26.58, 33.22};
    return static_cast<int>(std::count_if(kThresholds.begin(), kThresholds.end(),
                                          [bits](double t) { return bits >= t; }));
}

} // namespace qorgan::domain
