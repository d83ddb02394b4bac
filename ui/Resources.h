// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace qorgan::ui {

/// Makes ":/qorgan" readable: profiles, reminders, style, icons, translations. A static library's
/// resources are dropped by the linker unless someone asks for them; call before the first use.
void initResources();

/// The folder inside the resources that BankDirectory::load() takes.
[[nodiscard]] QString resourceFolder();

} // namespace qorgan::ui
