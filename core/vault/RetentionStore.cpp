// SPDX-License-Identifier: Apache-2.0
#include "vault/RetentionStore.h"

#include "vault/RetentionRecord.h"
#include "vault/SqlText.h"
#include "vault/SyncPageWriter.h"
#include "vault/WriteTransaction.h"

namespace qorgan::vault {

namespace {

using base::Result;
using base::Task;
using Applied = OperationStore::Applied;

/// Operations removed in one transaction: as many as a page of the bank brings.
constexpr int kPart = 500;

Task<void> writeMonths(Vault &vault, std::optional<int> months, base::CancelScope scope)
{
    return vault.run<void>(
        [months](SQLite::Database &database) -> Result<void> {
            WriteTransaction transaction(database);
            writeKeptMonths(database, months);
            transaction.commit();
            return {};
        },
        std::move(scope));
}

Task<Applied> pruneSome(Vault &vault, base::CancelScope scope)
{
    return vault.run<Applied>(
        [](SQLite::Database &database) -> Result<Applied> {
            WriteTransaction transaction(database);
            auto pruned = SyncPageWriter(database, OperationStore::Arrival::News).prune(kPart);
            if (pruned.changed > 0)
                transaction.commit();
            return pruned;
        },
        std::move(scope));
}

} // namespace

RetentionStore::RetentionStore(OperationStore &operations)
    : m_operations(operations)
{
}

Task<std::optional<int>> RetentionStore::months(base::CancelScope scope)
{
    using Months = std::optional<int>;
    return m_operations.vault().run<Months>(
        [](SQLite::Database &database) -> Result<Months> { return readKeptMonths(database); },
        std::move(scope));
}

Task<RetentionStore::TooOld> RetentionStore::tooOld(int months, base::CancelScope scope)
{
    return m_operations.vault().run<TooOld>(
        [months](SQLite::Database &database) -> Result<TooOld> {
            const KeptSince since = keptSince(database, months);
            SQLite::Statement count(database,
                                    "SELECT count(*) FROM operations WHERE occurred_at < ?1");
            bindAll(count, since.from);
            count.executeStep();
            return TooOld{integerOf(count, 0),
                          QDate::fromString(since.month, QStringLiteral("yyyy-MM"))};
        },
        std::move(scope));
}

Task<void> RetentionStore::setMonths(std::optional<int> months, base::CancelScope scope)
{
    const auto written = co_await writeMonths(m_operations.vault(), months, scope);
    if (!written)
        co_return base::failure(written.error());
    const auto pruned = co_await prune(scope);
    if (!pruned)
        co_return base::failure(pruned.error());
    co_return Result<void>();
}

Task<qint64> RetentionStore::prune(base::CancelScope scope)
{
    qint64 removed = 0;
    while (true) {
        const auto part = co_await pruneSome(m_operations.vault(), scope);
        if (!part)
            co_return base::failure(part.error());
        removed += part->changed;
        if (part->changed > 0)
            m_operations.noteChange(part->within);
        if (part->changed < kPart)
            co_return removed;
    }
}

} // namespace qorgan::vault
