// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TextLabel.h"

#include "ui/style/Style.h"

#include <QApplication>
#include <QEvent>

namespace qorgan::ui {

QFont roleFont(TextRole role, const QFont &base, const QWidget *widget)
{
    const Tokens::Type &type = tokensOf(widget).type;
    QFont font = base;
    // The base font is the scale's body size already.
    const auto scaled = [&](qreal factor) {
        font.setPointSizeF(base.pointSizeF() * factor / type.body);
    };
    switch (role) {
    case TextRole::Body:
        break;
    case TextRole::Strong:
        font.setBold(true);
        break;
    case TextRole::Small:
        scaled(type.small);
        break;
    case TextRole::Lead:
        scaled(type.lead);
        font.setBold(true);
        break;
    case TextRole::Title:
        scaled(type.title);
        font.setBold(true);
        break;
    }
    return font;
}

TextLabel::TextLabel(TextRole role, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    applyFont();
    if (role == TextRole::Small)
        setForegroundRole(QPalette::PlaceholderText);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::ApplicationFontChange || type == QEvent::StyleChange
        || type == QEvent::ParentChange)
        applyFont();
}

void TextLabel::applyFont()
{
    const QWidget *parent = parentWidget();
    setFont(roleFont(m_role, parent ? parent->font() : QApplication::font(), this));
}

} // namespace qorgan::ui
