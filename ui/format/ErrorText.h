// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

namespace qorgan::ui {

/// What went wrong and what to do about it, in the interface's language, with the code a person
/// can read out: "The key is wrong. Type it again. Tries left: 2 (Q201)". Plain text; bank time.
/// @source docs/error-codes.md lists every code in Kazakh and Russian
[[nodiscard]] QString errorText(const base::Error &error);

/// The same without tries and time, for a state that carries a code alone.
[[nodiscard]] QString errorText(base::ErrorCode code);

} // namespace qorgan::ui
