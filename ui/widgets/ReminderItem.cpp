// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ReminderItem.h"

#include "domain/SearchFold.h"
#include "ui/format/SeverityLook.h"
#include "ui/style/Style.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>

namespace qorgan::ui {

ReminderItem::ReminderItem(Content content, QWidget *parent)
    : ToneFrame(parent)
    , m_content(std::move(content))
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(TextLabel::Role::Strong, QStringLiteral("itemTitle"), this))
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("itemText"), this))
    , m_why(new TextLabel(TextLabel::Role::Small, QStringLiteral("itemWhy"), this))
{
    setObjectName(QStringLiteral("reminderItem"));
    m_why->setMuted(true);
    const auto &space = tokensOf(this).space;
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space.tight);
    for (TextLabel *label : {m_title, m_text, m_why})
        texts->addWidget(label);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(space.medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    m_icon->setVisible(m_content.severity.has_value());
    refreshIcon();
}

void ReminderItem::setLanguage(domain::Language language)
{
    m_title->setText(m_content.title.in(language));
    m_text->setText(m_content.text.in(language));
    m_why->setText(m_content.why.in(language));
    m_why->setVisible(!m_why->text().isEmpty());
    m_folded =
        domain::foldForSearch(m_title->text() + u' ' + m_text->text() + u' ' + m_why->text());
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
}

void ReminderItem::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::FontChange)
        refreshIcon();
}

void ReminderItem::refreshIcon()
{
    if (!m_content.severity)
        return;
    const Look look = severityLook(*m_content.severity);
    m_icon->setPixmap(
        glyphPixmap(look.glyph, glyphSize(this), toneColor(look.tone, this), devicePixelRatioF()));
}

} // namespace qorgan::ui
