// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace qorgan::platform {

/// Keeps this process's memory from other programs of the same user: no core dump, no debugger.
/// Call first thing in main(), before any secret exists.
/// @returns false when the operating system refused a part of it; the program may go on
/// @source docs/threat-model.md, "Memory and process"
bool hardenProcess();

} // namespace qorgan::platform
