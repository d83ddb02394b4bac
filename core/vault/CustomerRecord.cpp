// SPDX-License-Identifier: Apache-2.0
#include "vault/CustomerRecord.h"

#include "domain/Command.h"
#include "vault/OutboxRecord.h"
#include "vault/SqlText.h"

namespace qorgan::vault {

namespace {

// What the bank told of it stands among the settings.
constexpr char kSmsSetting[] = "bank.sms_notices";

QString settingOf(const domain::NoticeSettings &settings)
{
    return settings.sms ? QStringLiteral("1") : QStringLiteral("0");
}

void putMessages(SQLite::Database &database, const QString &caseId,
                 const QList<domain::CaseMessage> &messages)
{
    execute(database, "DELETE FROM case_messages WHERE case_id = ?1", caseId);
    SQLite::Statement insert(database, "INSERT INTO case_messages (case_id, position, id, writer, "
                                       "text, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    qint64 place = 0;
    for (const domain::CaseMessage &message : messages) {
        bindAll(insert, caseId, place++, message.id, domain::toWord(message.from), message.text,
                message.at);
        insert.exec();
    }
}

QList<domain::CaseMessage> readMessages(SQLite::Database &database, const QString &caseId)
{
    SQLite::Statement rows(database, "SELECT id, writer, text, at FROM case_messages "
                                     "WHERE case_id = ?1 ORDER BY position");
    bindAll(rows, caseId);
    QList<domain::CaseMessage> messages;
    while (rows.executeStep()) {
        const auto from = domain::messageFromWord(textOf(rows, 1));
        messages.append({textOf(rows, 0), from.value_or(domain::CaseMessage::From::Bank),
                         textOf(rows, 2), timeOf(rows, 3)});
    }
    return messages;
}

} // namespace

int putReview(SQLite::Database &database, const domain::Review &review)
{
    return execute(database,
                   "INSERT INTO reviews (day, through_seq, reviewed_at) VALUES (?1, ?2, ?3) "
                   "ON CONFLICT (day) DO UPDATE SET through_seq = ?2, reviewed_at = ?3 "
                   "WHERE through_seq < ?2 OR (through_seq = ?2 AND reviewed_at IS NOT ?3)",
                   review.day.toString(Qt::ISODate), review.throughSeq, review.reviewedAt);
}

void putOwnReview(SQLite::Database &database, const domain::Review &review)
{
    execute(database,
            "INSERT INTO reviews (day, through_seq, reviewed_at) VALUES (?1, ?2, ?3) "
            "ON CONFLICT (day) DO UPDATE SET through_seq = ?2, reviewed_at = ?3 "
            "WHERE through_seq < ?2",
            review.day.toString(Qt::ISODate), review.throughSeq, review.reviewedAt);
}

int putNoticeSettings(SQLite::Database &database, const domain::NoticeSettings &settings)
{
    noteTold(database, domain::kindOf(domain::SmsNoticesChange()),
             subjectOf(domain::SmsNoticesChange()));
    return execute(database,
                   "INSERT INTO settings (name, value) VALUES (?1, ?2) "
                   "ON CONFLICT (name) DO UPDATE SET value = ?2 WHERE value <> ?2",
                   QString::fromLatin1(kSmsSetting), settingOf(settings));
}

int putDispute(SQLite::Database &database, const domain::Dispute &dispute)
{
    std::optional<qint64> refund;
    std::optional<QString> currency;
    if (dispute.refund) {
        refund = dispute.refund->minor;
        currency = dispute.refund->currency;
    }
    const int changed = execute(
        database,
        "INSERT INTO disputes (id, number, operation_id, state, created_at, due_at, version, text, "
        "answer, decided_at, outcome, refund, refund_currency) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
        "?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (id) DO UPDATE SET number = ?2, "
        "operation_id = ?3, state = ?4, created_at = ?5, due_at = ?6, version = ?7, text = ?8, "
        "answer = ?9, decided_at = ?10, outcome = ?11, refund = ?12, refund_currency = ?13 "
        "WHERE version < ?7",
        dispute.id, dispute.number, dispute.operationId, domain::toWord(dispute.state),
        dispute.createdAt, dispute.dueAt, dispute.version, dispute.text, dispute.answer,
        dispute.decidedAt, domain::toWord(dispute.outcome), refund, currency);
    if (changed > 0)
        putMessages(database, dispute.id, dispute.messages);
    return changed;
}

int putComplaint(SQLite::Database &database, const domain::Complaint &complaint)
{
    const int changed = execute(
        database,
        "INSERT INTO complaints (id, number, subject, text, state, created_at, due_at, version, "
        "answer, answered_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
        "ON CONFLICT (id) DO UPDATE SET number = ?2, subject = ?3, text = ?4, state = ?5, "
        "created_at = ?6, due_at = ?7, version = ?8, answer = ?9, answered_at = ?10 "
        "WHERE version < ?8",
        complaint.id, complaint.number, domain::toWord(complaint.subject), complaint.text,
        domain::toWord(complaint.state), complaint.createdAt, complaint.dueAt, complaint.version,
        complaint.answer, complaint.answeredAt);
    if (changed > 0)
        putMessages(database, complaint.id, complaint.messages);
    return changed;
}

void removeCases(SQLite::Database &database)
{
    for (const char *sql :
         {"DELETE FROM case_messages", "DELETE FROM disputes", "DELETE FROM complaints"})
        execute(database, sql);
}

QList<domain::Review> readReviews(SQLite::Database &database, QDate from, QDate to)
{
    SQLite::Statement rows(database, "SELECT day, through_seq, reviewed_at FROM reviews "
                                     "WHERE day BETWEEN ?1 AND ?2 ORDER BY day");
    bindAll(rows, from.toString(Qt::ISODate), to.toString(Qt::ISODate));
    QList<domain::Review> reviews;
    while (rows.executeStep()) {
        reviews.append(
            {QDate::fromString(textOf(rows, 0), Qt::ISODate), integerOf(rows, 1), timeOf(rows, 2)});
    }
    return reviews;
}

std::optional<domain::NoticeSettings> readNoticeSettings(SQLite::Database &database)
{
    SQLite::Statement row(database, "SELECT value FROM settings WHERE name = ?1");
    bindAll(row, QString::fromLatin1(kSmsSetting));
    if (!row.executeStep())
        return std::nullopt;
    return domain::NoticeSettings{textOf(row, 0) == settingOf({true})};
}

QList<domain::Dispute> readDisputes(SQLite::Database &database)
{
    SQLite::Statement rows(
        database, "SELECT id, number, operation_id, state, created_at, due_at, version, text, "
                  "answer, decided_at, outcome, refund, refund_currency "
                  "FROM disputes ORDER BY created_at DESC, id");
    QList<domain::Dispute> disputes;
    while (rows.executeStep()) {
        domain::Dispute dispute;
        dispute.id = textOf(rows, 0);
        dispute.number = textOf(rows, 1);
        dispute.operationId = textOf(rows, 2);
        dispute.state = domain::caseStateFrom(textOf(rows, 3));
        dispute.createdAt = timeOf(rows, 4);
        dispute.dueAt = timeOf(rows, 5);
        dispute.version = integerOf(rows, 6);
        dispute.text = textOf(rows, 7);
        dispute.answer = textOf(rows, 8);
        dispute.decidedAt = timeOf(rows, 9);
        dispute.outcome = domain::disputeOutcomeFrom(textOf(rows, 10));
        if (!rows.isColumnNull(11))
            dispute.refund = domain::Money{integerOf(rows, 11), textOf(rows, 12)};
        dispute.messages = readMessages(database, dispute.id);
        disputes.append(dispute);
    }
    return disputes;
}

QList<domain::Complaint> readComplaints(SQLite::Database &database)
{
    SQLite::Statement rows(database, "SELECT id, number, subject, text, state, created_at, due_at, "
                                     "version, answer, answered_at "
                                     "FROM complaints ORDER BY created_at DESC, id");
    QList<domain::Complaint> complaints;
    while (rows.executeStep()) {
        domain::Complaint complaint;
        complaint.id = textOf(rows, 0);
        complaint.number = textOf(rows, 1);
        complaint.subject = domain::complaintSubjectFrom(textOf(rows, 2));
        complaint.text = textOf(rows, 3);
        complaint.state = domain::caseStateFrom(textOf(rows, 4));
        complaint.createdAt = timeOf(rows, 5);
        complaint.dueAt = timeOf(rows, 6);
        complaint.version = integerOf(rows, 7);
        complaint.answer = textOf(rows, 8);
        complaint.answeredAt = timeOf(rows, 9);
        complaint.messages = readMessages(database, complaint.id);
        complaints.append(complaint);
    }
    return complaints;
}

} // namespace qorgan::vault
