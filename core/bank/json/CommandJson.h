// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bank/HttpRequest.h"
#include "domain/Command.h"
#include "domain/CustomerRecords.h"

#include <QByteArrayView>

namespace qorgan::bank {

/// The request that asks the bank for what the customer wants, with the command's id as its
/// Idempotency-Key: the same bytes each time.
[[nodiscard]] HttpRequest requestOf(const domain::Command &command);

/// The bank's answer below status 400 to a command. What cannot be read of it is left out: the
/// bank has carried the command out, and tells the rest by synchronisation.
[[nodiscard]] domain::CommandReceipt receiptFrom(const domain::Command::Body &body,
                                                 QByteArrayView json);

} // namespace qorgan::bank
