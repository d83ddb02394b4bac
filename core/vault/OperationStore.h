// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Operation.h"
#include "domain/SyncPage.h"
#include "vault/Vault.h"

#include <QList>
#include <QObject>

namespace qorgan::vault {

/// Which operations a list shows.
enum class OperationFilter { All, Accepted, Declined, Pending, Unread };

struct OperationQuery {
    OperationFilter filter = OperationFilter::All;
    /// As typed; folded here. Empty means no search.
    QString search;
};

/// One row of the operations list.
struct StoredOperation {
    /// Local row id, stable while the vault lives.
    qint64 row = 0;
    domain::Operation operation;
    bool unread = false;
};

/// Where synchronisation stands.
struct SyncState {
    QString epoch;
    QString cursor;
    qint64 lastSeq = 0;
    /// The bank's time of the last page applied; what "as of" shows. Invalid before the first.
    QDateTime asOf;
};

/// Operations and the sync cursor, which only ever change together.
/// @thread main; the work runs on the vault thread
class OperationStore : public QObject
{
    Q_OBJECT
public:
    explicit OperationStore(Vault &vault);

    /// What applying a page changed.
    struct Applied {
        int changed = 0;
        /// Operations new to this vault, newest first, at most 50: for notices.
        QList<domain::Operation> arrived;
    };

    /// Whether new operations count as unread: not during the first fill of a new vault.
    enum class Arrival { FirstFill, News };

    /// Applies one page of bank changes (operations, accounts, tombstones) and its cursor in a
    /// single transaction. Applying a page twice changes nothing.
    /// @errors VaultLocked, DiskFull, GapFound (vault unchanged), VaultDamaged
    base::Task<Applied> apply(domain::SyncPage page, Arrival arrival, base::CancelScope scope);

    /// Empty cursor before the first page.
    base::Task<SyncState> syncState(base::CancelScope scope);

    /// Forgets cursor and operations for a new epoch, keeping read marks by operation id.
    base::Task<void> startEpoch(QString epoch, base::CancelScope scope);

    /// The row ids that match, newest first. 8 bytes a row: the whole list of a lifetime.
    base::Task<QList<qint64>> order(OperationQuery query, base::CancelScope scope);

    /// The rows for these ids, in the same order; ids that are gone are left out.
    /// @param rows  at most 500
    base::Task<QList<StoredOperation>> rows(QList<qint64> rows, base::CancelScope scope);

    base::Task<int> unreadCount(base::CancelScope scope);
    base::Task<void> markRead(QList<qint64> rows, base::CancelScope scope);
    base::Task<void> markAllRead(base::CancelScope scope);

signals:
    /// Rows changed; read again.
    void changed();

private:
    Vault &m_vault;
};

} // namespace qorgan::vault
