// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"
#include "domain/Operation.h"
#include "vault/Vault.h"

#include <QDate>
#include <QList>

#include <limits>

namespace qorgan::vault {

/// The sum of two amounts in minor units, at most what a qint64 holds.
/// @param one, other  not negative
[[nodiscard]] inline qint64 sumOf(qint64 one, qint64 other)
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    return other > kMost - one ? kMost : one + other;
}

/// What operations of one kind come to.
struct MoneyFlow {
    enum class Kind {
        Spent,    ///< accepted, booked or not yet; money leaves
        Received, ///< accepted, booked or not yet; money comes in
        Declined, ///< was not taken
    };

    Kind kind = Kind::Spent;
    /// Merchant category code, or empty.
    QString mcc;
    domain::OperationChannel channel = domain::OperationChannel::Other;
    /// Never negative; no more than a qint64 holds.
    domain::Money sum;
    qint64 operations = 0;

    bool operator==(const MoneyFlow &) const = default;
};

/// The money of a stretch of time.
struct Turnover {
    /// One for each kind, code, channel and currency that occurs, in no order.
    QList<MoneyFlow> flows;
    /// Whether anything older is here.
    bool hasOlder = false;
    /// False while the bank's history may still bring operations of this time.
    bool isWhole = true;
    /// The day from which operations stay on this computer; invalid when all do.
    QDate keptFrom;

    bool operator==(const Turnover &) const = default;
};

/// Sums of operations, for charts and reviews. What was reversed counts nowhere.
/// @thread main; the work runs on the vault thread
class SpendingStore
{
public:
    /// @param vault  outlives the store
    explicit SpendingStore(Vault &vault);

    /// Of the operations from `from` to before `to`. Read in slices, other work goes on between
    /// them; what changes meanwhile may be in it or not.
    /// @errors VaultLocked, DiskReadFailed, VaultDamaged
    base::Task<Turnover> turnover(QDateTime from, QDateTime to, base::CancelScope scope);

private:
    Vault &m_vault;
};

} // namespace qorgan::vault
