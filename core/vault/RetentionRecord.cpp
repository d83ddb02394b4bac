// SPDX-License-Identifier: Apache-2.0
#include "vault/RetentionRecord.h"

#include "vault/LedgerMonth.h"
#include "vault/SqlText.h"

namespace qorgan::vault {

namespace {

const auto kSetting = QStringLiteral("kept_months");
constexpr int kMostMonths = 1200;

/// The bank's months (docs/bank-api.md, "Digest").
QTimeZone bankZone()
{
    return QTimeZone(QByteArrayLiteral("UTC+05:00"));
}

} // namespace

std::optional<int> readKeptMonths(SQLite::Database &database)
{
    SQLite::Statement query(database, "SELECT value FROM settings WHERE name = ?1");
    bindAll(query, kSetting);
    if (!query.executeStep())
        return std::nullopt;
    const int months = textOf(query, 0).toInt();
    return months >= 1 && months <= kMostMonths ? std::optional(months) : std::nullopt;
}

void writeKeptMonths(SQLite::Database &database, std::optional<int> months)
{
    execute(database, "INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)", kSetting,
            months ? QString::number(*months) : QString());
}

KeptSince keptSince(SQLite::Database &database, std::optional<int> months)
{
    if (!months)
        return {};
    SQLite::Statement state(database, "SELECT as_of FROM sync_state WHERE as_of IS NOT NULL");
    if (!state.executeStep())
        return {};
    const QTimeZone zone = bankZone();
    const auto current = LedgerMonth::containing(integerOf(state, 0), zone);
    const QDate first =
        QDateTime::fromMSecsSinceEpoch(current.from, zone).date().addMonths(-*months);
    const QDateTime from = first.startOfDay(zone).toUTC();
    return {LedgerMonth::containing(from.toMSecsSinceEpoch(), zone).name, from};
}

KeptSince keptSince(SQLite::Database &database)
{
    return keptSince(database, readKeptMonths(database));
}

} // namespace qorgan::vault
