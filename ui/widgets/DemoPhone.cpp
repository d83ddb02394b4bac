// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/DemoPhone.h"

#include "ui/format/DateText.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace qorgan::ui {

namespace {
constexpr int kIcon = 36;
}

DemoPhone::DemoPhone(QWidget *parent)
    : QWidget(parent)
    , m_caption(new TextLabel(TextLabel::Role::Small, QStringLiteral("demoPhoneCaption"), this))
    , m_message(new TextLabel(TextLabel::Role::Lead, QStringLiteral("demoPhoneMessage"), this))
    , m_hide(new QPushButton(this))
{
    setObjectName(QStringLiteral("demoPhone"));
    m_hide->setObjectName(QStringLiteral("demoPhoneHide"));
    m_hide->setAutoDefault(true);
    const auto &space = tokensOf(this).space;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space.medium * 2 + kIcon, space.small, space.medium, space.small);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_caption);
    texts->addWidget(m_message);
    row->addLayout(texts, 1);
    row->addWidget(m_hide);
    connect(m_hide, &QPushButton::clicked, this, &QWidget::hide);
    for (QLabel *label : {m_caption, m_message}) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, colourOf(this, ColourToken::DemoText));
        label->setPalette(colours);
    }
    retranslate();
    hide();
}

void DemoPhone::clear()
{
    m_message->clear();
    hide();
}

void DemoPhone::showMessage(const QString &text, const QDateTime &at)
{
    m_at = at;
    m_message->setText(text);
    retranslate();
    show();
    setAccessibleDescription(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DemoPhone::retranslate()
{
    const QString time = m_at.isValid() ? QStringLiteral(" · ") + clockText(m_at) : QString();
    m_caption->setText(tr("Demo phone: a message from the demo bank") + time);
    m_hide->setText(tr("Hide"));
    m_hide->setAccessibleName(tr("Hide"));
    m_hide->setAccessibleDescription(tr("Hides the demo phone until the next message"));
    setAccessibleName(m_caption->text());
}

void DemoPhone::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DemoPhone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colourOf(this, ColourToken::Demo));
    painter.drawPixmap(tokensOf(this).space.medium, (height() - kIcon) / 2,
                       iconPixmap(QStringLiteral("phone"), kIcon,
                                  colourOf(this, ColourToken::DemoText), devicePixelRatioF()));
}

} // namespace qorgan::ui
