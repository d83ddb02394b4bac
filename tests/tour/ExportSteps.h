// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Tour.h"

namespace qorgan::tour {

/// The list as a table and as pages, and a receipt; beside the pictures, and removed again. Begins
/// and ends on the operations.
void saveFiles(Tour &tour);

} // namespace qorgan::tour
