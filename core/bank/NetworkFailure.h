// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QNetworkReply>

namespace qorgan::bank {

/// What it means that no complete answer came.
/// @param text  the network library's own words; only handshake failures are told apart by it
[[nodiscard]] base::ErrorCode causeOf(QNetworkReply::NetworkError error, const QString &text);

/// Whether `error` only says that an answer of status 400 or above came in whole.
[[nodiscard]] bool isAnsweredRefusal(QNetworkReply::NetworkError error);

} // namespace qorgan::bank
