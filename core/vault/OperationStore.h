// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/LedgerDigest.h"
#include "domain/Operation.h"
#include "domain/SyncPage.h"
#include "vault/Vault.h"

#include <QList>
#include <QObject>

#include <algorithm>
#include <optional>

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
    /// The customer's note as he has it, while the bank may not; `operation` has the bank's.
    QString note;
};

/// What happened in a stretch of time, for its review.
struct OperationTally {
    int accepted = 0;
    int declined = 0;
    /// Change of the feed that brought the last of these; 0 without any.
    qint64 newestSeq = 0;
    /// Row id of the latest of these; 0 without any.
    qint64 latestRow = 0;

    bool operator==(const OperationTally &) const = default;
};

/// What is still to be read of the bank's history, from newer to older.
struct HistoryLeft {
    /// OperationPage::nextBefore of the page before.
    QString before;
    /// So many operations of `total` are read.
    qint64 read = 0;
    /// When it was begun.
    qint64 total = 0;
    /// The customer has stopped it.
    bool paused = false;

    bool operator==(const HistoryLeft &) const = default;
};

/// Where synchronisation stands.
struct SyncState {
    QString epoch;
    QString cursor;
    qint64 lastSeq = 0;
    /// The bank's time of the last page applied; what "as of" shows. Invalid before the first.
    QDateTime asOf;
    /// Nothing once the whole history is here.
    std::optional<HistoryLeft> left = std::nullopt;
    /// The oldest of the bank's months that stays here, such as "2025-11"; empty keeps all.
    QString keptFrom = {};
};

/// A stretch of time, both ends within.
struct TimeSpan {
    QDateTime from;
    QDateTime to;

    bool operator==(const TimeSpan &) const = default;
};

/// Makes `span` hold that moment too.
inline void extend(std::optional<TimeSpan> &span, const QDateTime &moment)
{
    span = span ? TimeSpan{std::min(span->from, moment), std::max(span->to, moment)}
                : TimeSpan{moment, moment};
}

