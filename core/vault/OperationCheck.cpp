// SPDX-License-Identifier: Apache-2.0
#include "vault/OperationCheck.h"

#include "vault/OperationOrder.h"
#include "vault/OperationRecord.h"
#include "vault/SqlText.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <limits>
#include <tuple>

namespace qorgan::vault {

namespace {

/// Rows between two looks at the clock: whole rows, and entries of an index.
constexpr qint64 kRowPart = 128;
constexpr qint64 kIndexPart = 1024;

constexpr std::array kFilters{OperationFilter::All, OperationFilter::Accepted,
                              OperationFilter::Declined, OperationFilter::Pending,
                              OperationFilter::Unread};

bool isIn(OperationFilter filter, const StoredOperation &stored)
{
    using domain::OperationStatus;
    const OperationStatus status = stored.operation.status;
    switch (filter) {
    case OperationFilter::All:
        return true;
    case OperationFilter::Accepted:
        return status == OperationStatus::Pending || status == OperationStatus::Booked;
    case OperationFilter::Declined:
        return status == OperationStatus::Declined;
    case OperationFilter::Pending:
        return status == OperationStatus::Pending;
    case OperationFilter::Unread:
        return stored.unread;
    }
    Q_UNREACHABLE();
}

} // namespace

bool tellsDamage(const SQLite::Exception &exception)
{
    const int code = exception.getErrorCode();
    // Our statements are sound: what is refused as an error is a broken schema or search table.
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR;
}

void refuseEntries()
{
    throw SQLite::Exception("entries out of order", SQLITE_CORRUPT);
}

bool OperationCheck::step(SQLite::Database &database, std::chrono::milliseconds slice)
{
    QElapsedTimer timer;
    timer.start();
    do {
        try {
            readPart(database);
        } catch (const SQLite::Exception &exception) {
            if (!tellsDamage(exception))
                throw;
            end(m_phase == Phase::Search ? Verdict::SearchDamaged : Verdict::ListsDamaged);
        }
        if (m_phase == Phase::Done) {
            SearchCheck::end(database);
            return true;
        }
    } while (timer.elapsed() < slice.count());
    return false;
}

void OperationCheck::readPart(SQLite::Database &database)
{
    switch (m_phase) {
    case Phase::Rows:
        return readRows(database);
    case Phase::Ids:
        return readIds(database);
    case Phase::Lists:
        return readList(database);
    case Phase::Search:
        return readSearch(database);
    case Phase::Done:
        return;
    }
}

void OperationCheck::begin(Phase phase)
{
    m_phase = phase;
    m_row = 0;
    m_occurredAt = std::numeric_limits<qint64>::max();
    m_id.clear();
    m_read = {};
}

void OperationCheck::end(Verdict verdict)
{
    m_verdict = verdict;
    m_phase = Phase::Done;
}

void OperationCheck::readRows(SQLite::Database &database)
{
    SQLite::Statement statement(database,
                                selectOperations("row > ?1 ORDER BY row LIMIT ?2").constData());
    bindAll(statement, m_row, kRowPart);
    qint64 count = 0;
    while (statement.executeStep()) {
        const auto stored = readOperation(statement);
        if (!stored || stored->row <= m_row)
            refuseEntries();
        m_row = stored->row;
        expect(*stored);
        ++count;
    }
    if (count < kRowPart)
        begin(Phase::Ids);
}

void OperationCheck::expect(const StoredOperation &stored)
{
    m_ids.add(hashOf(stored.row, hashOf(stored.operation.id.toUtf8())));
    const auto place =
        hashOf(stored.row, static_cast<quint64>(stored.operation.occurredAt.toMSecsSinceEpoch()));
    for (std::size_t list = 0; list < kLists; ++list) {
        if (isIn(kFilters.at(list), stored))
            m_lists.at(list).add(place);
    }
}

void OperationCheck::readIds(SQLite::Database &database)
{
    // The unique index of the ids alone: `row` is all it needs of the table.
    SQLite::Statement ids(database,
                          "SELECT id, row FROM operations WHERE id > ?1 ORDER BY id LIMIT ?2");
    bindAll(ids, QString::fromUtf8(m_id), kIndexPart);
    qint64 count = 0;
    while (ids.executeStep()) {
        QByteArray id = bytesOf(ids, 0);
        if (id <= m_id)
            refuseEntries();
        m_id = std::move(id);
        m_read.add(hashOf(integerOf(ids, 1), hashOf(m_id)));
        ++count;
    }
    if (count == kIndexPart)
        return;
    if (m_read != m_ids)
        end(Verdict::ListsDamaged);
    else
        begin(Phase::Lists);
}

void OperationCheck::readList(SQLite::Database &database)
{
    const OperationFilter filter = kFilters.at(m_list);
    const std::string sql = std::string("SELECT occurred_at, row FROM operations INDEXED BY ")
                            + indexOf(filter) + " WHERE " + conditionOf(filter)
                            + " AND (occurred_at, row) < (?1, ?2) "
                              "ORDER BY occurred_at DESC, row DESC LIMIT ?3";
    SQLite::Statement entries(database, sql);
    bindAll(entries, m_occurredAt, m_row, kIndexPart);
    qint64 count = 0;
    while (entries.executeStep()) {
        const std::pair place(integerOf(entries, 0), integerOf(entries, 1));
        if (place >= std::pair(m_occurredAt, m_row))
            refuseEntries();
        std::tie(m_occurredAt, m_row) = place;
        m_read.add(hashOf(m_row, static_cast<quint64>(m_occurredAt)));
        ++count;
    }
    if (count == kIndexPart)
        return;
    if (m_read != m_lists.at(m_list))
        return end(Verdict::ListsDamaged);
    begin(++m_list < kLists ? Phase::Lists : Phase::Search);
}

void OperationCheck::readSearch(SQLite::Database &database)
{
    switch (m_search.step(database)) {
    case SearchCheck::Step::More:
        return;
    case SearchCheck::Step::Same:
        return end(Verdict::Sound);
    case SearchCheck::Step::Different:
        return end(Verdict::SearchDamaged);
    }
}

} // namespace qorgan::vault
