// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Tour.h"
#include "testkit/SandboxBank.h"

#include <functional>

namespace qorgan::tour {

/// From a fresh computer to locked: everything a new customer meets; the bank is killed and comes
/// back on the way.
/// @param whileOpen  runs when the vault is open, for what another process does meanwhile
/// @returns the reminders that stood in the window
QSet<QString> walkNewCustomer(const Stage &stage, testkit::SandboxBank &bank,
                              const std::function<void()> &whileOpen);

/// A second process on the same folder while the first has the vault open.
QSet<QString> walkSecondInstance(const Stage &stage);

/// The bank shows a certificate of another authority than the program was given.
QSet<QString> walkForeignAuthority(const Stage &stage);

/// A new process without a bank: unlocks, reads, logs out.
QSet<QString> walkOffline(const Stage &stage);

/// Someone else's computer: signs in with key and password, reads, closes, which logs out.
QSet<QString> walkForeignComputer(const Stage &stage);

} // namespace qorgan::tour
