// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/DueBar.h"

#include "ui/style/Style.h"

#include <QPainter>

#include <algorithm>

namespace qorgan::ui {

DueBar::DueBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("dueBar"));
    setFixedHeight(tokensOf(this).space.small);
}

void DueBar::setDays(qint64 passed, qint64 total)
{
    m_passed = passed;
    m_total = std::max<qint64>(1, total);
    update();
}

void DueBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal radius = height() / 2.0;
    painter.setBrush(colourOf(this, ColourToken::Hairline));
    painter.drawRoundedRect(rect(), radius, radius);
    const bool over = m_passed > m_total;
    painter.setBrush(colourOf(this, over ? ColourToken::Negative : ColourToken::Accent));
    const qreal share =
        std::clamp(static_cast<qreal>(m_passed) / static_cast<qreal>(m_total), 0.0, 1.0);
    painter.drawRoundedRect(QRectF(0, 0, std::max<qreal>(height(), share * width()), height()),
                            radius, radius);
}

} // namespace qorgan::ui
