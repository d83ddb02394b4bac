// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Tour.h"
#include "testkit/SandboxBank.h"

namespace qorgan::tour {

/// From a fresh computer to locked: everything a new customer meets; the bank is killed and comes
/// back on the way.
/// @returns the reminders that stood in the window
QSet<QString> walkNewCustomer(const Stage &stage, testkit::SandboxBank &bank);

/// A new process without a bank: unlocks, reads, logs out.
QSet<QString> walkOffline(const Stage &stage);

/// Someone else's computer: signs in with key and password, reads, closes, which logs out.
QSet<QString> walkForeignComputer(const Stage &stage);

} // namespace qorgan::tour
