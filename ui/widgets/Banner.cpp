// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/Banner.h"

#include "ui/style/Style.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace qorgan::ui {

namespace {

void word(QPushButton *button, const QString &text, const QString &about)
{
    button->setText(text);
    button->setVisible(!text.isEmpty());
    button->setAccessibleName(text);
    button->setAccessibleDescription(about);
}

} // namespace

Banner::Banner(QWidget *parent)
    : ToneFrame(Tone::Attention, parent)
    , m_icon(new QLabel(this))
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("bannerText"), this))
    , m_action(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    setObjectName(QStringLiteral("banner"));
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_other->setObjectName(QStringLiteral("bannerOther"));
    const auto &space = tokensOf(this).space;
    auto *buttons = new FlowLayout(space.small);
    for (QPushButton *button : {m_action, m_other}) {
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space.small);
    texts->addWidget(m_text);
    texts->addLayout(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space.medium, space.small, space.medium, space.small);
    layout->setSpacing(space.medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionChosen);
    connect(m_other, &QPushButton::clicked, this, &Banner::otherChosen);
}

void Banner::setContent(const Content &content)
{
    const bool news = m_text->text() != content.text;
    m_content = content;
    setTone(content.tone);
    m_text->setText(content.text);
    word(m_action, content.action, content.text);
    word(m_other, content.other, content.text);
    setAccessibleName(content.text);
    refreshIcon();
    if (news && !content.text.isEmpty()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::refreshIcon()
{
    m_icon->setPixmap(glyphPixmap(m_content.glyph, glyphSize(this), toneColor(m_content.tone, this),
                                  devicePixelRatioF()));
}

void Banner::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::FontChange)
        refreshIcon();
}

} // namespace qorgan::ui
