// SPDX-License-Identifier: Apache-2.0
#include "vault/SearchCheck.h"

#include "vault/OperationCheck.h"
#include "vault/SqlText.h"
#include "vault/WriteTransaction.h"

#include <algorithm>
#include <array>
#include <vector>

namespace qorgan::vault {

namespace {

/// Words, and minutes of a beginning, between two looks at the clock.
constexpr qint64 kPart = 2048;
/// Minutes whose rows are read.
constexpr qint64 kRowsPart = 128;
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

SearchCheck::Step SearchCheck::step(SQLite::Database &database)
{
    if (!std::exchange(m_begun, true))
        begin(database);
    if (!m_rowsDone) {
        m_rowsDone = !readRows(database);
        return Step::More;
    }
    if (!m_wordsDone)
        return readWords(database);
    return m_expectedBeginnings.isEmpty() ? Step::Same : readBeginning(database);
}

bool SearchCheck::readRows(SQLite::Database &database)
{
    SearchWords words(database);
    SQLite::Statement insert(database,
                             "INSERT INTO temp.check_words (rowid, words) VALUES (?1, ?2)");
    qint64 count = 0;
    for (; count < kRowsPart; ++count) {
        const auto minute = words.readFrom(m_nextMinute);
        if (!minute)
            break;
        bindAll(insert, minute->number, minute->words);
        insert.exec();
        m_nextMinute = minute->number + 1;
    }
    expectWords(database);
    return count == kRowsPart;
}

void SearchCheck::expectWords(SQLite::Database &database)
{
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
    SQLite::Statement minutes(database,
                              "SELECT rowid FROM operation_words WHERE operation_words MATCH ?1 "
                              "AND rowid > ?2 ORDER BY rowid LIMIT ?3");
    const QString expression = u'"' + QString::fromUtf8(expected.key()) + QStringLiteral("\"*");
    bindAll(minutes, expression, m_minute, kPart);
    qint64 count = 0;
    while (minutes.executeStep()) {
        const qint64 minute = integerOf(minutes, 0);
        if (minute <= m_minute)
            return Step::Different;
        m_minute = minute;
        m_read.add(mixed(static_cast<quint64>(minute)));
        ++count;
    }
    if (count == kPart)
        return Step::More;
    m_minute = SearchWords::kFirstMinute;
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
    SearchWords words(database);
    qint64 count = 0;
    for (; count < kRowsPart; ++count) {
        const auto minute = words.readFrom(m_nextMinute);
        if (!minute)
            break;
        words.put(*minute);
        m_nextMinute = minute->number + 1;
    }
    transaction.commit();
    return count < kRowsPart;
}

} // namespace qorgan::vault
