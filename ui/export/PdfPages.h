// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPdfWriter>
#include <QStringList>

#include <atomic>
#include <optional>
#include <vector>

class QPainter;

namespace qorgan::ui {

/// A4 pages of texts and tables, set one below the other. Texts wrap and are never cut; they can be
/// selected and searched, and the letters are part of the file.
/// @thread any one
class PdfPages
{
public:
    enum class Letters { Body, Small, Strong, Title };
    /// What share of the width a column has, and whether it holds amounts.
    struct Column {
        qreal share = 1;
        Qt::Alignment alignment = Qt::AlignLeft;
    };

    /// @param font   its family is used
    /// @param title  of the document; stands on top of every page but the first
    PdfPages(QIODevice &file, const QFont &font, const QString &title);

    void addText(const QString &text, Letters letters = Letters::Body);
    /// Millimetres of nothing.
    void addSpace(qreal height);
    /// From here on there is a table of these columns, its head on top of every page.
    void beginTable(std::vector<Column> columns, const QStringList &head);
    void addRow(const QStringList &cells, Letters letters = Letters::Body);
    void endTable();

    /// Writes all that was added, each page with its number and `foot`. Ends early once stopped.
    void write(const QString &foot, const std::atomic_bool &stopped);

private:
    struct Block {
        QStringList cells;
        /// Which of m_columns.
        std::size_t columns = 0;
        Letters letters = Letters::Body;
        qreal height = 0;
        /// The head of the table that it is a row of.
        std::optional<std::size_t> head = std::nullopt;
    };

    /// Sets a text into a width; draws it at a place when there is a painter.
    /// @returns its height
    qreal setText(const QString &text, const QFont &font, qreal width, Qt::Alignment alignment,
                  QPainter *painter = nullptr, QPointF at = {});
    /// The same with the cells of a block.
    qreal setBlock(const Block &block, QPainter *painter = nullptr, qreal top = 0);
    /// Goes through the pages; draws them when there is a painter.
    /// @returns how many there are
    int turnPages(QPainter *painter, int pages, const QString &foot,
                  const std::atomic_bool &stopped);
    void drawEdges(QPainter &painter, int page, int pages, const QString &foot);
    [[nodiscard]] QFont fontFor(Letters letters) const;
    [[nodiscard]] qreal width() const { return m_writer.width(); }

    QPdfWriter m_writer;
    QFont m_font;
    QString m_title;
    std::vector<std::vector<Column>> m_columns;
    std::vector<Block> m_blocks;
    std::optional<std::size_t> m_head;
};

} // namespace qorgan::ui
