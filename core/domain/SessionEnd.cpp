// SPDX-License-Identifier: Apache-2.0
#include "domain/SessionEnd.h"

namespace qorgan::domain {

bool endsSession(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::SessionEnded:
    case base::ErrorCode::SignInRefused:
    case base::ErrorCode::PasswordChangedElsewhere:
    case base::ErrorCode::DeviceRemoved:
        return true;
    default:
        return false;
    }
}

} // namespace qorgan::domain
