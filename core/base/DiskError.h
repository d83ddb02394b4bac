// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

namespace qorgan::base {

/// DiskFull for the system's codes that mean "no room", DiskWriteFailed for any other.
/// @param systemError  as in errno
[[nodiscard]] ErrorCode writeErrorOf(int systemError);

} // namespace qorgan::base
