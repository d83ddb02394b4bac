// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/BrandMark.h"

#include "ui/style/Style.h"

#include <QPainter>
#include <QPainterPath>

namespace qorgan::ui {

namespace {

/// The drawing's grid, as in resources/icons/qorgan.svg.
constexpr qreal kGrid = 24;

QPainterPath stronghold()
{
    QPainterPath wall(QPointF(5.5, 19));
    for (const QPointF point :
         {QPointF(5.5, 10), QPointF(7.5, 8.5), QPointF(7.5, 5.5), QPointF(9.5, 5.5),
          QPointF(9.5, 7.5), QPointF(11, 7.5), QPointF(11, 5.5), QPointF(13, 5.5), QPointF(13, 7.5),
          QPointF(14.5, 7.5), QPointF(14.5, 5.5), QPointF(16.5, 5.5), QPointF(16.5, 8.5),
          QPointF(18.5, 10), QPointF(18.5, 19)})
        wall.lineTo(point);
    wall.closeSubpath();
    QPainterPath gate(QPointF(10, 19));
    gate.lineTo(10, 15);
    gate.arcTo(QRectF(10, 13, 4, 4), 180, -180);
    gate.lineTo(14, 19);
    gate.closeSubpath();
    return wall.subtracted(gate);
}

} // namespace

BrandMark::BrandMark(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("brandMark"));
    setAccessibleName(QStringLiteral("Qorgan"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize BrandMark::sizeHint() const
{
    const auto &space = tokensOf(this).space;
    const int side = fontMetrics().height() + 2 * space.small + space.tight;
    return {side, side};
}

void BrandMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(this, ColourToken::Accent));
    const qreal radius = tokensOf(this).radius.control;
    painter.drawRoundedRect(rect(), radius, radius);
    painter.scale(width() / kGrid, height() / kGrid);
    painter.setBrush(colourOf(this, ColourToken::AccentText));
    painter.drawPath(stronghold());
}

} // namespace qorgan::ui
