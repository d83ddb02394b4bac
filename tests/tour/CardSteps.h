// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Tour.h"

namespace qorgan::tour {

/// A limit lowered and raised, a card blocked for a while and unblocked; ends on the operations.
void useCards(Tour &tour);

} // namespace qorgan::tour
