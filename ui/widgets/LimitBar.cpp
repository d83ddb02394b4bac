// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/LimitBar.h"

#include "ui/format/CardText.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace qorgan::ui {

namespace {
/// From here on little is left.
constexpr double kNearlyUsed = 0.9;
} // namespace

LimitBar::LimitBar(domain::CardChannel channel, QWidget *parent)
    : QWidget(parent)
    , m_channel(channel)
    , m_icon(new QLabel(this))
    , m_name(new TextLabel(TextLabel::Role::Strong, QStringLiteral("limitName"), this))
    , m_used(new TextLabel(TextLabel::Role::Body, QStringLiteral("limitUsed"), this))
    , m_bar(new QWidget(this))
{
    setObjectName(QStringLiteral("limit.") + domain::toWord(channel));
    m_used->setMuted(true);
    m_bar->setAttribute(Qt::WA_TransparentForMouseEvents);
    const auto &space = tokensOf(this).space;
    auto *head = new QHBoxLayout;
    head->setSpacing(space.small);
    head->addWidget(m_icon);
    head->addWidget(m_name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space.tight, 0, space.tight);
    layout->setSpacing(space.tight);
    layout->addLayout(head);
    layout->addWidget(m_bar);
    layout->addWidget(m_used);
    refreshIcon();
}

void LimitBar::setControl(const domain::Card &card, const domain::CardControl &control,
                          const QDate &today, domain::Language language)
{
    const domain::Money used = card.usedOn(control, today);
    m_enabled = control.enabled;
    m_share =
        control.limit.minor <= 0
            ? 1.0
            : qMin(1.0, static_cast<double>(used.minor) / static_cast<double>(control.limit.minor));
    const QString name = channelText(m_channel);
    m_name->setText(name + QStringLiteral(" · ") + (m_enabled ? tr("on") : tr("off")));
    m_used->setText(usedText(used, control.limit, language));
    setAccessibleName(m_name->text());
    setAccessibleDescription(m_used->text());
    refreshIcon();
    update();
}

void LimitBar::refreshIcon()
{
    m_bar->setFixedHeight(qMax(6, fontMetrics().height() / 3));
    const Tone tone = m_enabled ? Tone::Positive : Tone::Neutral;
    m_icon->setPixmap(glyphPixmap(m_enabled ? Glyph::Check : Glyph::Cross, glyphSize(this),
                                  toneColor(tone, this), devicePixelRatioF()));
}

void LimitBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::FontChange || type == QEvent::PaletteChange)
        refreshIcon();
}

void LimitBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF whole = m_bar->geometry();
    const qreal radius = whole.height() / 2;
    painter.setBrush(colourOf(this, ColourToken::Hairline));
    painter.drawRoundedRect(whole, radius, radius);
    if (m_share <= 0 || !m_enabled)
        return;
    QRectF part = whole;
    part.setWidth(qMax(whole.height(), whole.width() * m_share));
    if (layoutDirection() == Qt::RightToLeft)
        part.moveRight(whole.right());
    painter.setBrush(
        colourOf(this, m_share >= kNearlyUsed ? ColourToken::Attention : ColourToken::Accent));
    painter.drawRoundedRect(part, radius, radius);
}

} // namespace qorgan::ui
