// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

#include <QString>

#include <memory>

namespace qorgan::platform {

/// What QtKeychain does not tell: which keychain it will use, whether that one runs, and whether it
/// is locked. Nothing is started but what the keychain's own activation starts.
/// @thread main
class KeychainProbe
{
public:
    enum class State {
        Open,   ///< an entry that was not found is not there
        Locked, ///< the entry may be hidden behind a lock, or the keychain does not answer
        Gone,   ///< the keychain does not run any more
    };

    virtual ~KeychainProbe() = default;

    /// Must have succeeded before QtKeychain is used: without a keychain it would block, or start
    /// a bus.
    /// @returns "secret-service", "kwallet", "macos-keychain" or "windows-credential-manager"
    /// @errors KeychainUnavailable, Cancelled
    virtual base::Task<QString> backend(base::CancelScope scope) = 0;

    /// Why an entry was not found, or an action on it failed.
    /// @errors KeychainUnavailable, Cancelled
    virtual base::Task<State> state(QString service, QString key, base::CancelScope scope) = 0;
};

/// The one of this operating system.
[[nodiscard]] std::unique_ptr<KeychainProbe> makeKeychainProbe();

} // namespace qorgan::platform
