// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Reminder.h"
#include "ui/format/Look.h"

namespace qorgan::ui {

/// How grave a reminder is, told by word, drawing and colour.
[[nodiscard]] Look severityLook(domain::ReminderSeverity severity);

} // namespace qorgan::ui
