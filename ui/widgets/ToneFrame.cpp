// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ToneFrame.h"

#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"

#include <QPainter>

namespace qorgan::ui {

ToneFrame::ToneFrame(QWidget *parent)
    : QFrame(parent)
    , m_ground(Ground::Surface)
    , m_tone(Tone::Neutral)
{
}

ToneFrame::ToneFrame(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_ground(Ground::Tone)
    , m_tone(tone)
{
}

void ToneFrame::setTone(Tone tone)
{
    m_ground = Ground::Tone;
    m_tone = tone;
    update();
}

void ToneFrame::paintEvent(QPaintEvent *)
{
    const int radius = tokensOf(this).radius.card;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_ground == Ground::Tone) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneGround(m_tone, this));
        painter.drawRoundedRect(rect(), radius, radius);
    } else {
        painter.setPen(colourOf(this, ColourToken::Hairline));
        painter.setBrush(colourOf(this, ColourToken::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

} // namespace qorgan::ui
