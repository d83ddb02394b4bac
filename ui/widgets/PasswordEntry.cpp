// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/PasswordEntry.h"

#include "ui/style/Style.h"
#include "ui/widgets/SecretField.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

namespace qorgan::ui {

PasswordEntry::PasswordEntry(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_field(new SecretField(SecretField::Kind::Text, name, this))
{
    const QString stem = QString(name).remove(QStringLiteral("Field"));
    setObjectName(stem + QStringLiteral("Entry"));
    m_label = new TextLabel(TextLabel::Role::Body, stem + QStringLiteral("Label"), this);
    m_label->setBuddy(m_field);
    m_capsLock = new TextLabel(TextLabel::Role::Small, QStringLiteral("capsLockHint"), this);
    m_capsLock->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokensOf(this).space.small);
    layout->addWidget(m_label);
    layout->addWidget(m_field);
    layout->addWidget(m_capsLock);
    setFocusProxy(m_field);
    connect(m_field, &SecretField::changed, this, [this] {
        m_wrong = false;
        emit changed();
    });
    connect(m_field, &SecretField::capsLockSuspected, this, [this](bool on) {
        m_capsLock->setVisible(on);
        if (on) {
            QAccessibleEvent alert(m_capsLock, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
    });
    retranslate();
}

void PasswordEntry::setLabel(const QString &label)
{
    m_label->setText(label);
    m_field->setAccessibleName(label);
}

void PasswordEntry::markWrong()
{
    m_wrong = true;
    m_field->markForReplacement();
    m_field->setFaulty(true);
}

bool PasswordEntry::isWorthATry() const
{
    return !m_wrong && !m_field->isEmpty();
}

void PasswordEntry::retranslate()
{
    m_field->setAccessibleDescription(tr("Only the number of characters typed is shown"));
    m_capsLock->setText(tr("Caps Lock seems to be on"));
}

void PasswordEntry::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace qorgan::ui
