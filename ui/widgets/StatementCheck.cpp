// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/StatementCheck.h"

#include "ui/style/Style.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace qorgan::ui {

namespace {
constexpr int kPad = 6;
}

StatementCheck::StatementCheck(const QString &name, QWidget *parent)
    : QCheckBox(parent)
{
    setObjectName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StatementCheck::setStatement(const QString &statement)
{
    setText(statement);
    setAccessibleName(statement);
    updateGeometry();
    update();
}

QRect StatementCheck::boxRect() const
{
    const int side = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this);
    return {kPad, kPad, side, side};
}

QRect StatementCheck::textRect(int width) const
{
    const int left = boxRect().right() + tokensOf(this).space.small + 1;
    const QRect area(left, kPad, qMax(1, width - left - kPad), QWIDGETSIZE_MAX);
    const int height = fontMetrics().boundingRect(area, Qt::TextWordWrap, text()).height();
    return {area.left(), area.top(), area.width(), height};
}

int StatementCheck::heightForWidth(int width) const
{
    return qMax(textRect(width).bottom(), boxRect().bottom()) + kPad;
}

QSize StatementCheck::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 46;
    return {width, heightForWidth(width)};
}

QSize StatementCheck::minimumSizeHint() const
{
    int word = 0;
    for (const auto &part : text().split(u' '))
        word = qMax(word, fontMetrics().horizontalAdvance(part));
    return {textRect(0).left() + word + 2 * kPad, boxRect().bottom() + kPad};
}

bool StatementCheck::hitButton(const QPoint &pos) const
{
    return rect().contains(pos);
}

void StatementCheck::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.rect = boxRect();
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(textRect(width()), Qt::TextWordWrap, text());
    if (hasFocus()) {
        option.rect = rect();
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

} // namespace qorgan::ui
