// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/CustomerRecords.h"

#include <QDate>
#include <QList>

#include <optional>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

// Reviews, settings of notices, disputes and complaints in the database. What puts them works
// inside the caller's transaction and tells how many rows changed.

/// A mark that reaches less far than the known one changes nothing.
int putReview(SQLite::Database &database, const domain::Review &review);
/// One that the bank has carried out, with the time of its answer here: where the bank has told of
/// it, or of one that reaches as far, nothing changes.
void putOwnReview(SQLite::Database &database, const domain::Review &review);
int putNoticeSettings(SQLite::Database &database, const domain::NoticeSettings &settings);
/// A version that is not newer changes nothing.
int putDispute(SQLite::Database &database, const domain::Dispute &dispute);
int putComplaint(SQLite::Database &database, const domain::Complaint &complaint);
void removeCases(SQLite::Database &database);

/// By day.
[[nodiscard]] QList<domain::Review> readReviews(SQLite::Database &database, QDate from, QDate to);
[[nodiscard]] std::optional<domain::NoticeSettings> readNoticeSettings(SQLite::Database &database);
/// The newest first.
[[nodiscard]] QList<domain::Dispute> readDisputes(SQLite::Database &database);
[[nodiscard]] QList<domain::Complaint> readComplaints(SQLite::Database &database);

} // namespace qorgan::vault
