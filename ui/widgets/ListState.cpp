// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ListState.h"

#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace qorgan::ui {

namespace {

constexpr int kPagePicture = 112;
constexpr int kStripPicture = 22;
constexpr int kRadius = 8;
constexpr int kTextWidth = 60; // characters

Tone toneOf(ListState::Kind kind)
{
    switch (kind) {
    case ListState::Kind::Empty:
    case ListState::Kind::NothingFound:
    case ListState::Kind::Loading:
        return Tone::Accent;
    case ListState::Kind::Offline:
        return Tone::Attention;
    case ListState::Kind::Error:
    case ListState::Kind::Blocked:
        return Tone::Negative;
    }
    Q_UNREACHABLE();
}

Glyph glyphOf(ListState::Kind kind)
{
    switch (kind) {
    case ListState::Kind::Empty:
        return Glyph::Inbox;
    case ListState::Kind::NothingFound:
        return Glyph::Search;
    case ListState::Kind::Loading:
        return Glyph::Clock;
    case ListState::Kind::Offline:
        return Glyph::Cloud;
    case ListState::Kind::Error:
        return Glyph::Warning;
    case ListState::Kind::Blocked:
        return Glyph::Lock;
    }
    Q_UNREACHABLE();
}

} // namespace

ListState::ListState(Form form, QWidget *parent)
    : QWidget(parent)
    , m_form(form)
    , m_picture(new QLabel(this))
    , m_title(new TextLabel(TextLabel::Role::Lead, QStringLiteral("listStateTitle"), this))
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("listStateText"), this))
    , m_action(new QPushButton(this))
{
    const bool page = m_form == Form::Page;
    setObjectName(page ? QStringLiteral("listState") : QStringLiteral("listStateStrip"));
    m_action->setObjectName(QStringLiteral("listStateAction"));
    m_action->setAutoDefault(true);
    connect(m_action, &QPushButton::clicked, this, &ListState::actionChosen);
    if (page)
        layOutPage();
    else
        layOutStrip();
}

void ListState::layOutPage()
{
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setMaximumWidth(fontMetrics().averageCharWidth() * kTextWidth);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (TextLabel *label : {m_title, m_text}) {
        // A label aligned by its layout gets no height for its width; stretches centre it instead.
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void ListState::layOutStrip()
{
    m_title->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_picture);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
}

void ListState::setState(Kind kind, const QString &title, const QString &text,
                         const QString &action)
{
    m_kind = kind;
    m_title->setText(title);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    refreshPicture();
    update();
}

QString ListState::text() const
{
    return m_text->text();
}

void ListState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refreshPicture();
    QWidget::changeEvent(event);
}

void ListState::paintEvent(QPaintEvent *)
{
    if (m_form == Form::Page)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(toneOf(m_kind), this));
    painter.drawRoundedRect(rect(), kRadius, kRadius);
}

void ListState::refreshPicture()
{
    const QColor tone = toneColor(toneOf(m_kind), this);
    if (m_form == Form::Page)
        m_picture->setPixmap(discPixmap(glyphOf(m_kind), kPagePicture, tone,
                                        toneGround(toneOf(m_kind), this), devicePixelRatioF()));
    else
        m_picture->setPixmap(
            glyphPixmap(glyphOf(m_kind), kStripPicture, tone, devicePixelRatioF()));
}

} // namespace qorgan::ui
