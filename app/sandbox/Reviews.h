// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/SyncFeed.h"

#include <QList>

#include <optional>

namespace qorgan::sandbox {

/// "I looked at the operations of this day."
struct Review {
    QString day; ///< at the bank, ISO 8601
    qint64 throughSeq = 0;
    qint64 reviewedAt = 0; ///< milliseconds since the epoch

    /// The Review of the contract.
    [[nodiscard]] QByteArray toJson() const;
};

/// The customers' reviews, one for a day.
class Reviews
{
public:
    /// Keeps a review unless the day has one that reaches as far.
    /// @returns the one in force
    static Review put(Transaction &transaction, const QString &customer, const Review &review,
                      FeedWriter &feed);
    [[nodiscard]] static std::optional<Review> find(Transaction &transaction,
                                                    const QString &customer, const QString &day);
    /// Both days included; in the order of days.
    [[nodiscard]] static QList<Review> between(Transaction &transaction, const QString &customer,
                                               const QString &from, const QString &to);
};

} // namespace qorgan::sandbox
