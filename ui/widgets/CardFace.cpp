// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/CardFace.h"

#include "ui/format/CardText.h"
#include "ui/style/Style.h"

#include <QPainter>
#include <QPainterPath>

namespace qorgan::ui {

namespace {
/// ISO/IEC 7810, ID-1: 85.60 mm by 53.98 mm.
constexpr double kRatio = 85.60 / 53.98;
/// Average letters from side to side, and at least.
constexpr int kLetters = 30;
constexpr int kFewestLetters = 20;
} // namespace

CardFace::CardFace(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("cardFace"));
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardFace::setCard(const domain::Card &card, bool works)
{
    m_card = card;
    m_works = works;
    setAccessibleName(cardName(card));
    update();
}

QSize CardFace::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * kLetters;
    return {width, heightForWidth(width)};
}

QSize CardFace::minimumSizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * kFewestLetters;
    return {width, heightForWidth(width)};
}

int CardFace::heightForWidth(int width) const
{
    // It is no wider than it wants to be.
    return qRound(qMin(width, fontMetrics().averageCharWidth() * kLetters) / kRatio);
}

void CardFace::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground =
        colourOf(this, m_works ? ColourToken::Accent : ColourToken::SurfaceSunken);
    const QColor ink = colourOf(this, m_works ? ColourToken::AccentText : ColourToken::TextMuted);
    const QRectF face = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal radius = face.height() / 12;
    painter.setPen(QPen(colourOf(this, ColourToken::Border), 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(face, radius, radius);
    const int margin = fontMetrics().height() * 2 / 3;
    const QRect inner = rect().adjusted(margin, margin, -margin, -margin);
    painter.setPen(ink);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, m_card.mask);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignTop,
                     cardName(m_card).section(QChar(0x00a0), 0, 0));
    painter.setFont(font());
    const QString expires = m_card.expires.toString(QStringLiteral("MM/yy"));
    painter.drawText(inner, Qt::AlignRight | Qt::AlignBottom, expires);
    const int room = inner.width() - fontMetrics().horizontalAdvance(expires) - margin;
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignBottom,
                     fontMetrics().elidedText(m_card.holder, Qt::ElideRight, room));
    if (m_works)
        return;
    painter.setPen(QPen(colourOf(this, ColourToken::Negative), 2));
    painter.drawLine(face.bottomLeft() + QPointF(radius, -radius),
                     face.topRight() + QPointF(-radius, radius));
}

} // namespace qorgan::ui
