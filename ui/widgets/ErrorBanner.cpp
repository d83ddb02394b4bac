// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ErrorBanner.h"

#include "ui/format/ErrorText.h"
#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace qorgan::ui {

namespace {
constexpr int kMark = 26;

/// Whether the peer was refused: then the connection's facts say more.
bool isAboutThePeer(base::ErrorCode code)
{
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateExpired:
    case ErrorCode::PinMismatch:
    case ErrorCode::PinsExpired:
    case ErrorCode::TlsTooOld:
    case ErrorCode::ProxyRefused:
    case ErrorCode::CaptivePortal:
        return true;
    default:
        return false;
    }
}

} // namespace

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent)
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("errorText"), this))
{
    setObjectName(QStringLiteral("errorBanner"));
    const auto &space = tokensOf(this).space;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.medium + kMark + space.small, space.small + space.tight,
                               space.medium, space.small + space.tight);
    layout->addWidget(m_text);
    m_connection = new QPushButton(this);
    m_connection->setObjectName(QStringLiteral("errorConnectionButton"));
    m_connection->setAutoDefault(true);
    m_connection->hide();
    layout->addWidget(m_connection, 0, Qt::AlignLeft);
    connect(m_connection, &QPushButton::clicked, this, &ErrorBanner::connectionRequested);
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
    m_connection->setVisible(isAboutThePeer(m_error->code));
    m_connection->setText(tr("Show the connection"));
    m_connection->setAccessibleName(m_connection->text());
    m_connection->setAccessibleDescription(tr("Shows who answered at the bank's address"));
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
    const QRectF mark(tokensOf(this).space.medium, m_text->geometry().center().y() - kMark / 2.0,
                      kMark, kMark);
    painter.setPen(QPen(strong, 2.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(mark.adjusted(2, 2, -2, -2));
    painter.setPen(QPen(strong, 2.6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(mark.center().x(), mark.top() + 7.5),
                     QPointF(mark.center().x(), mark.top() + 14));
    painter.drawPoint(QPointF(mark.center().x(), mark.top() + 18.5));
}

} // namespace qorgan::ui
