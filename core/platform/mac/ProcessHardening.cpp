// SPDX-License-Identifier: Apache-2.0
// Written from the manual pages; not yet built on macOS.
#include "platform/ProcessHardening.h"

#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/types.h>

namespace qorgan::platform {

bool hardenProcess()
{
    const rlimit none{0, 0};
    const bool noCore = setrlimit(RLIMIT_CORE, &none) == 0;
    const bool noDebugger = ptrace(PT_DENY_ATTACH, 0, nullptr, 0) == 0;
    return noCore && noDebugger;
}

} // namespace qorgan::platform
