// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SessionEnd.h"

#include <array>
#include <utility>

namespace qorgan::sandbox {

namespace {

constexpr std::array kWords{
    std::pair{SessionEnd::Logout, "logout"},
    std::pair{SessionEnd::PasswordChanged, "password_changed"},
    std::pair{SessionEnd::PasswordReset, "password_reset"},
    std::pair{SessionEnd::DeviceRemoved, "device_removed"},
    std::pair{SessionEnd::Staff, "staff"},
    std::pair{SessionEnd::Expired, "expired"},
};

} // namespace

QString toWord(SessionEnd reason)
{
    for (const auto &[known, word] : kWords) {
        if (known == reason)
            return QString::fromLatin1(word);
    }
    return {};
}

std::optional<SessionEnd> sessionEndFrom(const QString &word)
{
    for (const auto &[reason, known] : kWords) {
        if (word == QLatin1String(known))
            return reason;
    }
    return std::nullopt;
}

} // namespace qorgan::sandbox
