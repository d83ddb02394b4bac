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
    return execute(
        database,
        "INSERT INTO disputes (id, number, operation_id, state, created_at, due_at, version) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO UPDATE SET number = ?2, "
        "operation_id = ?3, state = ?4, created_at = ?5, due_at = ?6, version = ?7 "
        "WHERE version < ?7",
        dispute.id, dispute.number, dispute.operationId, domain::toWord(dispute.state),
        dispute.createdAt, dispute.dueAt, dispute.version);
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
    SQLite::Statement rows(database,
                           "SELECT id, number, operation_id, state, created_at, due_at, version "
                           "FROM disputes ORDER BY created_at DESC, id");
    QList<domain::Dispute> disputes;
    while (rows.executeStep()) {
        disputes.append({textOf(rows, 0), textOf(rows, 1), textOf(rows, 2),
                         domain::disputeStateFrom(textOf(rows, 3)), timeOf(rows, 4),
                         timeOf(rows, 5), integerOf(rows, 6)});
    }
    return disputes;
}

} // namespace qorgan::vault
