// SPDX-License-Identifier: Apache-2.0
#include "vault/OutboxStore.h"

#include "vault/OutboxWriter.h"
#include "vault/SqlText.h"

namespace qorgan::vault {

namespace {

using base::CancelScope;
using base::Result;
using base::Task;
using domain::Command;

constexpr qint64 kMostSettled = 100;

/// Plain, so that no lambda is made within a co_await: g++ 12 would destroy what it captured twice.
template<typename T>
Task<T> write(Vault &vault, std::function<Result<T>(OutboxWriter &)> work, CancelScope scope)
{
    return vault.run<T>(
        [&vault, work = std::move(work)](SQLite::Database &database) {
            OutboxWriter writer(database, vault.outboxJournal());
            return work(writer);
        },
        std::move(scope));
}

struct Changed {
    bool any = false;
    bool notes = false;
};

Task<OutboxWriter::Taken> take(Vault &vault, QSet<QString> behind, CancelScope scope)
{
    return write<OutboxWriter::Taken>(
        vault,
        [behind = std::move(behind)](OutboxWriter &writer) { return writer.takeNext(behind); },
        std::move(scope));
}

} // namespace

OutboxStore::OutboxStore(Vault &vault)
    : m_vault(vault)
{
}

Task<void> OutboxStore::change(Change work, CancelScope scope)
{
    std::function<Result<Changed>(OutboxWriter &)> told = [work =
                                                               std::move(work)](OutboxWriter &to) {
        return work(to).map([&to](bool any) { return Changed{any, any && to.hasShownNotes()}; });
    };
    const auto done = co_await write<Changed>(m_vault, std::move(told), std::move(scope));
    if (done && done->any)
        emit changed();
    if (done && done->notes)
        emit notesChanged();
    co_return done.map([](Changed) {});
}

Task<void> OutboxStore::add(Command command, CancelScope scope)
{
    return change(
        [command = std::move(command)](OutboxWriter &writer) { return writer.add(command); },
        std::move(scope));
}

Task<std::optional<Command>> OutboxStore::takeNext(CancelScope scope, QSet<QString> behind)
{
    auto taken = co_await take(m_vault, std::move(behind), std::move(scope));
    if (!taken)
        co_return base::failure(taken.error());
    if (taken->isMarked)
        emit changed();
    co_return std::move(taken->command);
}

Task<void> OutboxStore::settle(QString id, QDateTime at, domain::CommandReceipt receipt,
                               CancelScope scope)
{
    return change([id = std::move(id), at = std::move(at), receipt = std::move(receipt)](
                      OutboxWriter &writer) { return writer.settle(id, at, receipt); },
                  std::move(scope));
}

Task<void> OutboxStore::refuse(QString id, base::ErrorCode why, QDateTime at, CancelScope scope)
{
    return change([id = std::move(id), why,
                   at = std::move(at)](OutboxWriter &writer) { return writer.refuse(id, why, at); },
                  std::move(scope));
}

Task<void> OutboxStore::putBack(QString id, CancelScope scope)
{
    return change([id = std::move(id)](OutboxWriter &writer) { return writer.putBack(id); },
                  std::move(scope));
}

Task<void> OutboxStore::withdraw(QString id, CancelScope scope)
{
    return change([id = std::move(id)](OutboxWriter &writer) { return writer.withdraw(id); },
                  std::move(scope));
}

Task<QList<OutboxStore::Entry>> OutboxStore::entries(CancelScope scope)
{
    return m_vault.run<QList<Entry>>(
        [](SQLite::Database &database) -> Result<QList<Entry>> {
            QList<Entry> entries;
            for (const auto &record :
                 openRecords(database) + settledRecords(database, kMostSettled))
                entries.append(record.entry);
            return entries;
        },
        std::move(scope));
}

Task<int> OutboxStore::openCount(CancelScope scope)
{
    return m_vault.run<int>(
        [](SQLite::Database &database) -> Result<int> {
            return static_cast<int>(openRecords(database).size());
        },
        std::move(scope));
}

Task<void> OutboxStore::replay(CancelScope scope)
{
    return change([](OutboxWriter &writer) { return writer.replay(); }, std::move(scope));
}

} // namespace qorgan::vault
