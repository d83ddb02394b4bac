// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "vault/Vault.h"

namespace qorgan::vault {

/// Joins the pieces in which the text index of a history was written, in slices between which other
/// work gets its turn: searches look into one then. What is cut off is searched more slowly, no
/// more.
/// @errors VaultLocked, DiskFull, DiskWriteFailed, VaultDamaged
base::Task<void> joinSearch(Vault &vault, base::CancelScope scope);

} // namespace qorgan::vault
