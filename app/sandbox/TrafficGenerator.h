// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Card.h"
#include "sandbox/Chance.h"
#include "sandbox/LedgerRecords.h"
#include "sandbox/MerchantBook.h"

#include <QList>

namespace qorgan::sandbox {

/// What one customer spends from.
struct Holdings {
    QList<LedgerAccount> accounts;
    QList<Card> cards;
};

/// Makes believable operations: mostly tenge at Kazakhstan payees, some dollars and euros, about
/// one in nine declined with a reason that fits the channel, pending ones that are booked or
/// reversed later. The same chance makes the same operations.
class TrafficGenerator
{
public:
    TrafficGenerator(const MerchantBook &book, Chance chance);

    /// One operation of this moment; a pending one carries when it settles. Of what a card's limits
    /// would not let through most is left undone.
    /// @param holdings  with at least one account
    [[nodiscard]] LedgerOperation live(const Holdings &holdings, qint64 now);

    /// Past operations, oldest first; only those of the last three days may be pending still.
    [[nodiscard]] QList<LedgerOperation> history(const Holdings &holdings, int count, int days,
                                                 qint64 now);

private:
    enum class Reasons { All, BesidesLimits };

    [[nodiscard]] LedgerOperation draw(const Holdings &holdings);
    [[nodiscard]] LedgerAccount cardAccount(const QList<LedgerAccount> &accounts);
    void fillPurchase(LedgerOperation &operation, const LedgerAccount &account);
    void fillForeign(LedgerOperation &operation, qint64 minor);
    void fillCash(LedgerOperation &operation);
    void fillTransfer(LedgerOperation &operation, int direction);
    void fillIncome(LedgerOperation &operation, const LedgerAccount &account);
    void nameCard(LedgerOperation &operation, const QList<Card> &cards);
    void decline(LedgerOperation &operation, qint64 at, Reasons reasons);
    [[nodiscard]] qint64 tenge(qint64 least, qint64 most);
    [[nodiscard]] qint64 momentIn(int days, qint64 now);

    const MerchantBook &m_book;
    Chance m_chance;
};

} // namespace qorgan::sandbox
