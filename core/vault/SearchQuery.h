// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace SQLite {
class Database;
}

namespace qorgan::vault {

/// What a person typed to search: every word of it, each as the beginning of a word.
class SearchQuery
{
public:
    /// @param typed  folded here
    explicit SearchQuery(const QString &typed);

    /// Whether all of it is among the words of an operation.
    /// @param words  folded
    [[nodiscard]] bool matches(const QString &words) const;

    /// The full-text query that gives the minutes with all of it, newest first without collecting
    /// them all before: the words that begin so are named one by one, as far as they are few.
    /// Empty when nothing that could be searched for was typed, such as "--".
    [[nodiscard]] QString expression(SQLite::Database &database) const;

    /// Whether all that was typed is in that query, so that a minute's only operation has it.
    [[nodiscard]] bool isAllInExpression() const;

private:
    QStringList m_words;
};

} // namespace qorgan::vault
