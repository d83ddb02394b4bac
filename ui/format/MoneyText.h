// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "domain/Money.h"

namespace qorgan::ui {

/// An amount as Kazakhstan prints it: "1 234 567,50 ₸", with no-break spaces and U+2212 for minus.
/// English has "1,234,567.50 ₸". A currency without a sign of its own keeps its ISO 4217 code.
[[nodiscard]] QString moneyText(const domain::Money &money, domain::Language language);

/// A count in the same groups of digits.
/// @param count  not negative
[[nodiscard]] QString countText(qint64 count, domain::Language language);

/// As moneyText(), with a plus before what comes in.
[[nodiscard]] QString signedMoneyText(const domain::Money &money, domain::Language language);

} // namespace qorgan::ui
