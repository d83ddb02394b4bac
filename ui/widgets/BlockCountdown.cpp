// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/BlockCountdown.h"

#include "ui/style/Style.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>

namespace qorgan::ui {

BlockCountdown::BlockCountdown(const base::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_ring(new CountdownRing(this))
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("blockText"), this))
{
    setObjectName(QStringLiteral("blockCountdown"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, tokensOf(this).space.small, 0, 0);
    row->setSpacing(tokensOf(this).space.medium);
    row->addWidget(m_ring);
    row->addWidget(m_text, 1);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &BlockCountdown::tick);
    retranslate();
    hide();
}

void BlockCountdown::start(std::chrono::milliseconds left, std::chrono::seconds total)
{
    m_until = m_clock.sinceBoot() + left;
    m_total = qMax(total, std::chrono::ceil<std::chrono::seconds>(left));
    m_timer.start();
    show();
    tick();
}

void BlockCountdown::startUntil(const QDateTime &instant, std::chrono::seconds total)
{
    start(std::chrono::milliseconds(m_clock.utcNow().msecsTo(instant)), total);
}

void BlockCountdown::tick()
{
    const auto left = m_until - m_clock.sinceBoot();
    if (left.count() > 0)
        return m_ring->setTime(std::chrono::ceil<std::chrono::seconds>(left), m_total);
    m_timer.stop();
    hide();
    emit ended();
}

void BlockCountdown::retranslate()
{
    m_text->setText(tr("until you can try again"));
    m_ring->setAccessibleDescription(tr("Time until you can try again"));
}

void BlockCountdown::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace qorgan::ui
