// SPDX-License-Identifier: Apache-2.0
#include "ui/export/PdfPages.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace qorgan::ui {

namespace {

class PdfText
{
    Q_DECLARE_TR_FUNCTIONS(PdfPages)
public:
    //: %1 and %2 are numbers
    static QString page() { return tr("Page %1 of %2"); }
};

/// Fine enough for letters; coordinates are in these.
constexpr int kDotsPerMm = 40;
constexpr qreal kMmPerInch = 25.4;
constexpr qreal kMargin = 15;
/// Of head and foot, within the margins.
constexpr qreal kEdge = 9;
/// Of the width; beside it stands the number of the page.
constexpr qreal kTitleShare = 0.75;
constexpr qreal kCellGap = 2;
constexpr qreal kRowPadding = 0.8;
constexpr qreal kLine = 0.15;

constexpr qreal dots(qreal mm)
{
    return mm * kDotsPerMm;
}

qreal pointsOf(PdfPages::Letters letters)
{
    switch (letters) {
    case PdfPages::Letters::Body:
    case PdfPages::Letters::Strong:
        return 9;
    case PdfPages::Letters::Small:
        return 7.5;
    case PdfPages::Letters::Title:
        return 15;
    }
    Q_UNREACHABLE();
}

} // namespace

PdfPages::PdfPages(QIODevice &file, const QFont &font, const QString &title)
    : m_writer(&file)
    , m_font(font)
    , m_title(title)
    , m_columns{{Column{}}}
{
    m_writer.setResolution(qRound(kDotsPerMm * kMmPerInch));
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    m_writer.setTitle(title);
    m_writer.setCreator(QStringLiteral("Qorgan"));
    m_font.setHintingPreference(QFont::PreferNoHinting);
    // Any spacing, however small, keeps letters apart: joined ones ("fi") could not be searched.
    m_font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
}

void PdfPages::addText(const QString &text, Letters letters)
{
    if (!text.isEmpty())
        m_blocks.push_back({{text}, 0, letters});
}

void PdfPages::addSpace(qreal height)
{
    m_blocks.push_back({{}, 0, Letters::Body, dots(height)});
}

void PdfPages::beginTable(std::vector<Column> columns, const QStringList &head)
{
    m_columns.push_back(std::move(columns));
    if (head.isEmpty())
        return;
    m_head = m_blocks.size();
    m_blocks.push_back({head, m_columns.size() - 1, Letters::Strong});
}

void PdfPages::addRow(const QStringList &cells, Letters letters)
{
    m_blocks.push_back({cells, m_columns.size() - 1, letters, 0, m_head});
}

void PdfPages::endTable()
{
    m_head.reset();
}

void PdfPages::write(const QString &foot, const std::atomic_bool &stopped)
{
    for (Block &block : m_blocks) {
        if (stopped)
            return;
        if (!block.cells.isEmpty())
            block.height = setBlock(block);
    }
    const int pages = turnPages(nullptr, 0, foot, stopped);
    QPainter painter(&m_writer);
    turnPages(&painter, pages, foot, stopped);
}

int PdfPages::turnPages(QPainter *painter, int pages, const QString &foot,
                        const std::atomic_bool &stopped)
{
    const qreal begin = dots(kEdge);
    const qreal end = m_writer.height() - dots(kEdge);
    int page = 1;
    qreal top = begin;
    if (painter != nullptr)
        drawEdges(*painter, page, pages, foot);
    for (const Block &block : m_blocks) {
        if (stopped)
            break;
        if (top > begin && top + block.height > end) {
            ++page;
            top = begin;
            if (painter != nullptr) {
                m_writer.newPage();
                drawEdges(*painter, page, pages, foot);
            }
            if (block.head) {
                const Block &head = m_blocks[*block.head];
                if (painter != nullptr)
                    setBlock(head, painter, top);
                top += head.height;
            }
        }
        if (painter != nullptr)
            setBlock(block, painter, top);
        top += block.height;
    }
    return page;
}

qreal PdfPages::setBlock(const Block &block, QPainter *painter, qreal top)
{
    const QFont font = fontFor(block.letters);
    const auto &columns = m_columns[block.columns];
    qreal all = 0;
    for (const Column &column : columns)
        all += column.share;
    const bool isTable = block.columns > 0;
    const qreal gap = isTable ? dots(kCellGap) : 0;
    const qreal padding = dots(kRowPadding);
    qreal left = 0;
    qreal height = 0;
    for (qsizetype n = 0; n < block.cells.size(); ++n) {
        const Column &column = columns[static_cast<std::size_t>(n)];
        const qreal room = width() * column.share / all;
        height = std::max(height, setText(block.cells[n], font, room - gap, column.alignment,
                                          painter, {left, top + padding}));
        left += room;
    }
    height += 2 * padding;
    if (painter != nullptr && isTable) {
        painter->setPen(QPen(Qt::lightGray, dots(kLine)));
        painter->drawLine(QPointF(0, top + height), QPointF(width(), top + height));
    }
    return height;
}

qreal PdfPages::setText(const QString &text, const QFont &font, qreal width,
                        Qt::Alignment alignment, QPainter *painter, QPointF at)
{
    QTextOption option(alignment);
    // A long number without a space goes on in the next line.
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    QTextLayout layout(lines, font, &m_writer);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    if (painter != nullptr) {
        painter->setPen(Qt::black);
        layout.draw(painter, at);
    }
    return height;
}

void PdfPages::drawEdges(QPainter &painter, int page, int pages, const QString &foot)
{
    const QFont font = fontFor(Letters::Small);
    if (page > 1)
        setText(m_title, font, width() * kTitleShare, Qt::AlignLeft, &painter);
    setText(PdfText::page().arg(page).arg(pages), font, width(), Qt::AlignRight, &painter);
    const qreal height = setText(foot, font, width(), Qt::AlignLeft);
    setText(foot, font, width(), Qt::AlignLeft, &painter, {0, m_writer.height() - height});
}

QFont PdfPages::fontFor(Letters letters) const
{
    QFont font = m_font;
    font.setPointSizeF(pointsOf(letters));
    font.setBold(letters == Letters::Strong || letters == Letters::Title);
    return font;
}

} // namespace qorgan::ui
