// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SettingsCard.h"

#include "ui/style/Style.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace qorgan::ui {

SettingsCard::SettingsCard(const QString &name, QWidget *parent)
    : ToneFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_title(new TextLabel(TextLabel::Role::Lead, QStringLiteral("cardTitle"), this))
    , m_text(new TextLabel(TextLabel::Role::Body, QStringLiteral("cardText"), this))
{
    setObjectName(name);
    m_layout->setSpacing(tokensOf(this).space.small);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_text);
}

void SettingsCard::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void SettingsCard::add(QWidget *widget)
{
    m_layout->addWidget(widget);
}

QPushButton *SettingsCard::addButton(const QString &name)
{
    if (m_buttons == nullptr) {
        m_buttons = new FlowLayout(tokensOf(this).space.small);
        m_layout->addLayout(m_buttons);
    }
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(true);
    m_buttons->addWidget(button);
    return button;
}

void SettingsCard::wordButton(QPushButton *button, const QString &text, const QString &description)
{
    button->setText(text);
    button->setAccessibleName(text);
    button->setAccessibleDescription(description);
}

} // namespace qorgan::ui
