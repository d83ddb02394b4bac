// SPDX-License-Identifier: Apache-2.0
#include "domain/Command.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qorgan::domain {

using namespace Qt::StringLiterals;

namespace {

const auto kNote = u"note"_s;
const auto kReview = u"review"_s;
const auto kSmsNotices = u"sms_notices"_s;
const auto kFraudReport = u"fraud_report"_s;

struct KindWord {
    QString operator()(const NoteChange &) const { return kNote; }
    QString operator()(const ReviewMark &) const { return kReview; }
    QString operator()(const SmsNoticesChange &) const { return kSmsNotices; }
    QString operator()(const FraudReport &) const { return kFraudReport; }
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
};

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
    return std::holds_alternative<FraudReport>(body);
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
