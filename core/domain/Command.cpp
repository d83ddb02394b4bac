// SPDX-License-Identifier: Apache-2.0
#include "domain/Command.h"

#include "domain/Words.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qorgan::domain {

using namespace Qt::StringLiterals;

namespace {

const auto kNote = u"note"_s;
const auto kReview = u"review"_s;
const auto kSmsNotices = u"sms_notices"_s;
const auto kFraudReport = u"fraud_report"_s;
const auto kCardBlock = u"card_block"_s;
const auto kComplaint = u"complaint"_s;
const auto kCaseReply = u"case_reply"_s;

constexpr Words<ComplaintSubject, 6> kSubjects{{
    {ComplaintSubject::Service, u"service"},
    {ComplaintSubject::Operation, u"operation"},
    {ComplaintSubject::Card, u"card"},
    {ComplaintSubject::PersonalData, u"personal_data"},
    {ComplaintSubject::Program, u"program"},
    {ComplaintSubject::Other, u"other"},
}};

constexpr Words<CaseKind, 2> kCaseKinds{{
    {CaseKind::Dispute, u"dispute"},
    {CaseKind::Complaint, u"complaint"},
}};

struct KindWord {
    QString operator()(const NoteChange &) const { return kNote; }
    QString operator()(const ReviewMark &) const { return kReview; }
    QString operator()(const SmsNoticesChange &) const { return kSmsNotices; }
    QString operator()(const FraudReport &) const { return kFraudReport; }
    QString operator()(const CardBlock &) const { return kCardBlock; }
    QString operator()(const ComplaintFiling &) const { return kComplaint; }
    QString operator()(const CaseReply &) const { return kCaseReply; }
};

struct BodyObject {
    QJsonObject operator()(const NoteChange &note) const
    {
        return {{u"operation"_s, note.operationId}, {u"text"_s, note.text}};
    }
    QJsonObject operator()(const ReviewMark &mark) const
    {
        return {{u"day"_s, mark.day.toString(Qt::ISODate)},
                {u"through_seq"_s, QString::number(mark.throughSeq)}};
    }
    QJsonObject operator()(const SmsNoticesChange &change) const
    {
        return {{u"wanted"_s, change.wanted}};
    }
    QJsonObject operator()(const FraudReport &report) const
    {
        return {{u"operation"_s, report.operationId}, {u"text"_s, report.text}};
    }
    QJsonObject operator()(const CardBlock &block) const
    {
        return {{u"card"_s, block.cardId}, {u"reason"_s, toWord(block.reason)}};
    }
    QJsonObject operator()(const ComplaintFiling &filing) const
    {
        return {{u"subject"_s, toWord(filing.subject)}, {u"text"_s, filing.text}};
    }
    QJsonObject operator()(const CaseReply &reply) const
    {
        return {{u"case_kind"_s, toWord(reply.kind)},
                {u"case"_s, reply.caseId},
                {u"text"_s, reply.text}};
    }
};

std::optional<Command::Body> cardBlockFrom(const QJsonObject &object)
{
    const QString card = object.value(u"card"_s).toString();
    const auto reason = cardBlockReasonFrom(object.value(u"reason"_s).toString());
    if (card.isEmpty() || !reason)
        return std::nullopt;
    return CardBlock{card, *reason};
}

std::optional<Command::Body> caseReplyFrom(const QJsonObject &object, const QString &text)
{
    const QString id = object.value(u"case"_s).toString();
    const auto kind = caseKindFrom(object.value(u"case_kind"_s).toString());
    if (id.isEmpty() || !kind)
        return std::nullopt;
    return CaseReply{*kind, id, text};
}

std::optional<Command::Body> bodyFrom(const QString &kind, const QJsonObject &object)
{
    const QString operation = object.value(u"operation"_s).toString();
    const QString text = object.value(u"text"_s).toString();
    if (kind == kNote && !operation.isEmpty())
        return NoteChange{operation, text};
    if (kind == kFraudReport && !operation.isEmpty())
        return FraudReport{operation, text};
    if (kind == kSmsNotices && object.value(u"wanted"_s).isBool())
        return SmsNoticesChange{object.value(u"wanted"_s).toBool()};
    if (kind == kCardBlock)
        return cardBlockFrom(object);
    if (kind == kComplaint && !text.isEmpty())
        return ComplaintFiling{complaintSubjectFrom(object.value(u"subject"_s).toString()), text};
    if (kind == kCaseReply && !text.isEmpty())
        return caseReplyFrom(object, text);
    if (kind == kReview) {
        const QDate day = QDate::fromString(object.value(u"day"_s).toString(), Qt::ISODate);
        bool isNumber = false;
        const qint64 through = object.value(u"through_seq"_s).toString().toLongLong(&isNumber);
        if (day.isValid() && isNumber && through >= 0)
            return ReviewMark{day, through};
    }
    return std::nullopt;
}

} // namespace

bool isUrgent(const Command::Body &body)
{
    return std::holds_alternative<FraudReport>(body) || std::holds_alternative<CardBlock>(body);
}

QString toWord(ComplaintSubject subject)
{
    return wordOf(kSubjects, subject);
}

QString toWord(CaseKind kind)
{
    return wordOf(kCaseKinds, kind);
}

ComplaintSubject complaintSubjectFrom(QStringView word)
{
    return valueOf(kSubjects, word).value_or(ComplaintSubject::Other);
}

std::optional<CaseKind> caseKindFrom(QStringView word)
{
    return valueOf(kCaseKinds, word);
}

QString kindOf(const Command::Body &body)
{
    return std::visit(KindWord(), body);
}

QByteArray payloadOf(const Command &command)
{
    QJsonObject object = std::visit(BodyObject(), command.body);
    object.insert(u"decided_at"_s, command.decidedAt.toUTC().toString(Qt::ISODateWithMs));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Command> commandFrom(const QString &id, const QString &kind,
                                   const QByteArray &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    auto body = bodyFrom(kind, object);
    const auto decidedAt =
        QDateTime::fromString(object.value(u"decided_at"_s).toString(), Qt::ISODateWithMs);
    if (id.isEmpty() || !body || !decidedAt.isValid())
        return std::nullopt;
    return Command{id, decidedAt.toUTC(), *std::move(body)};
}

} // namespace qorgan::domain
