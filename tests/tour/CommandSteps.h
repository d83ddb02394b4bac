// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Tour.h"

namespace qorgan::tour {

/// A note, the review of the day and a report, heard by the bank at once; ends on the operations.
void giveCommands(Tour &tour);

/// A note and a report while the bank is away: shown, waiting, one withdrawn; ends on the
/// operations with one command left.
void giveCommandsOffline(Tour &tour);

} // namespace qorgan::tour
