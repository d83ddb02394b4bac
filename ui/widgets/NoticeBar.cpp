// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/NoticeBar.h"

#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <chrono>

namespace qorgan::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto kShown = 8s;
constexpr int kMargin = 12;
constexpr int kRadius = 10;
constexpr int kWidest = 560;

QToolButton *barButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("noticeText"), this))
    , m_action(barButton(QStringLiteral("noticeAction"), this))
    , m_close(barButton(QStringLiteral("noticeClose"), this))
{
    setObjectName(QStringLiteral("noticeBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShown);
    connect(&m_timer, &QTimer::timeout, this, &NoticeBar::expire);
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    connect(m_action, &QToolButton::clicked, this, [this] {
        dismiss();
        emit actionChosen();
    });
    parent->installEventFilter(this);
    retranslate();
    hide();
}

void NoticeBar::showNotice(Wording text, Wording action)
{
    m_wording = std::move(text);
    m_actionWording = std::move(action);
    m_action->setVisible(m_actionWording != nullptr);
    word();
    show();
    place();
    raise();
    m_timer.start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::word()
{
    if (!m_wording)
        return;
    m_text->setText(m_wording());
    m_action->setText(m_actionWording ? m_actionWording() : QString());
    setAccessibleName(m_text->text());
}

void NoticeBar::dismiss()
{
    m_timer.stop();
    hide();
    // What they hold of an operation ends with the notice.
    m_wording = nullptr;
    m_actionWording = nullptr;
    m_text->clear();
    setAccessibleName({});
}

QString NoticeBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange && !isHidden()) {
        word();
        place();
    }
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange
        || type == QEvent::FontChange)
        retranslate();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const QColor tone = toneColor(Tone::Accent, this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tone, 1.5));
    painter.setBrush(toneGround(Tone::Accent, this));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

void NoticeBar::place()
{
    const QRect area = parentWidget()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const int widest = std::max(kWidest, fontMetrics().averageCharWidth() * 60);
    const int width = std::min({area.width(), widest, std::max(sizeHint().width(), 320)});
    const int height = std::max(minimumSizeHint().height(), heightForWidth(width));
    QRect box(0, 0, width, height);
    box.moveCenter(area.center());
    box.moveBottom(area.bottom());
    setGeometry(box);
}

void NoticeBar::retranslate()
{
    const QColor tone = toneColor(Tone::Accent, this);
    m_icon->setPixmap(glyphPixmap(Glyph::Bell, glyphSize(this), tone, devicePixelRatioF()));
    m_close->setIcon(glyphPixmap(Glyph::Close, glyphSize(this), toneColor(Tone::Neutral, this),
                                 devicePixelRatioF()));
    m_close->setIconSize(QSize(glyphSize(this), glyphSize(this)));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(m_close->accessibleName());
}

void NoticeBar::expire()
{
    // Someone who is reading or about to press it gets more time.
    const bool inUse = underMouse() || m_action->hasFocus() || m_close->hasFocus();
    if (inUse)
        m_timer.start();
    else
        dismiss();
}

} // namespace qorgan::ui
