// SPDX-License-Identifier: Apache-2.0
#include "bank/json/CustomerRecordsJson.h"

#include <limits>

namespace qorgan::bank {

namespace {

// Lengths are those of resources/api/openapi.yaml.
constexpr int kIdLength = 64;
constexpr int kNumberLength = 32;
constexpr int kWordLength = 40;
constexpr int kDayLength = 10;
constexpr int kMostReviews = 401;
// One for each operation of a long life that was not the customer's.
constexpr int kMostDisputes = 10'000;

qint64 versionFrom(const StrictObject &data)
{
    return data.integer(u"version", 1, std::numeric_limits<qint64>::max());
}

template<typename T>
base::Result<QList<T>> listFrom(QByteArrayView json, QStringView member, int most,
                                T (*recordFrom)(const StrictObject &))
{
    const auto answer = StrictObject::parse(json);
    if (!answer)
        return base::failure(answer.error());
    QList<T> records;
    for (const StrictObject &data : answer->objects(member, most))
        records.append(recordFrom(data));
    return answer->unlessFaulty(std::move(records));
}

template<typename T>
base::Result<T> recordFrom(QByteArrayView json, T (*readFrom)(const StrictObject &))
{
    const auto data = StrictObject::parse(json);
    if (!data)
        return base::failure(data.error());
    return data->unlessFaulty(readFrom(*data));
}

} // namespace

domain::Review reviewFrom(const StrictObject &data)
{
    domain::Review review;
    review.day = QDate::fromString(data.word(u"day", kDayLength), Qt::ISODate);
    if (!review.day.isValid())
        data.fault(u"day");
    review.throughSeq = data.sequence(u"through_seq");
    review.reviewedAt = data.instant(u"reviewed_at");
    return review;
}

domain::NoticeSettings noticeSettingsFrom(const StrictObject &data)
{
    return {data.flag(u"sms")};
}

domain::Dispute disputeFrom(const StrictObject &data)
{
    domain::Dispute dispute;
    dispute.id = data.token(u"id", kIdLength);
    dispute.number = data.text(u"number", kNumberLength);
    dispute.operationId = data.token(u"operation_id", kIdLength);
    dispute.state = domain::disputeStateFrom(data.word(u"state", kWordLength));
    dispute.createdAt = data.instant(u"created_at");
    dispute.dueAt = data.instant(u"due_at");
    dispute.version = versionFrom(data);
    return dispute;
}

base::Result<QList<domain::Review>> reviewsFrom(QByteArrayView json)
{
    return listFrom<domain::Review>(json, u"reviews", kMostReviews, reviewFrom);
}

base::Result<domain::NoticeSettings> noticeSettingsFrom(QByteArrayView json)
{
    return recordFrom<domain::NoticeSettings>(json, noticeSettingsFrom);
}

base::Result<QList<domain::Dispute>> disputesFrom(QByteArrayView json)
{
    return listFrom<domain::Dispute>(json, u"disputes", kMostDisputes, disputeFrom);
}

base::Result<domain::Dispute> openedDisputeFrom(QByteArrayView json)
{
    return recordFrom<domain::Dispute>(json, disputeFrom);
}

} // namespace qorgan::bank
