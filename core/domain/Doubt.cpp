// SPDX-License-Identifier: Apache-2.0
#include "domain/Doubt.h"

namespace qorgan::domain {

using base::ErrorCode;

bool leavesInDoubt(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ConnectionTimedOut:
    case ErrorCode::BankUnreachable:
    case ErrorCode::CaptivePortal:
    case ErrorCode::Offline:
    case ErrorCode::BankUnavailable:
    case ErrorCode::BankAnswerMalformed:
    case ErrorCode::Cancelled:
        return true;
    default:
        return false;
    }
}

} // namespace qorgan::domain
