// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ListState.h"

#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/PairLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace qorgan::ui {

namespace {

constexpr int kPagePicture = 112;
// In average characters and lines of the font.
constexpr int kTextWidth = 60;
constexpr int kNarrowest = 24;
constexpr int kTallLines = 14;

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

ListState::Kind ListState::kindFor(base::ErrorCode code)
{
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::BankUnreachable:
    case ErrorCode::CaptivePortal:
    case ErrorCode::ConnectionTimedOut:
        return Kind::Offline;
    case ErrorCode::AccessBlocked:
        return Kind::Blocked;
    default:
        return Kind::Error;
    }
}

void ListState::layOutPage()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setSpacing(tokensOf(this).space.small + tokensOf(this).space.tight);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        // A label aligned by its layout gets no height for its width; stretches centre it instead.
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    // In a low window the sentences can be scrolled, not cut.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(scroll);
    arrange();
}

void ListState::layOutStrip()
{
    const auto &space = tokensOf(this).space;
    m_title->hide();
    m_row = new PairLayout(fontMetrics().averageCharWidth() * kNarrowest, space.small);
    m_row->addWidget(m_text);
    m_row->addWidget(m_action);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space.medium, space.small, space.medium, space.small);
    layout->setSpacing(space.medium);
    layout->addWidget(m_picture);
    layout->addLayout(m_row, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ListState::arrange()
{
    const int character = fontMetrics().averageCharWidth();
    if (m_form == Form::Page) {
        for (TextLabel *label : {m_title, m_text})
            label->setMaximumWidth(character * kTextWidth);
        m_picture->setVisible(height() >= fontMetrics().height() * kTallLines);
        return;
    }
    m_row->setTextWidth(character * kNarrowest);
}

void ListState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
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
    arrange();
    update();
}

QString ListState::text() const
{
    return m_text->text();
}

void ListState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange)
        refreshPicture();
    if (type == QEvent::FontChange) {
        refreshPicture();
        arrange();
    }
}

void ListState::paintEvent(QPaintEvent *)
{
    if (m_form == Form::Page)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneGround(toneOf(m_kind), this));
    const int radius = tokensOf(this).radius.control;
    painter.drawRoundedRect(rect(), radius, radius);
}

void ListState::refreshPicture()
{
    const QColor tone = toneColor(toneOf(m_kind), this);
    if (m_form == Form::Page)
        m_picture->setPixmap(discPixmap(glyphOf(m_kind), kPagePicture, tone,
                                        toneGround(toneOf(m_kind), this), devicePixelRatioF()));
    else
        m_picture->setPixmap(
            glyphPixmap(glyphOf(m_kind), glyphSize(this), tone, devicePixelRatioF()));
}

} // namespace qorgan::ui
