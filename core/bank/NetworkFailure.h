// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QAbstractSocket>

namespace qorgan::bank {

/// What it means that a connection was not made or has broken.
/// @param text  the network library's own words; only handshake failures are told apart by it
[[nodiscard]] base::ErrorCode causeOf(QAbstractSocket::SocketError error, const QString &text);

} // namespace qorgan::bank
