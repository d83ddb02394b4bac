// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CountdownRing.h"

#include "ui/style/Style.h"

#include <QPainter>

namespace qorgan::ui {

namespace {
constexpr std::chrono::seconds kSoon{60};
}

QString countdownText(std::chrono::seconds left)
{
    const qint64 seconds = qMax<qint64>(0, left.count());
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

CountdownRing::CountdownRing(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("countdown"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CountdownRing::setTime(std::chrono::seconds left, std::chrono::seconds total)
{
    if (m_left == left && m_total == total)
        return;
    m_left = left;
    m_total = qMax(total, std::chrono::seconds(1));
    setAccessibleName(text());
    update();
}

QString CountdownRing::text() const
{
    return countdownText(m_left);
}

QSize CountdownRing::sizeHint() const
{
    const int side = fontMetrics().horizontalAdvance(QStringLiteral("00:00")) * 7 / 4;
    return {side, side};
}

void CountdownRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = qMax(4.0, width() / 16.0);
    const QRectF ring = QRectF(rect()).adjusted(line, line, -line, -line);
    painter.setPen(QPen(colourOf(this, ColourToken::Hairline), line));
    painter.drawEllipse(ring);
    const qreal share = static_cast<qreal>(m_left.count()) / static_cast<qreal>(m_total.count());
    const auto token = m_left <= kSoon ? ColourToken::Negative : ColourToken::Accent;
    painter.setPen(QPen(colourOf(this, token), line, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, 90 * 16, qRound(share * 360 * 16));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colourOf(this, m_left <= kSoon ? ColourToken::Negative : ColourToken::Text));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace qorgan::ui
