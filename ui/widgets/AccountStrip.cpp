// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/AccountStrip.h"

#include "ui/format/MoneyText.h"
#include "ui/style/Style.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/ToneFrame.h"

#include <QBoxLayout>
#include <QEvent>

namespace qorgan::ui {

AccountStrip::AccountStrip(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("accountStrip"));
    m_layout->setContentsMargins({});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void AccountStrip::setAccounts(const QList<domain::Account> &accounts, domain::Language language)
{
    if (accounts == m_accounts && language == m_language)
        return;
    m_accounts = accounts;
    m_language = language;
    refresh();
}

QSize AccountStrip::minimumSizeHint() const
{
    return {0, QWidget::minimumSizeHint().height()};
}

void AccountStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void AccountStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showWhatFits();
}

void AccountStrip::refresh()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto &space = tokensOf(this).space;
    for (const domain::Account &account : std::as_const(m_accounts)) {
        auto *card = new ToneFrame(this);
        card->setObjectName(QStringLiteral("accountCard"));
        auto *title = new TextLabel(TextLabel::Role::Small, QStringLiteral("accountTitle"), card);
        title->setMuted(true);
        title->setText(account.title);
        auto *amount =
            new TextLabel(TextLabel::Role::Lead, QStringLiteral("accountAvailable"), card);
        amount->setText(moneyText(account.available, m_language));
        for (TextLabel *label : {title, amount})
            label->setWordWrap(false);
        card->setAccessibleName(account.title);
        card->setAccessibleDescription(tr("Available: %1").arg(amount->text()));
        card->setToolTip(card->accessibleDescription());
        auto *layout = new QVBoxLayout(card);
        layout->setContentsMargins(space.medium, space.small, space.medium, space.small);
        layout->setSpacing(0);
        layout->addWidget(title);
        layout->addWidget(amount);
        m_layout->addWidget(card);
    }
    m_layout->addStretch(1);
    // Whether there is room for it is the page's to say.
    if (m_accounts.isEmpty())
        hide();
    showWhatFits();
}

void AccountStrip::showWhatFits()
{
    int used = 0;
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget *card = m_layout->itemAt(i)->widget();
        if (!card)
            continue;
        used += card->sizeHint().width() + (i > 0 ? m_layout->spacing() : 0);
        card->setVisible(i == 0 || used <= width());
    }
}

} // namespace qorgan::ui
