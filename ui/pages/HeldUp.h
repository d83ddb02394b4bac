// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"

#include <optional>

namespace qorgan::ui {

/// Why the bank is not heard at the moment; nothing when nothing holds it up.
[[nodiscard]] std::optional<base::ErrorCode> heldUpBecause(session::BankSession &session);

/// The word of the button that gets on from there.
[[nodiscard]] QString wayOnFrom(base::ErrorCode code);

} // namespace qorgan::ui
