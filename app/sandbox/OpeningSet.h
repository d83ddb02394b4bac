// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/BankClock.h"
#include "sandbox/Customers.h"
#include "sandbox/Ledger.h"
#include "sandbox/MerchantBook.h"

namespace qorgan::sandbox {

/// What a new customer finds: two card accounts with a card each and savings in tenge, an account
/// in dollars, and some months of operations, so that the first page is not empty. A company has a
/// current account in tenge instead of savings. Equal seeds make equal sets.
class OpeningSet
{
public:
    /// @param historyLength  operations a new customer begins with
    OpeningSet(const BankClock &clock, const MerchantBook &book, quint64 seed, int historyLength);

    /// @param history  instead of the usual number, when given
    void open(Transaction &transaction, const Customer &customer, std::optional<int> history) const;

    /// Gives a card to each card account that has none, as those of an earlier ledger.
    void issueCards(Transaction &transaction, const QString &customer, FeedWriter &feed) const;

    /// Adds `count` past operations to what a customer has, spread over `days`.
    void addHistory(Transaction &transaction, const QString &customer, int count, int days,
                    FeedWriter &feed) const;

private:
    const BankClock &m_clock;
    const MerchantBook &m_book;
    quint64 m_seed;
    int m_historyLength;
};

/// Rows of a table, so that chance never starts twice at the same place in one ledger.
[[nodiscard]] quint64 operationCount(Transaction &transaction);

} // namespace qorgan::sandbox
