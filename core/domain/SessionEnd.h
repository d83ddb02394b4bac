// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

namespace qorgan::domain {

/// Whether an error says that the bank's session is over and only signing in helps.
[[nodiscard]] bool endsSession(base::ErrorCode code);

} // namespace qorgan::domain
