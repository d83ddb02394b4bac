// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ErrorBanner.h"

#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace qorgan::ui {

namespace {
constexpr int kMark = 26;
}

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent)
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("errorText"), this))
{
    setObjectName(QStringLiteral("errorBanner"));
    const auto &space = tokensOf(this).space;
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space.medium + kMark + space.small, space.small + space.tight,
                               space.medium, space.small + space.tight);
    layout->addWidget(m_text);
    m_text->setMinimumHeight(kMark);
    // Codes are read out and mailed to support.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void ErrorBanner::showError(const base::Error &error)
{
    m_error = error;
    refresh();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorBanner::clear()
{
    m_error.reset();
    hide();
}

QString ErrorBanner::errorCode() const
{
    return m_error ? base::shortCode(m_error->code) : QString();
}

QString ErrorBanner::text() const
{
    return m_error ? m_text->text() : QString();
}

void ErrorBanner::refresh()
{
    if (!m_error)
        return;
    m_text->setText(errorText(*m_error));
    setAccessibleName(tr("Error"));
    setAccessibleDescription(m_text->text());
}

void ErrorBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor strong = colourOf(this, ColourToken::Negative);
    painter.setPen(strong);
    painter.setBrush(colourOf(this, ColourToken::NegativeSoft));
    const qreal radius = tokensOf(this).radius.control;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    // A sign besides the colour.
    const QRectF mark(tokensOf(this).space.medium, (height() - kMark) / 2.0, kMark, kMark);
    painter.setPen(QPen(strong, 2.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(mark.adjusted(2, 2, -2, -2));
    painter.setPen(QPen(strong, 2.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(mark.center().x(), mark.top() + 7.5),
                     QPointF(mark.center().x(), mark.top() + 14));
    painter.drawPoint(QPointF(mark.center().x(), mark.top() + 18.5));
}

} // namespace qorgan::ui
