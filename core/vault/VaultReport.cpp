// SPDX-License-Identifier: Apache-2.0
#include "vault/VaultReport.h"

#include "vault/Migrations.h"
#include "vault/SqlText.h"
#include "vault/VaultDatabase.h"

namespace qorgan::vault {

namespace {

using base::Result;

qint64 numberOf(SQLite::Database &database, const char *sql)
{
    SQLite::Statement query(database, sql);
    return query.executeStep() ? integerOf(query, 0) : 0;
}

/// Every page is read from the file itself, so what lies in the WAL has to be there before.
qint64 damagedPagesOf(SQLite::Database &database)
{
    SQLite::Statement check(database, "PRAGMA cipher_integrity_check");
    qint64 damaged = 0;
    while (check.executeStep())
        ++damaged;
    return damaged;
}

bool holdsTogether(SQLite::Database &database)
{
    SQLite::Statement check(database, "PRAGMA integrity_check(1)");
    return check.executeStep() && textOf(check, 0) == QLatin1String("ok");
}

QList<VaultReport::Count> countsOf(SQLite::Database &database)
{
    QList<VaultReport::Count> counts;
    for (const char *table : {"operations", "accounts", "notes", "reviews", "disputes", "outbox"}) {
        const std::string sql = std::string("SELECT count(*) FROM ") + table;
        counts.append({QLatin1String(table), numberOf(database, sql.c_str())});
    }
    return counts;
}

Result<VaultReport> reportOf(SQLite::Database &database)
{
    if (const auto written = writeBack(database); !written)
        return base::failure(written.error());
    VaultReport report;
    report.schema = schemaOf(database);
    report.pages = numberOf(database, "PRAGMA page_count");
    report.damagedPages = damagedPagesOf(database);
    if (report.damagedPages > 0)
        return report;
    report.isConsistent = holdsTogether(database);
    report.counts = countsOf(database);
    return report;
}

} // namespace

base::Task<VaultReport> examine(Vault &vault, base::CancelScope scope)
{
    return vault.run<VaultReport>(reportOf, std::move(scope));
}

} // namespace qorgan::vault
