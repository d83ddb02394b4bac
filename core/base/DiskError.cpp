// SPDX-License-Identifier: Apache-2.0
#include "base/DiskError.h"

#include <cerrno>

namespace qorgan::base {

ErrorCode writeErrorOf(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EFBIG: // A limit on the size of files is a full disk to whoever meets it.
#ifdef EDQUOT
    case EDQUOT:
#endif
        return ErrorCode::DiskFull;
    default:
        return ErrorCode::DiskWriteFailed;
    }
}

} // namespace qorgan::base
