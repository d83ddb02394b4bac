// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::platform {

/// Where the program keeps its data when --data-dir names no other place: $XDG_DATA_HOME/qorgan,
/// %LOCALAPPDATA%/qorgan, ~/Library/Application Support/qorgan. Nothing is created.
[[nodiscard]] QString ownDataFolder();

} // namespace qorgan::platform
