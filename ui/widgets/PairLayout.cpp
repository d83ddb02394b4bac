// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/PairLayout.h"

#include <algorithm>

namespace qorgan::ui {

namespace {

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

PairLayout::PairLayout(int textWidth, int gap, QWidget *parent)
    : QLayout(parent)
    , m_textWidth(textWidth)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

PairLayout::~PairLayout() = default;

void PairLayout::setTextWidth(int textWidth)
{
    m_textWidth = textWidth;
    invalidate();
}

void PairLayout::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    invalidate();
}

void PairLayout::addItem(QLayoutItem *item)
{
    m_items[m_items[0] ? 1 : 0].reset(item);
}

int PairLayout::count() const
{
    return m_items[1] ? 2 : m_items[0] ? 1 : 0;
}

QLayoutItem *PairLayout::itemAt(int index) const
{
    return index >= 0 && index < 2 ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *PairLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].release()
                                         : nullptr;
}

bool PairLayout::isShown(int index) const
{
    const QLayoutItem *item = itemAt(index);
    return item && !item->isEmpty();
}

int PairLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), Placing::Measure);
}

QSize PairLayout::minimumSize() const
{
    QSize size;
    for (int i = 0; i < 2; ++i) {
        if (isShown(i))
            size = size.expandedTo(itemAt(i)->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

QSize PairLayout::sizeHint() const
{
    QSize size;
    for (int i = 0; i < 2; ++i) {
        if (!isShown(i))
            continue;
        const QSize hint = itemAt(i)->sizeHint();
        size = {size.width() + (size.isEmpty() ? 0 : m_gap) + hint.width(),
                std::max(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

void PairLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, Placing::Move);
}

int PairLayout::place(const QRect &rect, Placing placing) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    const int frame = margins.top() + margins.bottom();
    const auto move = [placing](QLayoutItem *item, const QRect &box) {
        if (placing == Placing::Move)
            item->setGeometry(box);
    };
    if (!isShown(0) || !isShown(1)) {
        QLayoutItem *only = itemAt(isShown(0) ? 0 : 1);
        if (!only || only->isEmpty())
            return frame;
        const int height = heightOf(*only, area.width());
        move(only, QRect(area.topLeft(), QSize(area.width(), std::max(height, area.height()))));
        return height + frame;
    }
    QLayoutItem &text = *itemAt(0);
    QLayoutItem &button = *itemAt(1);
    const QSize side = button.sizeHint();
    const bool beside = m_arrangement == Arrangement::WhereItFits
                        && area.width() >= m_textWidth + m_gap + side.width();
    const int textWidth = beside ? area.width() - m_gap - side.width() : area.width();
    const int textHeight = heightOf(text, textWidth);
    const int sideWidth = std::min(side.width(), area.width());
    const int sideHeight = heightOf(button, sideWidth);
    if (!beside) {
        move(&text, QRect(area.topLeft(), QSize(textWidth, textHeight)));
        move(&button, QRect(area.left(), area.top() + textHeight + m_gap, sideWidth, sideHeight));
        return textHeight + m_gap + sideHeight + frame;
    }
    const int height = std::max({textHeight, sideHeight, area.height()});
    move(&text, QRect(area.left(), area.top() + (height - textHeight) / 2, textWidth, textHeight));
    move(&button, QRect(area.right() + 1 - side.width(), area.top() + (height - sideHeight) / 2,
                        side.width(), sideHeight));
    return std::max(textHeight, sideHeight) + frame;
}

} // namespace qorgan::ui
