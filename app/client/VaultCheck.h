// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/Composition.h"

namespace qorgan::client {

/// `qorgan --check-vault`: asks for the password at the terminal, opens the vault as an unlock does
/// and prints what an examination finds, without a word of the customer's.
/// @returns 0 when all is sound, 1 when something is damaged or was made anew, 2 when the vault
///          could not be opened
[[nodiscard]] int checkVault(Composition &composition);

} // namespace qorgan::client
