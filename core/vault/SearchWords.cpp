// SPDX-License-Identifier: Apache-2.0
#include "vault/SearchWords.h"

#include "vault/OperationRecord.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

namespace qorgan::vault {

namespace {

constexpr qint64 kMillisecondsPerMinute = 60'000;
/// Some milliseconds of work.
constexpr qint64 kJoinedPages = 32;

// In the order of selectMinute().
enum Column {
    Merchant = 2,
    City,
    Description,
    CardMask,
    Amount,
    Currency,
    OriginalAmount,
    OriginalCurrency,
    Note,
};

} // namespace

qint64 minuteOf(qint64 occurredAt)
{
    const qint64 minute = occurredAt / kMillisecondsPerMinute;
    return occurredAt < 0 && occurredAt % kMillisecondsPerMinute != 0 ? minute - 1 : minute;
}

std::string selectMinute(const char *index, const char *condition)
{
    // Columns that every schema with notes has, whatever later steps add.
    return std::string("SELECT occurred_at, row, merchant, city, description, card_mask, amount, "
                       "currency, original_amount, original_currency, coalesce(shown, '') "
                       "FROM operations INDEXED BY ")
           + index + " LEFT JOIN notes ON operation_id = id WHERE " + condition
           + " AND occurred_at >= ?1 * 60000 AND occurred_at < (?1 + 1) * 60000 "
             "ORDER BY occurred_at DESC, row DESC";
}

QString wordsOf(const SQLite::Statement &statement)
{
    domain::Operation operation;
    operation.merchant = textOf(statement, Merchant);
    operation.city = textOf(statement, City);
    operation.description = textOf(statement, Description);
    operation.cardMask = textOf(statement, CardMask);
    operation.amount = {integerOf(statement, Amount), textOf(statement, Currency)};
    if (!statement.isColumnNull(OriginalAmount)) {
        operation.originalAmount = domain::Money{integerOf(statement, OriginalAmount),
                                                 textOf(statement, OriginalCurrency)};
    }
    return searchWords(operation, textOf(statement, Note));
}

SearchWords::SearchWords(SQLite::Database &database)
    : m_next(database, "SELECT occurred_at FROM operations INDEXED BY operations_all "
                       "WHERE occurred_at >= ?1 * 60000 ORDER BY occurred_at LIMIT 1")
    , m_operations(database, selectMinute("operations_all", "TRUE"))
    , m_put(database, "INSERT OR REPLACE INTO operation_words (rowid, words) VALUES (?1, ?2)")
    , m_remove(database, "DELETE FROM operation_words WHERE rowid = ?1")
{
}

std::optional<SearchWords::Minute> SearchWords::readFrom(qint64 number)
{
    bindAll(m_next, number);
    if (!m_next.executeStep())
        return std::nullopt;
    const qint64 next = minuteOf(integerOf(m_next, 0));
    m_next.reset();
    return Minute{next, wordsIn(next)};
}

QString SearchWords::wordsIn(qint64 number)
{
    QStringList words;
    bindAll(m_operations, number);
    while (m_operations.executeStep())
        words.append(wordsOf(m_operations));
    m_operations.reset();
    return words.join(u' ');
}

void SearchWords::put(const Minute &minute)
{
    bindAll(m_put, minute.number, minute.words);
    m_put.exec();
}

void SearchWords::write()
{
    for (const qint64 number : m_changed) {
        const Minute minute{number, wordsIn(number)};
        if (!minute.words.isEmpty()) {
            put(minute);
            continue;
        }
        bindAll(m_remove, number);
        m_remove.exec();
    }
    m_changed.clear();
}

void putAllWords(SQLite::Database &database)
{
    SearchWords words(database);
    auto minute = words.readFrom(SearchWords::kFirstMinute);
    while (minute) {
        words.put(*minute);
        minute = words.readFrom(minute->number + 1);
    }
    execute(database, "INSERT INTO operation_words (operation_words) VALUES ('optimize')");
}

bool joinSegments(SQLite::Database &database)
{
    WriteTransaction transaction(database);
    const int before = database.getTotalChanges();
    execute(database, "INSERT INTO operation_words (operation_words, rank) VALUES ('merge', ?1)",
            -kJoinedPages);
    // https://www.sqlite.org/fts5.html, 6.8: fewer than two changes say that nothing was left.
    if (database.getTotalChanges() - before < 2)
        return true;
    transaction.commit();
    return false;
}

} // namespace qorgan::vault
