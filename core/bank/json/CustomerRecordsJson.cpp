// SPDX-License-Identifier: Apache-2.0
#include "bank/json/CustomerRecordsJson.h"

#include "bank/json/LedgerJson.h"
#include "domain/Command.h"

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
constexpr int kMostCases = 10'000;
constexpr int kMostMessages = 200;
constexpr int kMessageLength = domain::CaseReply::kLongest;

QList<domain::CaseMessage> messagesFrom(const StrictObject &data)
{
    QList<domain::CaseMessage> messages;
    if (!data.has(u"messages"))
        return messages;
    for (const StrictObject &entry : data.objects(u"messages", kMostMessages)) {
        domain::CaseMessage message;
        message.id = entry.token(u"id", kIdLength);
        const auto from = domain::messageFromWord(entry.word(u"from", kWordLength));
        if (!from)
            entry.fault(u"from");
        message.from = from.value_or(domain::CaseMessage::From::Bank);
        message.text = entry.optionalLines(u"text", kMessageLength);
        message.at = entry.instant(u"at");
        messages.append(message);
    }
    return messages;
}

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
    dispute.state = domain::caseStateFrom(data.word(u"state", kWordLength));
    dispute.createdAt = data.instant(u"created_at");
    dispute.dueAt = data.instant(u"due_at");
    dispute.version = versionFrom(data);
    dispute.text = data.optionalLines(u"text", domain::FraudReport::kLongest);
    dispute.messages = messagesFrom(data);
    if (dispute.state != domain::CaseState::Decided)
        return dispute;
    dispute.answer = data.optionalLines(u"answer", kMessageLength);
    dispute.decidedAt = data.instant(u"decided_at");
    dispute.outcome = domain::disputeOutcomeFrom(data.word(u"outcome", kWordLength));
    if (const auto refund = data.optionalObject(u"refund"))
        dispute.refund = moneyFrom(*refund);
    return dispute;
}

domain::Complaint complaintFrom(const StrictObject &data)
{
    domain::Complaint complaint;
    complaint.id = data.token(u"id", kIdLength);
    complaint.number = data.text(u"number", kNumberLength);
    complaint.subject = domain::complaintSubjectFrom(data.word(u"subject", kWordLength));
    complaint.text = data.optionalLines(u"text", domain::ComplaintFiling::kLongest);
    complaint.state = domain::caseStateFrom(data.word(u"state", kWordLength));
    complaint.createdAt = data.instant(u"created_at");
    complaint.dueAt = data.instant(u"due_at");
    complaint.version = versionFrom(data);
    complaint.messages = messagesFrom(data);
    if (complaint.state != domain::CaseState::Decided)
        return complaint;
    complaint.answer = data.optionalLines(u"answer", kMessageLength);
    complaint.answeredAt = data.instant(u"answered_at");
    return complaint;
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
    return listFrom<domain::Dispute>(json, u"disputes", kMostCases, disputeFrom);
}

base::Result<domain::Dispute> changedDisputeFrom(QByteArrayView json)
{
    return recordFrom<domain::Dispute>(json, disputeFrom);
}

base::Result<QList<domain::Complaint>> complaintsFrom(QByteArrayView json)
{
    return listFrom<domain::Complaint>(json, u"complaints", kMostCases, complaintFrom);
}

base::Result<domain::Complaint> changedComplaintFrom(QByteArrayView json)
{
    return recordFrom<domain::Complaint>(json, complaintFrom);
}

} // namespace qorgan::bank
