// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

namespace qorgan::domain {

/// Whether an error leaves open if the bank has done what it was asked.
[[nodiscard]] bool leavesInDoubt(base::ErrorCode code);

} // namespace qorgan::domain