/// What of a list lies within a stretch of time.
struct OrderPart {
    /// Row ids, newest first.
    QList<qint64> rows;
    /// What is in them, in the same order; empty when there are more than 128.
    QList<StoredOperation> contents;
    /// The row of the whole list right above and right below them; 0 at its ends.
    qint64 above = 0;
    qint64 below = 0;
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
        /// When the operations happened that changed, came or went; nothing without any.
        std::optional<TimeSpan> within;
        /// Operations new to this vault, newest first, at most 50: for notices.
        QList<domain::Operation> arrived;
    };

    /// Whether new operations count as unread: not during the first fill of a new vault.
    enum class Arrival { FirstFill, News };

    /// Applies one page of bank changes (operations, accounts, the customer's records, tombstones)
    /// and its cursor in a single transaction. Applying a page twice changes nothing.
    /// @errors VaultLocked, DiskFull, GapFound (vault unchanged), VaultDamaged
    base::Task<Applied> apply(domain::SyncPage page, Arrival arrival, base::CancelScope scope);

    /// Empty cursor before the first page.
    base::Task<SyncState> syncState(base::CancelScope scope);

    /// Begins to read the bank's history with its newest page, in a single transaction. Of a vault
    /// that has rows each stays, with read mark and note, until the history tells it or has ended;
    /// news is then what happened after "as of", else nothing.
    /// @errors VaultLocked, DiskFull, Internal (not the newest page), VaultDamaged
    base::Task<Applied> beginHistory(domain::OperationPage newest, base::CancelScope scope);

    /// Goes on with the page that SyncState::left asks for, in a single transaction; with the last
    /// one go the rows that the bank does not have.
    /// @param before  what the page was asked with
    /// @errors VaultLocked, DiskFull, GapFound (another epoch or another place; vault unchanged),
    ///         VaultDamaged
    base::Task<Applied> addOlder(QString before, domain::OperationPage older,
                                 base::CancelScope scope);

    /// Whether older pages are to be left for later; nothing when all are here.
    base::Task<void> pauseHistory(bool paused, base::CancelScope scope);

    /// The newest rows that match, at most 500: what a list shows first. A search ends with the
    /// last of them, however much more there is to be found.
    base::Task<QList<StoredOperation>> newest(OperationQuery query, qsizetype most,
                                              base::CancelScope scope);

    /// The row ids that match, newest first. 8 bytes a row: the whole list of a lifetime. It is
    /// read in slices; other reads go on between them. What changes meanwhile may be in it or not.
    base::Task<QList<qint64>> order(OperationQuery query, base::CancelScope scope);

    /// The part of a list that a change may have moved. Not of a search.
    /// @return nothing when so many rows lie within that the whole list is as soon read
    base::Task<std::optional<OrderPart>> orderWithin(OperationQuery query, TimeSpan within,
                                                     base::CancelScope scope);

    /// The row ids of one account's operations within a stretch of time, oldest first.
    base::Task<QList<qint64>> ofAccount(QString accountId, TimeSpan within,
                                        base::CancelScope scope);

    /// The rows for these ids, in the same order; ids that are gone are left out.
    /// @param rows  at most 500
    base::Task<QList<StoredOperation>> rows(QList<qint64> rows, base::CancelScope scope);

    /// The operations that the bank calls so, in the same order; those that are not here are left
    /// out.
    /// @param ids  at most 500
    base::Task<QList<StoredOperation>> withIds(QStringList ids, base::CancelScope scope);

    base::Task<int> unreadCount(base::CancelScope scope);

    /// The accepted and declined operations from each of these moments to before the next: one
    /// fewer than the moments.
    /// @param bounds  rising
    base::Task<QList<OperationTally>> tallies(QList<QDateTime> bounds, base::CancelScope scope);
    base::Task<void> markRead(QList<qint64> rows, base::CancelScope scope);
    base::Task<void> markAllRead(base::CancelScope scope);

    /// What each month of the vault comes to, to hold against the bank's.
    /// @param timeZone  the one the bank's months are of, such as "UTC+05:00"
    /// @errors Internal (no such zone; operations kept changing), VaultDamaged
    /// @source docs/bank-api.md, "Digest"
    base::Task<QList<domain::MonthDigest>> digests(QByteArray timeZone, base::CancelScope scope);

    /// Makes one account's month hold exactly what the bank has, in a single transaction: rows are
    /// added, overwritten whatever their version, and removed. Those that stay keep their read
    /// mark; what is added is news only if it happened after "as of".
    /// @param month       "2026-11"
    /// @param operations  of that account and month alone
    /// @errors VaultLocked, DiskFull, VaultDamaged, Internal (not of that month; vault unchanged)
    base::Task<Applied> replaceMonth(QString accountId, QString month, QByteArray timeZone,
                                     QList<domain::Operation> operations, base::CancelScope scope);

    /// Whether lists and search show what the rows hold: an old page put back into the database can
    /// be one of an index. Mends the search by itself.
    /// @errors VaultDamaged (a list shows others, or rows cannot be read: rebuild()), Internal
    ///         (operations kept changing)
    base::Task<void> check(base::CancelScope scope);

    /// Makes a damaged database anew under the open vault and keeps what can be read of it:
    /// session, settings, read marks, commands and notes, and up to 50,000 operations. What got
    /// lost shows in digests(). The damaged one goes to quarantine/; each opening tells it until
    /// the bank is heard.
    /// @errors those of Vault::rebuild()
    base::Task<void> rebuild(base::CancelScope scope);

    /// To be called when something else than this store changed what operations show or are found
    /// by. Announces it, and makes a reading in slices begin anew.
    /// @param within  when the changed ones happened, where that is known
    void noteChange(const std::optional<TimeSpan> &within = std::nullopt);

    /// Where the operations are kept, for the stores beside this one.
    [[nodiscard]] Vault &vault() const { return m_vault; }

signals:
    /// Rows changed; read again.
    /// @param within  only rows that happened then were added, removed or changed, none when it is
    ///                invalid; nothing when that is not known
    void changed(const std::optional<qorgan::vault::TimeSpan> &within);

private:
    void noteApplied(const base::Result<Applied> &applied);

    Vault &m_vault;
    /// What changed rows, so that a reading in slices notices.
    quint64 m_changes = 0;
};

} // namespace qorgan::vault
