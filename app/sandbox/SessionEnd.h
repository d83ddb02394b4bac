// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace qorgan::sandbox {

/// Why a session ended, as `session_revoked` tells it.
enum class SessionEnd { Logout, PasswordChanged, PasswordReset, DeviceRemoved, Staff, Expired };

/// The contract's word.
[[nodiscard]] QString toWord(SessionEnd reason);
[[nodiscard]] std::optional<SessionEnd> sessionEndFrom(const QString &word);

} // namespace qorgan::sandbox
