// SPDX-License-Identifier: Apache-2.0
#include "base/LogCategories.h"

namespace qorgan::base {

Q_LOGGING_CATEGORY(logBank, "qorgan.bank", QtWarningMsg)
Q_LOGGING_CATEGORY(logVault, "qorgan.vault", QtWarningMsg)
Q_LOGGING_CATEGORY(logSync, "qorgan.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(logSession, "qorgan.session", QtWarningMsg)
Q_LOGGING_CATEGORY(logPlatform, "qorgan.platform", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "qorgan.ui", QtWarningMsg)

} // namespace qorgan::base
