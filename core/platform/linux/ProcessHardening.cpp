// SPDX-License-Identifier: Apache-2.0
#include "platform/ProcessHardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace qorgan::platform {

bool hardenProcess()
{
    const rlimit none{0, 0};
    const bool noCore = setrlimit(RLIMIT_CORE, &none) == 0;
    // prctl(2): no core dump even through a pipe handler, no ptrace by the same user, and
    // /proc/<pid>/mem belongs to root.
    const bool notDumpable = prctl(PR_SET_DUMPABLE, 0UL, 0UL, 0UL, 0UL) == 0;
    return noCore && notDumpable;
}

} // namespace qorgan::platform
