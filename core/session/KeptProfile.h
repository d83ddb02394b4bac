// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/CustomerProfile.h"

namespace qorgan::session {

/// Setting in the vault: what the bank says of the customer, to be read offline.
[[nodiscard]] QString profileSetting();

/// Name and company as the vault keeps them; the rest has a meaning only while the bank answers.
[[nodiscard]] QString textOf(const domain::CustomerProfile &profile);

/// Reads back what textOf() wrote.
[[nodiscard]] domain::CustomerProfile profileFrom(const QString &text);

} // namespace qorgan::session
