// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/BankClock.h"
#include "sandbox/Database.h"
#include "sandbox/Events.h"
#include "sandbox/LedgerRecords.h"
#include "sandbox/Problem.h"
#include "sandbox/SyncFeed.h"

#include <QList>

namespace qorgan::sandbox {

/// Accounts and operations. What changes goes into the customer's feed in the same transaction,
/// and waiting clients are told after it. Any thread.
class Ledger
{
public:
    Ledger(Database &database, const BankClock &clock, Events &events);

    [[nodiscard]] static std::optional<LedgerAccount> findAccount(Transaction &transaction,
                                                                  const QString &id);
    /// In the bank's order.
    [[nodiscard]] static QList<LedgerAccount> accountsOf(Transaction &transaction,
                                                         const QString &customer);
    static void insertAccount(Transaction &transaction, const LedgerAccount &account,
                              FeedWriter &feed);

    /// Adds operations that are settled history: what they did to the balance is past, only
    /// pending ones hold money.
    static void insertHistory(Transaction &transaction, const QString &customer,
                              const QList<LedgerOperation> &operations, FeedWriter &feed);

    /// Adds a new operation with its effect on the balance, and wakes the customer's clients.
    /// @errors NotFound (account of another customer)
    [[nodiscard]] Outcome<void> post(const QString &customer, const LedgerOperation &operation);

    /// Moves an operation to another status; the id stays.
    /// @errors NotFound, InvalidRequest (that status cannot follow)
    [[nodiscard]] Outcome<void> settle(const QString &operation, domain::OperationStatus status);

    /// Settles every pending operation whose time has come, at most 100 at once.
    void settleDue();

    /// For staff and tests: the record disappears, and the feed says so.
    /// @errors NotFound
    [[nodiscard]] Outcome<void> removeOperation(const QString &operation);

    [[nodiscard]] QByteArray accountsJson(const QString &customer) const;

    /// The OperationPage of the contract. @param before, account  may be empty
    /// @errors InvalidRequest
    [[nodiscard]] Outcome<QByteArray> page(const QString &customer, const QString &before,
                                           const QString &account, int limit) const;

    /// The Digest of the contract. @param month  "2026-11"
    /// @errors NotFound
    [[nodiscard]] Outcome<QByteArray> digest(const QString &customer, const QString &account,
                                             const QString &month) const;

private:
    Database &m_database;
    const BankClock &m_clock;
    Events &m_events;
};

} // namespace qorgan::sandbox
