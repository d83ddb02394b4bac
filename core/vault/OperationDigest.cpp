// SPDX-License-Identifier: Apache-2.0
#include "vault/OperationDigest.h"

#include "vault/SqlText.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <algorithm>
#include <tuple>

namespace qorgan::vault {

namespace {

/// Rows between two looks at the clock.
constexpr int kPart = 256;

} // namespace

bool OperationDigest::Line::operator<(const Line &other) const
{
    const int accounts = account.compare(other.account);
    return accounts != 0 ? accounts < 0 : id < other.id;
}

OperationDigest::OperationDigest(QTimeZone zone, std::size_t mostHeld)
    : m_zone(std::move(zone))
    , m_mostHeld(mostHeld)
{
}

bool OperationDigest::step(SQLite::Database &database, std::chrono::milliseconds slice)
{
    QElapsedTimer timer;
    timer.start();
    do {
        if (!m_inMonth && !beginMonth(database))
            return true;
        if (!readPart(database))
            endPass();
    } while (timer.elapsed() < slice.count());
    return false;
}

bool OperationDigest::beginMonth(SQLite::Database &database)
{
    SQLite::Statement newest(database, "SELECT max(occurred_at) FROM operations INDEXED BY "
                                       "operations_all WHERE occurred_at < ?1");
    bindAll(newest, m_occurredAt);
    if (!newest.executeStep() || newest.isColumnNull(0))
        return false;
    m_month = LedgerMonth::containing(integerOf(newest, 0), m_zone);
    m_inMonth = true;
    m_lastHashed.reset();
    beginPass();
    return true;
}

void OperationDigest::beginPass()
{
    m_occurredAt = m_month.to;
    m_row = 0;
    m_leftOut = false;
    m_held.clear();
}

bool OperationDigest::readPart(SQLite::Database &database)
{
    SQLite::Statement rows(
        database,
        "SELECT occurred_at, row, account_id, id, version, status FROM operations INDEXED BY "
        "operations_all WHERE occurred_at >= ?1 AND (occurred_at, row) < (?2, ?3) "
        "ORDER BY occurred_at DESC, row DESC LIMIT ?4");
    bindAll(rows, m_month.from, m_occurredAt, m_row, qint64(kPart));
    int count = 0;
    while (rows.executeStep()) {
        ++count;
        const std::pair place(integerOf(rows, 0), integerOf(rows, 1));
        // An index out of order would be read in circles.
        if (place >= std::pair(m_occurredAt, m_row))
            throw SQLite::Exception("operations out of order", SQLITE_CORRUPT);
        std::tie(m_occurredAt, m_row) = place;
        hold({bytesOf(rows, 2), bytesOf(rows, 3),
              '\t' + bytesOf(rows, 4) + '\t' + bytesOf(rows, 5) + '\n'});
    }
    return count == kPart;
}

void OperationDigest::hold(Line line)
{
    if (m_lastHashed && !(*m_lastHashed < line))
        return;
    m_held.push_back(std::move(line));
    // Twice as many, so that the lines beyond are parted from the rest once in a while only.
    if (m_held.size() == 2 * m_mostHeld)
        leaveOutTheGreatest();
}

void OperationDigest::leaveOutTheGreatest()
{
    const auto end = m_held.begin() + static_cast<std::ptrdiff_t>(m_mostHeld);
    std::nth_element(m_held.begin(), end, m_held.end());
    m_held.erase(end, m_held.end());
    m_leftOut = true;
}

void OperationDigest::endPass()
{
    // What came after a line was left out may be greater than that one.
    if (m_leftOut && m_held.size() > m_mostHeld)
        leaveOutTheGreatest();
    std::sort(m_held.begin(), m_held.end());
    for (const Line &line : m_held)
        addToHash(line);
    if (m_leftOut) {
        m_lastHashed = m_held.back();
        beginPass();
        return;
    }
    endAccount();
    m_held.clear();
    m_inMonth = false;
    m_occurredAt = m_month.from;
}

void OperationDigest::addToHash(const Line &line)
{
    if (line.account != m_account)
        endAccount();
    m_account = line.account;
    m_hash.addData(line.id);
    m_hash.addData(line.rest);
    ++m_count;
}

void OperationDigest::endAccount()
{
    if (m_count > 0) {
        m_months.append(
            {QString::fromUtf8(m_account), m_month.name, m_count, m_hash.result().toHex()});
    }
    m_hash.reset();
    m_count = 0;
}

} // namespace qorgan::vault
