// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/SyncPage.h"

#include <QByteArrayView>

namespace qorgan::bank {

/// The answer of GET /sync. Kinds of record this version does not know become UnknownRecord.
/// @errors BankAnswerMalformed with the place of the first fault
[[nodiscard]] base::Result<domain::SyncPage> syncPageFrom(QByteArrayView json);

} // namespace qorgan::bank
