// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/BankGateway.h"

#include <QByteArrayView>

namespace qorgan::bank {

/// The answer of GET /service-status.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<ServiceStatus> serviceStatusFrom(QByteArrayView json);

} // namespace qorgan::bank
