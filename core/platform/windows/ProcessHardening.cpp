// SPDX-License-Identifier: Apache-2.0
// Written from the reference of the Windows API; not yet built on Windows.
#include "platform/ProcessHardening.h"

#include <aclapi.h>
#include <sddl.h>
#include <windows.h>

namespace qorgan::platform {

bool hardenProcess()
{
    // No crash report with a memory image.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
    // Everyone may wait for and end the process (0x00101001), nobody but the system may read it.
    PSECURITY_DESCRIPTOR descriptor = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(
            L"D:P(A;;0x00101001;;;WD)(A;;GA;;;SY)", SDDL_REVISION_1, &descriptor, nullptr))
        return false;
    PACL acl = nullptr;
    BOOL present = FALSE;
    BOOL defaulted = FALSE;
    const bool set = GetSecurityDescriptorDacl(descriptor, &present, &acl, &defaulted) && present
                     && SetSecurityInfo(GetCurrentProcess(), SE_KERNEL_OBJECT,
                                        DACL_SECURITY_INFORMATION, nullptr, nullptr, acl, nullptr)
                            == ERROR_SUCCESS;
    LocalFree(descriptor);
    return set;
}

} // namespace qorgan::platform
