// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ChoiceButton.h"

#include "ui/style/Icons.h"
#include "ui/style/Style.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace qorgan::ui {

struct ChoiceButton::Places {
    QRect icon;
    QRect title;
    QRect description;
    int height = 0;
};

ChoiceButton::ChoiceButton(const QString &name, const QString &icon, QWidget *parent)
    : QPushButton(parent)
    , m_icon(icon)
{
    setObjectName(name);
    setAutoDefault(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
}

void ChoiceButton::setTexts(const QString &title, const QString &description)
{
    setText(title);
    m_description = description;
    setAccessibleName(title);
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

QFont ChoiceButton::titleFont() const
{
    QFont bold = font();
    const auto &type = tokensOf(this).type;
    bold.setPointSizeF(bold.pointSizeF() * type.lead / type.body);
    bold.setWeight(QFont::DemiBold);
    return bold;
}

ChoiceButton::Places ChoiceButton::placesFor(int width) const
{
    const auto &space = tokensOf(this).space;
    const int pad = space.medium;
    const int iconSize = m_icon.isEmpty() ? 0 : fontMetrics().height() * 2;
    const int left = pad + (iconSize > 0 ? iconSize + pad : 0);
    const int textWidth = qMax(1, width - left - pad);
    const auto measure = [textWidth](const QFontMetrics &metrics, const QString &text) {
        const QRect unbounded(0, 0, textWidth, QWIDGETSIZE_MAX);
        return text.isEmpty() ? 0
                              : metrics.boundingRect(unbounded, Qt::TextWordWrap, text).height();
    };
    const int titleHeight = measure(QFontMetrics(titleFont()), text());
    const int textHeight = measure(fontMetrics(), m_description);
    const int gap = textHeight > 0 ? space.tight : 0;
    const int content = qMax(iconSize, titleHeight + gap + textHeight);
    Places places;
    places.height = content + 2 * pad;
    places.icon = {pad, pad + (content - iconSize) / 2, iconSize, iconSize};
    const int top = pad + (content - titleHeight - gap - textHeight) / 2;
    places.title = {left, top, textWidth, titleHeight};
    places.description = {left, top + titleHeight + gap, textWidth, textHeight};
    return places;
}

int ChoiceButton::heightForWidth(int width) const
{
    return placesFor(width).height;
}

QSize ChoiceButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 46;
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    // As narrow as the longest word.
    int word = 0;
    const QFontMetrics bold(titleFont());
    for (const auto &part : text().split(u' '))
        word = qMax(word, bold.horizontalAdvance(part));
    for (const auto &part : m_description.split(u' '))
        word = qMax(word, fontMetrics().horizontalAdvance(part));
    const auto &space = tokensOf(this).space;
    const int icon = m_icon.isEmpty() ? 0 : fontMetrics().height() * 2 + space.medium;
    return {word + icon + 2 * space.medium + 2, fontMetrics().height() + 2 * space.medium};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isEnabled() && (underMouse() || isDown());
    const qreal line = hasFocus() ? 2.5 : 1.0;
    painter.setPen(
        QPen(colourOf(this, hasFocus() ? ColourToken::Focus : ColourToken::Border), line));
    painter.setBrush(
        colourOf(this, lit || isChecked() ? ColourToken::AccentSoft : ColourToken::Surface));
    const qreal radius = tokensOf(this).radius.card;
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            radius, radius);
    const Places places = placesFor(width());
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(places.icon.topLeft(),
                           iconPixmap(m_icon, places.icon.width(),
                                      colourOf(this, ColourToken::Accent), devicePixelRatioF()));
    }
    painter.setPen(colourOf(this, isEnabled() ? ColourToken::Text : ColourToken::TextMuted));
    painter.setFont(titleFont());
    painter.drawText(places.title, Qt::TextWordWrap, text());
    painter.setPen(colourOf(this, ColourToken::TextMuted));
    painter.setFont(font());
    painter.drawText(places.description, Qt::TextWordWrap, m_description);
}

} // namespace qorgan::ui
