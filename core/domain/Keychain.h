// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/SecretBytes.h"
#include "base/Task.h"

#include <QString>

#include <optional>

namespace qorgan::domain {

/// The operating system's keychain as the vault and the use cases need it: joins them with
/// `platform`. Entries are small (at most 1 KiB) and belong to this program alone.
/// Errors common to all:
///   KeychainUnavailable  this computer has none, or it does not run
///   KeychainLocked       it is there, but is locked, refused, or did not answer in time
///   Cancelled
/// @thread main
/// @source docs/threat-model.md, "Keys"
class Keychain
{
public:
    virtual ~Keychain() = default;

    /// Which keychain this is, such as "secret-service"; recorded in the vault's header, so that
    /// another one's silence is never taken for an absent entry.
    virtual base::Task<QString> backend(base::CancelScope scope) = 0;

    /// Writes or replaces an entry; when it succeeds the entry can be read back.
    virtual base::Task<void> write(QString name, base::SecretBytes value,
                                   base::CancelScope scope) = 0;

    /// nullopt when the keychain says that there is no such entry. A locked Secret Service may
    /// answer so too: for a secret that must exist this means "locked or elsewhere".
    virtual base::Task<std::optional<base::SecretBytes>> read(QString name,
                                                              base::CancelScope scope) = 0;

    /// An entry that is not there is fine.
    virtual base::Task<void> remove(QString name, base::CancelScope scope) = 0;
};

} // namespace qorgan::domain
