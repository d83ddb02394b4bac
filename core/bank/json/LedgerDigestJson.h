// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/LedgerDigest.h"

#include <QByteArrayView>

namespace qorgan::bank {

/// The answer of GET /digests.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<domain::LedgerDigest> ledgerDigestFrom(QByteArrayView json);

} // namespace qorgan::bank
