// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Chance.h"
#include "sandbox/LedgerRecords.h"
#include "sandbox/MerchantBook.h"

#include <QList>

namespace qorgan::sandbox {

/// Makes believable operations: mostly tenge at Kazakhstan payees, some dollars and euros, about
/// one in nine declined with a reason that fits the channel, pending ones that are booked or
/// reversed later. The same chance makes the same operations.
class TrafficGenerator
{
public:
    TrafficGenerator(const MerchantBook &book, Chance chance);

    /// One operation of this moment; a pending one carries when it settles.
    /// @param accounts  of one customer, at least one
    [[nodiscard]] LedgerOperation live(const QList<LedgerAccount> &accounts, qint64 now);

    /// Past operations, oldest first; only those of the last three days may be pending still.
    [[nodiscard]] QList<LedgerOperation> history(const QList<LedgerAccount> &accounts, int count,
                                                 int days, qint64 now);

private:
    [[nodiscard]] LedgerOperation draw(const QList<LedgerAccount> &accounts);
    void fillPurchase(LedgerOperation &operation, const LedgerAccount &account);
    void fillCash(LedgerOperation &operation);
    void fillTransfer(LedgerOperation &operation, int direction);
    void fillIncome(LedgerOperation &operation, const LedgerAccount &account);
    void decline(LedgerOperation &operation, qint64 at);
    [[nodiscard]] qint64 tenge(qint64 least, qint64 most);
    [[nodiscard]] qint64 momentIn(int days, qint64 now);

    const MerchantBook &m_book;
    Chance m_chance;
};

} // namespace qorgan::sandbox
