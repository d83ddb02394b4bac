// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/BankClock.h"
#include "sandbox/Database.h"
#include "sandbox/Events.h"
#include "sandbox/LedgerRecords.h"
#include "sandbox/Problem.h"
#include "sandbox/SmsGateway.h"
#include "sandbox/SyncFeed.h"

#include <QDate>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>

namespace qorgan::sandbox {

/// Which operations a page holds.
struct PageFilter {
    QString account;            ///< empty for all
    std::optional<QDate> month; ///< its first day, at the bank
};

/// Accounts and operations. What changes goes into the customer's feed in the same transaction,
/// and waiting clients are told after it. Any thread.
class Ledger
{
public:
    Ledger(Database &database, const BankClock &clock, Events &events, SmsGateway &sms);

    [[nodiscard]] static std::optional<LedgerAccount> findAccount(Transaction &transaction,
                                                                  const QString &id);
    /// In the bank's order.
    [[nodiscard]] static QList<LedgerAccount> accountsOf(Transaction &transaction,
                                                         const QString &customer);
    /// Nothing for an operation of another customer. settleAt stays empty.
    [[nodiscard]] static std::optional<LedgerOperation>
    findOperation(Transaction &transaction, const QString &customer, const QString &id);
    static void insertAccount(Transaction &transaction, const LedgerAccount &account,
                              FeedWriter &feed);

    /// Sets the customer's own note, or removes it with an empty text; the version rises when that
    /// changes something.
    /// @errors NotFound
    [[nodiscard]] static Outcome<LedgerOperation>
    putNote(Transaction &transaction, const QString &customer, const QString &operation,
            const QString &text, qint64 now, FeedWriter &feed);

    /// Adds a new operation with its effect on the balance, wakes the customer's clients and sends
    /// an SMS to whom the settings say so.
    /// @returns  when it was committed, before anybody was told, by the computer's monotonic clock
    /// @errors NotFound (account of another customer)
    [[nodiscard]] Outcome<std::chrono::steady_clock::time_point>
    post(const QString &customer, const LedgerOperation &operation);

    /// Lets a card make a debit, or declines it, and posts what came of it.
    /// @param operation  of this moment, with the card's id; one that is declined stays so
    /// @returns          the operation as it came out
    /// @errors NotFound (account of another customer)
    [[nodiscard]] Outcome<LedgerOperation> authorise(const QString &customer,
                                                     const LedgerOperation &operation);

    /// Moves an operation to another status; the id stays.
    /// @errors NotFound, InvalidRequest (that status cannot follow)
    [[nodiscard]] Outcome<void> settle(const QString &operation, domain::OperationStatus status);

    /// Settles every pending operation whose time has come, at most 100 at once, and ends the cards
    /// whose last month is over.
    void settleDue();

    /// For staff and tests: the record disappears, and the feed says so.
    /// @errors NotFound
    [[nodiscard]] Outcome<void> removeOperation(const QString &operation);

    [[nodiscard]] QByteArray accountsJson(const QString &customer) const;

    /// The OperationPage of the contract. @param before  may be empty
    /// @errors InvalidRequest
    [[nodiscard]] Outcome<QByteArray> page(const QString &customer, const QString &before,
                                           const PageFilter &filter, int limit) const;

private:
    using Change = std::function<Outcome<void>(Transaction &, FeedWriter &)>;

    enum class Judging { Done, Omitted };

    void judge(Transaction &transaction, const LedgerAccount &account,
               LedgerOperation &operation) const;
    [[nodiscard]] Outcome<std::chrono::steady_clock::time_point>
    enter(const QString &customer, LedgerOperation &operation, Judging judging);
    [[nodiscard]] Outcome<void> change(const QString &operation, const Change &change);

    Database &m_database;
    const BankClock &m_clock;
    Events &m_events;
    SmsGateway &m_sms;
};

} // namespace qorgan::sandbox
