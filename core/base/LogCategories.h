// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace qorgan::base {

// Turned on by --log RULES, in QLoggingCategory's syntax. Log lines carry no secret, name or
// number.
Q_DECLARE_LOGGING_CATEGORY(logBank)
Q_DECLARE_LOGGING_CATEGORY(logVault)
Q_DECLARE_LOGGING_CATEGORY(logSync)
Q_DECLARE_LOGGING_CATEGORY(logSession)
Q_DECLARE_LOGGING_CATEGORY(logPlatform)
Q_DECLARE_LOGGING_CATEGORY(logUi)

} // namespace qorgan::base
