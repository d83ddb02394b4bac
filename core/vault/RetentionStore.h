// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "vault/OperationStore.h"

#include <QDate>

#include <optional>

namespace qorgan::vault {

/// How long operations are kept in the vault. The bank has them all: what is removed here can be
/// read from it again.
/// @thread main; the work runs on the vault thread
class RetentionStore
{
public:
    /// @param operations  outlives the store
    explicit RetentionStore(OperationStore &operations);

    /// How many whole months of the bank's are kept before the current one, 1..1200; nothing keeps
    /// all. The current month is that of the bank's time (SyncState::asOf), whatever the clock of
    /// this computer.
    base::Task<std::optional<int>> months(base::CancelScope scope);

    /// What would go.
    struct TooOld {
        qint64 operations = 0;
        /// The first day that stays; invalid while the bank's time is not known.
        QDate keptFrom;
    };
    base::Task<TooOld> tooOld(int months, base::CancelScope scope);

    /// Keeps them that long from now on, and prunes.
    /// @errors VaultLocked, DiskFull, DiskWriteFailed, VaultDamaged
    base::Task<void> setMonths(std::optional<int> months, base::CancelScope scope);

    /// Removes the operations that are too old, a few at a time so that others get their turn; what
    /// is cut off goes on with the next call.
    /// @return how many
    base::Task<qint64> prune(base::CancelScope scope);

private:
    OperationStore &m_operations;
};

} // namespace qorgan::vault
