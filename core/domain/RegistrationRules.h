// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/BankProfile.h"
#include "domain/Credentials.h"

#include <QDate>

namespace qorgan::domain {

/// Whole years between two dates; a birthday on 29 February is reached on 1 March.
[[nodiscard]] int ageOn(const QDate &birthDate, const QDate &today);

/// Everything that keeps `form` from being sent, in the order of the page. The bank checks again.
/// @param today  in the bank's time zone
/// @returns      empty when the form may be sent
[[nodiscard]] QList<base::ErrorCode>
registrationFaults(const RegistrationForm &form, const BankProfile &profile, const QDate &today);

} // namespace qorgan::domain
