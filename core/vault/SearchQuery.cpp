// SPDX-License-Identifier: Apache-2.0
#include "vault/SearchQuery.h"

#include "domain/SearchFold.h"
#include "vault/SqlText.h"

#include <algorithm>

namespace qorgan::vault {

namespace {

/// Beginnings of so many characters have an index of their own, as the table's `prefix` option
/// says.
constexpr int kShortestIndexed = 2;
constexpr int kLongestIndexed = 3;
/// More words than these are left to the full-text search, which then collects all they are in
/// first; words so many are rare ones.
constexpr qsizetype kMostWords = 100;

/// Letters and digits only: nothing of it means something to FTS5.
QStringList wordsIn(const QString &typed)
{
    QString words;
    // Folded text may have pictures, which the table's tokenizer passes over.
    for (const char32_t letter : domain::foldForSearch(typed).toUcs4())
        words += QChar::isLetterOrNumber(letter) ? QString::fromUcs4(&letter, 1) : QString(u' ');
    return words.split(u' ', Qt::SkipEmptyParts);
}

bool isDigit(const QString &word)
{
    return word.size() == 1 && word.front().isDigit();
}

QString quoted(QStringView word)
{
    return u'"' + word.toString() + u'"';
}

QString quotedBeginning(QStringView beginning)
{
    return quoted(beginning) + u'*';
}

/// The shortest beginning of a longer word that has an index.
QString indexedBeginning(const QString &word)
{
    qsizetype size = 0;
    for (int characters = 0; characters < kShortestIndexed; ++characters)
        size += word.at(size).isHighSurrogate() ? 2 : 1;
    return word.first(size);
}

/// What `beginning` stands for: words, or beginnings that have an index.
QStringList termsOf(SQLite::Database &database, const QString &beginning)
{
    const qsizetype length = beginning.toUcs4().size();
    if (length >= kShortestIndexed && length <= kLongestIndexed)
        return {quotedBeginning(beginning)};
    SQLite::Statement next(database, "SELECT term FROM temp.search_terms WHERE term >= ?1 LIMIT 1");
    QStringList terms;
    for (QString from = beginning;;) {
        bindAll(next, from);
        const QString term = next.executeStep() ? textOf(next, 0) : QString();
        const bool isEnd = !term.startsWith(beginning);
        // None: the table's tokenizer may write a letter in its own way.
        if (terms.size() == (isEnd ? 0 : kMostWords))
            return {quotedBeginning(beginning)};
        if (isEnd)
            return terms;
        if (length < kShortestIndexed && term.toUcs4().size() >= kShortestIndexed) {
            const QString indexed = indexedBeginning(term);
            terms.append(quotedBeginning(indexed));
            from = indexed + QStringLiteral("\U0010ffff");
        } else {
            terms.append(quoted(term));
            from = term + QChar(1);
        }
    }
}

} // namespace

SearchQuery::SearchQuery(const QString &typed)
    : m_words(wordsIn(typed))
{
}

bool SearchQuery::matches(const QString &words) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        qsizetype place = words.indexOf(word);
        while (place > 0 && words.at(place - 1).isLetterOrNumber())
            place = words.indexOf(word, place + 1);
        return place >= 0;
    });
}

QString SearchQuery::expression(SQLite::Database &database) const
{
    database.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms "
                  "USING fts5vocab (main, operation_words, instance)");
    QStringList all;
    for (const QString &word : m_words) {
        // Nearly every operation has a number with it: "1 990" is read from what 990 is in.
        if (!isAllInExpression() && isDigit(word))
            continue;
        all.append(u'(' + termsOf(database, word).join(QStringLiteral(" OR ")) + u')');
    }
    return all.join(QStringLiteral(" AND "));
}

bool SearchQuery::isAllInExpression() const
{
    const auto digits = std::count_if(m_words.cbegin(), m_words.cend(), isDigit);
    return digits == 0 || digits == m_words.size();
}

} // namespace qorgan::vault
