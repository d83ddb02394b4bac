// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/json/StrictObject.h"
#include "domain/Account.h"
#include "domain/LedgerDigest.h"
#include "domain/Operation.h"

#include <QList>

namespace qorgan::bank {

/// An amount, of any sign; faults are noted in `data`.
[[nodiscard]] domain::Money moneyFrom(const StrictObject &data);

/// One operation; faults are noted in `data`.
[[nodiscard]] domain::Operation operationFrom(const StrictObject &data);

/// One account; faults are noted in `data`.
/// @param asOf  the bank's time of the answer it stands in
[[nodiscard]] domain::Account accountFrom(const StrictObject &data, const QDateTime &asOf);

/// The answer of GET /accounts.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<QList<domain::Account>> accountsFrom(QByteArrayView json);

/// The answer of GET /operations.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<domain::OperationPage> operationPageFrom(QByteArrayView json);

} // namespace qorgan::bank
