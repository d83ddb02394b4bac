// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/SignIn.h"

#include <QString>

namespace qorgan::ui {

/// What making the vault's keys does now, for a progress line.
[[nodiscard]] QString keyStepText(vault::Vault::KeyStep step);

} // namespace qorgan::ui
