// SPDX-License-Identifier: Apache-2.0
#include "vault/OperationStore.h"

#include "vault/OperationCheck.h"
#include "vault/OperationDigest.h"
#include "vault/OperationOrder.h"
#include "vault/SqlText.h"
#include "vault/SyncPageWriter.h"
#include "vault/WriteTransaction.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>

namespace qorgan::vault {

namespace {

using base::ErrorCode;
using base::Result;
using base::Task;

/// How long the vault thread reads on before others get their turn.
constexpr std::chrono::milliseconds kSlice{10};
/// Rows of a part of a list that is read alone; the pages of a few rounds of synchronisation.
constexpr qsizetype kMostInPart = 5000;
/// How often a reading that must see one state is begun anew.
constexpr int kMostReadings = 3;

// Plain functions, so that no lambda is made within a co_await: g++ 12 would destroy what it
// captured twice.

Task<OperationStore::Applied> applyPage(Vault &vault, domain::SyncPage page,
                                        OperationStore::Arrival arrival, base::CancelScope scope)
{
    using Applied = OperationStore::Applied;
    return vault.run<Applied>(
        [page = std::move(page), arrival](SQLite::Database &database) -> Result<Applied> {
            WriteTransaction transaction(database);
            auto written = SyncPageWriter(database, arrival).write(page);
            if (written)
                transaction.commit();
            return written;
        },
        std::move(scope));
}

Task<OperationStore::Applied> writeNewest(Vault &vault, domain::OperationPage newest,
                                          base::CancelScope scope)
{
    using Applied = OperationStore::Applied;
    return vault.run<Applied>(
        [newest = std::move(newest)](SQLite::Database &database) -> Result<Applied> {
            WriteTransaction transaction(database);
            auto written =
                SyncPageWriter(database, OperationStore::Arrival::News).beginHistory(newest);
            transaction.commit();
            return written;
        },
        std::move(scope));
}

Task<OperationStore::Applied> writeOlder(Vault &vault, QString before, domain::OperationPage older,
                                         base::CancelScope scope)
{
    using Applied = OperationStore::Applied;
    return vault.run<Applied>(
        [before = std::move(before),
         older = std::move(older)](SQLite::Database &database) -> Result<Applied> {
            WriteTransaction transaction(database);
            auto written = SyncPageWriter(database, OperationStore::Arrival::FirstFill)
                               .addOlder(before, older);
            if (written)
                transaction.commit();
            return written;
        },
        std::move(scope));
}

/// When those of `rows` happened that became read.
Task<std::optional<TimeSpan>> clearUnread(Vault &vault, QList<qint64> rows, base::CancelScope scope)
{
    using Within = std::optional<TimeSpan>;
    return vault.run<Within>(
        [rows = std::move(rows)](SQLite::Database &database) -> Result<Within> {
            WriteTransaction transaction(database);
            SQLite::Statement clear(database, "UPDATE operations SET unread = 0 WHERE row = ?1 "
                                              "AND unread = 1 RETURNING occurred_at");
            Within within;
            for (const qint64 row : rows) {
                bindAll(clear, row);
                if (clear.executeStep())
                    extend(within, timeOf(clear, 0));
            }
            clear.reset();
            if (within)
                transaction.commit();
            return within;
        },
        std::move(scope));
}

Task<int> clearAllUnread(Vault &vault, base::CancelScope scope)
{
    return vault.run<int>(
        [](SQLite::Database &database) -> Result<int> {
            WriteTransaction transaction(database);
            const int count =
                execute(database, "UPDATE operations SET unread = 0 WHERE unread = 1");
            if (count > 0)
                transaction.commit();
            return count;
        },
        std::move(scope));
}

OperationTally tallyOf(SQLite::Database &database, const QDateTime &from, const QDateTime &to)
{
    OperationTally tally;
    SQLite::Statement counts(database,
                             "SELECT status = 'declined', count(*), max(seq) FROM operations "
                             "WHERE occurred_at >= ?1 AND occurred_at < ?2 "
                             "AND status <> 'reversed' GROUP BY 1");
    bindAll(counts, from, to);
    while (counts.executeStep()) {
        const auto count = static_cast<int>(integerOf(counts, 1));
        (integerOf(counts, 0) != 0 ? tally.declined : tally.accepted) = count;
        tally.newestSeq = std::max(tally.newestSeq, integerOf(counts, 2));
    }
    SQLite::Statement latest(database, "SELECT row FROM operations WHERE occurred_at >= ?1 "
                                       "AND occurred_at < ?2 AND status <> 'reversed' "
                                       "ORDER BY occurred_at DESC, row DESC LIMIT 1");
    bindAll(latest, from, to);
    if (latest.executeStep())
        tally.latestRow = integerOf(latest, 0);
    return tally;
}

/// Whether the month's operations are all of it.
bool areOf(const QList<domain::Operation> &operations, const QString &accountId,
           const LedgerMonth &month)
{
    return std::all_of(operations.cbegin(), operations.cend(), [&](const auto &operation) {
        const qint64 at = operation.occurredAt.toMSecsSinceEpoch();
        return operation.accountId == accountId && at >= month.from && at < month.to;
    });
}

Task<OperationStore::Applied> writeMonth(Vault &vault, QString accountId, LedgerMonth month,
                                         QList<domain::Operation> operations,
                                         base::CancelScope scope)
{
    using Applied = OperationStore::Applied;
    return vault.run<Applied>(
        [accountId = std::move(accountId), month = std::move(month),
         operations = std::move(operations)](SQLite::Database &database) -> Result<Applied> {
            WriteTransaction transaction(database);
            auto written = SyncPageWriter(database, OperationStore::Arrival::News)
                               .replaceMonth(accountId, month, operations);
            if (written.changed > 0)
                transaction.commit();
            return written;
        },
        std::move(scope));
}

/// One slice of a reading that goes on over several; true once it is done.
template<typename Reading>
Task<bool> readOn(Vault &vault, std::shared_ptr<Reading> reading, base::CancelScope scope)
{
    return vault.run<bool>(
        [reading = std::move(reading)](SQLite::Database &database) -> Result<bool> {
            return reading->step(database, kSlice);
        },
        std::move(scope));
}

Task<QList<StoredOperation>> readNewestRows(Vault &vault, OperationFilter filter, qsizetype most,
                                            base::CancelScope scope)
{
    return vault.run<QList<StoredOperation>>(
        [filter, most](SQLite::Database &database) { return readNewest(database, filter, most); },
        std::move(scope));
}

Task<QList<qint64>> readOrder(Vault &vault, OperationQuery query, qsizetype most,
                              base::CancelScope scope)
{
    const auto reading = std::make_shared<OperationOrder>(std::move(query), most);
    while (true) {
        const auto done = co_await readOn(vault, reading, scope);
        if (!done)
            co_return base::failure(done.error());
        if (*done)
            co_return reading->takeRows();
    }
}

/// Reads until nothing changed between the first slice and the last.
/// @param changes  counts the changes; outlives the task
template<typename Reading>
Task<std::shared_ptr<Reading>> readOneState(Vault &vault, const quint64 *changes,
                                            std::function<std::shared_ptr<Reading>()> begin,
                                            base::CancelScope scope)
{
    for (int readings = 0; readings < kMostReadings; ++readings) {
        const quint64 before = *changes;
        const auto reading = begin();
        while (before == *changes) {
            const auto done = co_await readOn(vault, reading, scope);
            if (!done)
                co_return base::failure(done.error());
            if (*done && before == *changes)
                co_return reading;
        }
    }
    co_return base::failure(ErrorCode::Internal, QStringLiteral("operations keep changing"));
}

Task<std::shared_ptr<OperationCheck>> checkOneState(Vault &vault, const quint64 *changes,
                                                    base::CancelScope scope)
{
    return readOneState<OperationCheck>(
        vault, changes, [] { return std::make_shared<OperationCheck>(); }, std::move(scope));
}

Task<std::shared_ptr<OperationDigest>> digestOneState(Vault &vault, const quint64 *changes,
                                                      QTimeZone zone, base::CancelScope scope)
{
    return readOneState<OperationDigest>(
        vault, changes, [zone] { return std::make_shared<OperationDigest>(zone); },
        std::move(scope));
}

Task<bool> remakeOn(Vault &vault, std::shared_ptr<SearchRemaking> remaking, base::CancelScope scope)
{
    return vault.run<bool>(
        [remaking = std::move(remaking)](SQLite::Database &database) -> Result<bool> {
            return remaking->step(database);
        },
        std::move(scope));
}

Task<void> remakeSearch(Vault &vault, base::CancelScope scope)
{
    const auto remaking = std::make_shared<SearchRemaking>();
    while (true) {
        const auto done = co_await remakeOn(vault, remaking, scope);
        if (!done || *done)
            co_return done.map([](bool) {});
    }
}

} // namespace

OperationStore::OperationStore(Vault &vault)
    : m_vault(vault)
{
}

void OperationStore::noteChange(const std::optional<TimeSpan> &within)
{
    ++m_changes;
    emit changed(within);
}

void OperationStore::noteApplied(const Result<Applied> &applied)
{
    if (applied && applied->changed > 0)
        noteChange(applied->within.value_or(TimeSpan{}));
}

Task<OperationStore::Applied> OperationStore::apply(domain::SyncPage page, Arrival arrival,
                                                    base::CancelScope scope)
{
    auto applied = co_await applyPage(m_vault, std::move(page), arrival, std::move(scope));
    noteApplied(applied);
    co_return applied;
}

Task<SyncState> OperationStore::syncState(base::CancelScope scope)
{
    return m_vault.run<SyncState>(
        [](SQLite::Database &database) -> Result<SyncState> { return readSyncState(database); },
        std::move(scope));
}

Task<OperationStore::Applied> OperationStore::beginHistory(domain::OperationPage newest,
                                                           base::CancelScope scope)
{
    if (!newest.start)
        co_return base::failure(ErrorCode::Internal, QStringLiteral("not the newest page"));
    auto written = co_await writeNewest(m_vault, std::move(newest), std::move(scope));
    if (written)
        noteChange();
    co_return written;
}

Task<OperationStore::Applied> OperationStore::addOlder(QString before, domain::OperationPage older,
                                                       base::CancelScope scope)
{
    auto written =
        co_await writeOlder(m_vault, std::move(before), std::move(older), std::move(scope));
    noteApplied(written);
    co_return written;
}

Task<void> OperationStore::pauseHistory(bool paused, base::CancelScope scope)
{
    return m_vault.run<void>(
        [paused](SQLite::Database &database) -> Result<void> {
            execute(database, "UPDATE history_left SET paused = ?1", paused ? 1 : 0);
            return {};
        },
        std::move(scope));
}

Task<QList<StoredOperation>> OperationStore::newest(OperationQuery query, qsizetype most,
                                                    base::CancelScope scope)
{
    if (query.search.isEmpty())
        co_return co_await readNewestRows(m_vault, query.filter, most, scope);
    const auto found = co_await readOrder(m_vault, std::move(query), most, scope);
    if (!found)
        co_return base::failure(found.error());
    co_return co_await rows(*found, scope);
}

Task<QList<qint64>> OperationStore::order(OperationQuery query, base::CancelScope scope)
{
    return readOrder(m_vault, std::move(query), std::numeric_limits<qsizetype>::max(),
                     std::move(scope));
}

Task<std::optional<OrderPart>> OperationStore::orderWithin(OperationQuery query, TimeSpan within,
                                                           base::CancelScope scope)
{
    using Part = std::optional<OrderPart>;
    return m_vault.run<Part>(
        [query = std::move(query), within](SQLite::Database &database) {
            return readOrderWithin(database, query.filter, within, kMostInPart);
        },
        std::move(scope));
}

Task<QList<qint64>> OperationStore::ofAccount(QString accountId, TimeSpan within,
                                              base::CancelScope scope)
{
    return m_vault.run<QList<qint64>>(
        [accountId = std::move(accountId), within](SQLite::Database &database) {
            return readOfAccount(database, accountId, within);
        },
        std::move(scope));
}

Task<QList<StoredOperation>> OperationStore::rows(QList<qint64> rows, base::CancelScope scope)
{
    return m_vault.run<QList<StoredOperation>>(
        [rows = std::move(rows)](SQLite::Database &database) { return readRows(database, rows); },
        std::move(scope));
}

Task<QList<StoredOperation>> OperationStore::withIds(QStringList ids, base::CancelScope scope)
{
    return m_vault.run<QList<StoredOperation>>(
        [ids = std::move(ids)](SQLite::Database &database) { return readWithIds(database, ids); },
        std::move(scope));
}

Task<int> OperationStore::unreadCount(base::CancelScope scope)
{
    return m_vault.run<int>(
        [](SQLite::Database &database) -> Result<int> {
            // The index of the unread alone: its length is theirs, not that of the table.
            return database
                .execAndGet("SELECT count(*) FROM operations INDEXED BY operations_unread "
                            "WHERE unread = 1")
                .getInt();
        },
        std::move(scope));
}

Task<QList<OperationTally>> OperationStore::tallies(QList<QDateTime> bounds,
                                                    base::CancelScope scope)
{
    return m_vault.run<QList<OperationTally>>(
        [bounds = std::move(bounds)](SQLite::Database &database) -> Result<QList<OperationTally>> {
            QList<OperationTally> tallies;
            for (qsizetype n = 0; n + 1 < bounds.size(); ++n)
                tallies.append(tallyOf(database, bounds.at(n), bounds.at(n + 1)));
            return tallies;
        },
        std::move(scope));
}

Task<void> OperationStore::markRead(QList<qint64> rows, base::CancelScope scope)
{
    const auto marked = co_await clearUnread(m_vault, std::move(rows), std::move(scope));
    if (marked && *marked)
        noteChange(*marked);
    co_return marked.map([](const auto &) {});
}

Task<void> OperationStore::markAllRead(base::CancelScope scope)
{
    auto marked = co_await clearAllUnread(m_vault, std::move(scope));
    if (marked && *marked > 0)
        noteChange();
    co_return marked.map([](int) {});
}

Task<QList<domain::MonthDigest>> OperationStore::digests(QByteArray timeZone,
                                                         base::CancelScope scope)
{
    const QTimeZone zone(timeZone);
    if (!zone.isValid())
        co_return base::failure(ErrorCode::Internal, QStringLiteral("time zone"));
    const auto read = co_await digestOneState(m_vault, &m_changes, zone, std::move(scope));
    if (!read)
        co_return base::failure(read.error());
    co_return (*read)->takeMonths();
}

Task<OperationStore::Applied> OperationStore::replaceMonth(QString accountId, QString month,
                                                           QByteArray timeZone,
                                                           QList<domain::Operation> operations,
                                                           base::CancelScope scope)
{
    const auto range = LedgerMonth::parse(month, QTimeZone(timeZone));
    if (!range || !areOf(operations, accountId, *range))
        co_return base::failure(ErrorCode::Internal, QStringLiteral("month"));
    auto written = co_await writeMonth(m_vault, std::move(accountId), *range, std::move(operations),
                                       std::move(scope));
    noteApplied(written);
    co_return written;
}

Task<void> OperationStore::check(base::CancelScope scope)
{
    using Verdict = OperationCheck::Verdict;
    auto checked = co_await checkOneState(m_vault, &m_changes, scope);
    if (checked && (*checked)->verdict() == Verdict::SearchDamaged) {
        const auto remade = co_await remakeSearch(m_vault, scope);
        if (!remade)
            co_return base::failure(remade.error());
        // Old pages may be where nothing written anew replaces them.
        checked = co_await checkOneState(m_vault, &m_changes, scope);
    }
    if (!checked)
        co_return base::failure(checked.error());
    if ((*checked)->verdict() != Verdict::Sound) {
        m_vault.noteDamage();
        co_return base::failure(ErrorCode::VaultDamaged, QStringLiteral("operations"));
    }
    co_return Result<void>{};
}

Task<void> OperationStore::rebuild(base::CancelScope scope)
{
    auto rebuilt = co_await m_vault.rebuild(std::move(scope));
    // Even when it failed halfway, what lists show may be gone.
    noteChange();
    co_return rebuilt;
}

} // namespace qorgan::vault
