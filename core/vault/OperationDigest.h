// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/LedgerDigest.h"
#include "vault/LedgerMonth.h"

#include <QCryptographicHash>

#include <chrono>
#include <limits>
#include <optional>
#include <vector>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// Computes what each month of the vault comes to, in slices, so that other work on the vault
/// thread goes on between them. It reads the rows through the index that lists are read through,
/// newest month first, and holds a bounded number of them however large a month is. Valid only as
/// long as no operation changes between two slices.
/// @thread the vault thread
/// @source docs/bank-api.md, "Digest"
class OperationDigest
{
public:
    /// How many rows are held at once, unless a test wants to see it end.
    static constexpr std::size_t kMostHeld = 32'768;

    explicit OperationDigest(QTimeZone zone, std::size_t mostHeld = kMostHeld);

    /// Reads on for about `slice`. True once everything was read.
    bool step(SQLite::Database &database, std::chrono::milliseconds slice);

    /// One for each account and month that has operations; newest month first, then by account.
    [[nodiscard]] QList<domain::MonthDigest> takeMonths() { return std::move(m_months); }

private:
    /// One row. Rows are hashed in byte order of their ids, account by account.
    struct Line {
        QByteArray account;
        QByteArray id;
        /// Version and status as they are hashed.
        QByteArray rest;
        [[nodiscard]] bool operator<(const Line &other) const;
    };

    [[nodiscard]] bool beginMonth(SQLite::Database &database);
    /// False when the month has no further row.
    [[nodiscard]] bool readPart(SQLite::Database &database);
    void beginPass();
    void hold(Line line);
    void leaveOutTheGreatest();
    void endPass();
    void addToHash(const Line &line);
    void endAccount();

    const QTimeZone m_zone;
    const std::size_t m_mostHeld;
    QList<domain::MonthDigest> m_months;

    LedgerMonth m_month;
    bool m_inMonth = false;
    /// The row read last.
    qint64 m_occurredAt = std::numeric_limits<qint64>::max();
    qint64 m_row = 0;

    /// A month of more rows than are held is read several times; each pass holds the next lines.
    std::vector<Line> m_held;
    bool m_leftOut = false;
    std::optional<Line> m_lastHashed;

    QByteArray m_account;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_count = 0;
};

} // namespace qorgan::vault
