// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/AutoLock.h"

#include <QString>

namespace qorgan::ui {

/// Why the app locked itself or logged the customer out, a sentence.
/// @param idleMinutes  the limit that was in force
[[nodiscard]] QString lockReasonText(session::AutoLock::Reason reason, int idleMinutes);

} // namespace qorgan::ui
