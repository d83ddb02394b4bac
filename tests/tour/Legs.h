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

/// Settings, connection, password change, the device list with another computer signed out, a
/// password changed elsewhere, the screen's lock and the idle lock, and three wrong passwords.
/// @param neighbour  signs the same customer in on another computer
QSet<QString> walkDefences(const Stage &stage, testkit::SandboxBank &bank,
                           const std::function<void()> &neighbour);

/// Another computer of the same customer: signs in, locks and ends.
QSet<QString> walkNeighbour(const Stage &stage);

/// Started while unlocking is closed: the countdown, the forgotten password, a vault of the old
/// one.
QSet<QString> walkForgottenPassword(const Stage &stage);

/// The database was damaged: the vault is rebuilt and says so.
QSet<QString> walkDamagedDatabase(const Stage &stage);

/// The header was damaged: it is set aside, and signing in fills a new vault.
QSet<QString> walkDamagedHeader(const Stage &stage);

/// A computer without a keychain: the password alone protects.
QSet<QString> walkNoKeychain(const Stage &stage);

/// A business customer, whose company stands over its accounts.
QSet<QString> walkBusiness(const Stage &stage);

/// Someone else's computer: signs in with key and password, reads, closes, which logs out.
QSet<QString> walkForeignComputer(const Stage &stage);

} // namespace qorgan::tour
