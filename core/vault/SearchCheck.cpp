// SPDX-License-Identifier: Apache-2.0
#include "vault/SearchCheck.h"

#include "vault/OperationCheck.h"
#include "vault/OperationRecord.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

#include <algorithm>
#include <array>
#include <vector>

namespace qorgan::vault {

namespace {

/// Words, and rows of a beginning, between two looks at the clock.
constexpr qint64 kPart = 2048;
/// Rows whose words are made anew at once.
constexpr qint64 kRemakingPart = 256;
/// As in the table's `prefix` option: so many characters have an index of their own.
constexpr std::array<qsizetype, 2> kBeginnings{2, 3};

/// The first `characters` of UTF-8; empty when there are fewer.
QByteArray beginningOf(const QByteArray &word, qsizetype characters)
{
    qsizetype size = 0;
    for (; characters > 0 && size < word.size(); --characters) {
        ++size;
        while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xc0U) == 0x80U)
            ++size;
    }
    return characters == 0 ? word.first(size) : QByteArray();
}

} // namespace

void SearchCheck::begin(SQLite::Database &database)
{
    // A check that was given up may have left them.
    end(database);
    // The same tokenizer tells what the rows' words are; a small table of its own holds one part of
    // them at a time.
    database.exec("CREATE VIRTUAL TABLE temp.check_words USING fts5 (words, content = '', "
                  "detail = none, tokenize = 'unicode61 remove_diacritics 0')");
    database.exec(
        "CREATE VIRTUAL TABLE temp.check_terms USING fts5vocab (temp, check_words, instance)");
    database.exec(
        "CREATE VIRTUAL TABLE temp.known_terms USING fts5vocab (main, operation_words, row)");
}

void SearchCheck::end(SQLite::Database &database)
{
    for (const char *table : {"check_terms", "check_words", "known_terms"})
        database.tryExec(std::string("DROP TABLE IF EXISTS temp.") + table);
}

void SearchCheck::expect(SQLite::Database &database, const QList<StoredOperation> &rows)
{
    SQLite::Statement insert(database,
                             "INSERT INTO temp.check_words (rowid, words) VALUES (?1, ?2)");
    for (const StoredOperation &stored : rows) {
        bindAll(insert, stored.row, searchWords(stored.operation, stored.note));
        insert.exec();
    }
    SQLite::Statement terms(database, "SELECT term, doc FROM temp.check_terms");
    std::vector<std::pair<QByteArray, qint64>> beginnings;
    while (terms.executeStep()) {
        const QByteArray word = bytesOf(terms, 0);
        m_expectedWords.add(hashOf(word));
        for (const qsizetype characters : kBeginnings) {
            QByteArray beginning = beginningOf(word, characters);
            if (!beginning.isEmpty())
                beginnings.emplace_back(std::move(beginning), integerOf(terms, 1));
        }
    }
    terms.reset();
    std::sort(beginnings.begin(), beginnings.end());
    const auto last = std::unique(beginnings.begin(), beginnings.end());
    for (auto each = beginnings.begin(); each != last; ++each)
        m_expectedBeginnings[each->first].add(mixed(static_cast<quint64>(each->second)));
    execute(database, "INSERT INTO temp.check_words (check_words) VALUES ('delete-all')");
}

SearchCheck::Step SearchCheck::step(SQLite::Database &database)
{
    if (!m_wordsDone)
        return readWords(database);
    return m_expectedBeginnings.isEmpty() ? Step::Same : readBeginning(database);
}

SearchCheck::Step SearchCheck::readWords(SQLite::Database &database)
{
    SQLite::Statement terms(database,
                            "SELECT term, doc FROM temp.known_terms WHERE term > ?1 LIMIT ?2");
    bindAll(terms, QString::fromUtf8(m_word), kPart);
    qint64 count = 0;
    while (terms.executeStep()) {
        QByteArray word = bytesOf(terms, 0);
        if (word <= m_word)
            return Step::Different;
        m_word = std::move(word);
        m_read.add(hashOf(m_word), integerOf(terms, 1));
        ++count;
    }
    if (count == kPart)
        return Step::More;
    m_wordsDone = true;
    return std::exchange(m_read, {}) == m_expectedWords ? Step::More : Step::Different;
}

SearchCheck::Step SearchCheck::readBeginning(SQLite::Database &database)
{
    const auto expected = m_expectedBeginnings.cbegin();
    SQLite::Statement rows(database,
                           "SELECT rowid FROM operation_words WHERE operation_words MATCH ?1 "
                           "AND rowid > ?2 ORDER BY rowid LIMIT ?3");
    const QString expression = u'"' + QString::fromUtf8(expected.key()) + QStringLiteral("\"*");
    bindAll(rows, expression, m_row, kPart);
    qint64 count = 0;
    while (rows.executeStep()) {
        const qint64 row = integerOf(rows, 0);
        if (row <= m_row)
            return Step::Different;
        m_row = row;
        m_read.add(mixed(static_cast<quint64>(row)));
        ++count;
    }
    if (count == kPart)
        return Step::More;
    m_row = 0;
    const bool same = std::exchange(m_read, {}) == expected.value();
    m_expectedBeginnings.erase(expected);
    return same ? Step::More : Step::Different;
}

base::Result<bool> SearchRemaking::step(SQLite::Database &database)
{
    try {
        return writePart(database);
    } catch (const SQLite::Exception &exception) {
        if (!tellsDamage(exception))
            throw;
        return base::failure(base::ErrorCode::VaultDamaged, QStringLiteral("search"));
    }
}

bool SearchRemaking::writePart(SQLite::Database &database)
{
    WriteTransaction transaction(database);
    if (!std::exchange(m_emptied, true))
        execute(database, "INSERT INTO operation_words (operation_words) VALUES ('delete-all')");
    SQLite::Statement rows(database,
                           selectOperations("row > ?1 ORDER BY row LIMIT ?2").constData());
    SQLite::Statement insert(
        database, "INSERT OR REPLACE INTO operation_words (rowid, words) VALUES (?1, ?2)");
    bindAll(rows, m_row, kRemakingPart);
    qint64 count = 0;
    while (rows.executeStep()) {
        const auto stored = readOperation(rows);
        if (!stored)
            refuseEntries();
        m_row = stored->row;
        bindAll(insert, m_row, searchWords(stored->operation, stored->note));
        insert.exec();
        ++count;
    }
    rows.reset();
    transaction.commit();
    return count < kRemakingPart;
}

} // namespace qorgan::vault
