// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/TextLabel.h"

#include "ui/style/Style.h"

#include <QApplication>
#include <QEvent>

namespace qorgan::ui {

TextLabel::TextLabel(Role role, const QString &name, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
{
    setObjectName(name);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    applyFont();
}

void TextLabel::setMuted(bool muted)
{
    setForegroundRole(muted ? QPalette::PlaceholderText : QPalette::WindowText);
}

void TextLabel::setStruckOut(bool struckOut)
{
    m_struckOut = struckOut;
    applyFont();
}

QFont TextLabel::fontFor(Role role, const QFont &base, const QWidget *widget)
{
    const Tokens::Type &type = tokensOf(widget).type;
    QFont font = base;
    // The base font is the scale's body size already.
    const auto scale = [&](qreal factor) {
        font.setPointSizeF(base.pointSizeF() * factor / type.body);
    };
    if (role == Role::Small)
        scale(type.small);
    else if (role == Role::Lead)
        scale(type.lead);
    else if (role == Role::Title)
        scale(type.title);
    font.setBold(role == Role::Strong || role == Role::Lead || role == Role::Title);
    return font;
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
    QFont font = fontFor(m_role, QApplication::font(), this);
    font.setStrikeOut(m_struckOut);
    setFont(font);
}

} // namespace qorgan::ui
