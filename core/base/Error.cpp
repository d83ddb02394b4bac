// SPDX-License-Identifier: Apache-2.0
#include "base/Error.h"

namespace qorgan::base {

QString shortCode(ErrorCode code)
{
    return QStringLiteral("Q%1").arg(static_cast<int>(code), 3, 10, QLatin1Char('0'));
}

} // namespace qorgan::base
