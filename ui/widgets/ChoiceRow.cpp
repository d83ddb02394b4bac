// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ChoiceRow.h"

#include "ui/style/Style.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace qorgan::ui {

ChoiceRow::ChoiceRow(const QString &name, const QStringList &choices, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(name);
    auto *layout = new FlowLayout(tokensOf(this).space.small, this);
    for (int choice = 0; choice < choices.size(); ++choice) {
        auto *button = new QPushButton(this);
        button->setObjectName(choices[choice]);
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_group->addButton(button, choice);
        layout->addWidget(button);
    }
    setFocusProxy(m_group->button(0));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this, [this] {
        refreshMarks();
        emit changed();
    });
    refreshMarks();
}

void ChoiceRow::setText(int choice, const QString &text, const QString &description)
{
    QAbstractButton *button = m_group->button(choice);
    button->setText(text);
    button->setAccessibleName(text);
    button->setAccessibleDescription(description);
}

std::optional<int> ChoiceRow::chosen() const
{
    const int choice = m_group->checkedId();
    return choice < 0 ? std::nullopt : std::optional(choice);
}

void ChoiceRow::choose(int choice)
{
    m_group->button(choice)->setChecked(true);
}

void ChoiceRow::clear()
{
    if (QAbstractButton *chosen = m_group->checkedButton()) {
        m_group->setExclusive(false);
        chosen->setChecked(false);
        m_group->setExclusive(true);
    }
}

void ChoiceRow::refreshMarks()
{
    const int side = glyphSize(this) * 3 / 4;
    // With what keeps it off the word.
    const QSize room(side + tokensOf(this).space.tight, side);
    for (QAbstractButton *button : m_group->buttons()) {
        // The others bear an empty disc, so that nothing moves under the pointer.
        const bool chosen = button->isChecked();
        const QColor line =
            chosen ? colourOf(this, ColourToken::AccentText) : QColor(Qt::transparent);
        const QColor ground = colourOf(this, chosen ? ColourToken::Accent : ColourToken::Hairline);
        QPixmap mark(room * devicePixelRatioF());
        mark.setDevicePixelRatio(devicePixelRatioF());
        mark.fill(Qt::transparent);
        QPainter(&mark).drawPixmap(
            0, 0, discPixmap(Glyph::Check, side, line, ground, devicePixelRatioF()));
        button->setIcon(mark);
        button->setIconSize(room);
    }
}

void ChoiceRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::FontChange)
        refreshMarks();
}

} // namespace qorgan::ui
