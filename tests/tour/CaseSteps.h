// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Tour.h"
#include "testkit/SandboxBank.h"

namespace qorgan::tour {

/// The dispute of the report before, from its question to its decision, and a complaint; ends on
/// the operations.
void followCases(Tour &tour, const testkit::SandboxBank &bank);

} // namespace qorgan::tour
