// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Reviews.h"

#include "sandbox/Json.h"
#include "sandbox/WireTime.h"

namespace qorgan::sandbox {

using namespace Qt::StringLiterals;

QByteArray Review::toJson() const
{
    return toBytes({{u"day"_s, day},
                    {u"through_seq"_s, QString::number(throughSeq)},
                    {u"reviewed_at"_s, wireTime(reviewedAt)}});
}

Review Reviews::put(Transaction &transaction, const QString &customer, const Review &review,
                    FeedWriter &feed)
{
    const auto present = find(transaction, customer, review.day);
    if (present && present->throughSeq >= review.throughSeq)
        return *present;
    auto insert = transaction.prepare(
        "INSERT OR REPLACE INTO reviews (customer, day, through_seq, reviewed_at)"
        " VALUES (?, ?, ?, ?)");
    bindAll(insert, customer, review.day, review.throughSeq, review.reviewedAt);
    insert.exec();
    feed.upsert(u"review"_s, review.day);
    return review;
}

std::optional<Review> Reviews::find(Transaction &transaction, const QString &customer,
                                    const QString &day)
{
    const QList<Review> found = between(transaction, customer, day, day);
    return found.isEmpty() ? std::nullopt : std::optional(found.front());
}

QList<Review> Reviews::between(Transaction &transaction, const QString &customer,
                               const QString &from, const QString &to)
{
    auto find = transaction.prepare("SELECT day, through_seq, reviewed_at FROM reviews"
                                    " WHERE customer = ? AND day >= ? AND day <= ? ORDER BY day");
    bindAll(find, customer, from, to);
    QList<Review> reviews;
    while (find.executeStep())
        reviews.append(
            {columnText(find, 0), find.getColumn(1).getInt64(), find.getColumn(2).getInt64()});
    return reviews;
}

} // namespace qorgan::sandbox
