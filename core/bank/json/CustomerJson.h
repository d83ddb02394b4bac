// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/CustomerProfile.h"
#include "domain/Device.h"

#include <QByteArrayView>
#include <QList>

namespace qorgan::bank {

/// The answer of GET /devices, with the device that asked first.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<QList<domain::Device>> devicesFrom(QByteArrayView json);

/// The answer of GET /profile.
/// @errors BankAnswerMalformed
[[nodiscard]] base::Result<domain::CustomerProfile> customerProfileFrom(QByteArrayView json);

} // namespace qorgan::bank
