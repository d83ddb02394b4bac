// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

namespace qorgan::testkit {

/// "ok", or the short code of the error: readable on both sides of a QCOMPARE.
template<typename T>
[[nodiscard]] QString outcome(const base::Result<T> &result)
{
    return result ? QStringLiteral("ok") : base::shortCode(result.error().code);
}

/// What outcome() says of a result that failed with `code`.
[[nodiscard]] inline QString failed(base::ErrorCode code)
{
    return base::shortCode(code);
}

/// What outcome() says of a result that has its value.
[[nodiscard]] inline QString succeeded()
{
    return QStringLiteral("ok");
}

} // namespace qorgan::testkit
