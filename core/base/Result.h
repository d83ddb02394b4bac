// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <tl/expected.hpp>

namespace qorgan::base {

/// A value, or why there is none. Absent is std::optional, nothing found is an empty list.
template<typename T>
using Result = tl::expected<T, Error>;

/// Makes the failed branch of any Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace qorgan::base
