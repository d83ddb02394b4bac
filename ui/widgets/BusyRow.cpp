// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/BusyRow.h"

#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace qorgan::ui {

namespace {
constexpr int kRing = 24;
constexpr std::chrono::milliseconds kFrame{60};
constexpr int kStep = 24;
} // namespace

BusyRow::BusyRow(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("busyText"), this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("busyRow"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_cancel->setAutoDefault(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kRing + tokensOf(this).space.medium, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &BusyRow::cancelled);
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + kStep) % 360;
        update(0, 0, kRing + 4, height());
    });
    retranslate();
    hide();
}

void BusyRow::start(std::function<QString()> text)
{
    m_what = std::move(text);
    retranslate();
    m_timer.start();
    show();
}

void BusyRow::stop()
{
    m_timer.stop();
    hide();
}

void BusyRow::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

void BusyRow::retranslate()
{
    if (m_what) {
        m_text->setText(m_what());
        setAccessibleName(m_text->text());
    }
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setAccessibleDescription(tr("Gives up what is running; nothing typed is lost"));
}

void BusyRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BusyRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(2, (height() - kRing) / 2.0 + 2, kRing - 4, kRing - 4);
    painter.setPen(QPen(colourOf(this, ColourToken::Hairline), 3));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colourOf(this, ColourToken::Accent), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, -m_phase * 16, 100 * 16);
}

} // namespace qorgan::ui
