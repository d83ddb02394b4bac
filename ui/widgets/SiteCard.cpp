// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/SiteCard.h"

#include "ui/style/Style.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/GlyphPainter.h"
#include "ui/widgets/ReminderCard.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace qorgan::ui {

namespace {

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

} // namespace

SiteCard::SiteCard(QWidget *parent)
    : ToneFrame(parent)
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(TextLabel::Role::Body, QStringLiteral("siteTitle"), this))
    , m_address(new TextLabel(TextLabel::Role::Lead, QStringLiteral("siteAddress"), this))
    , m_outcome(new TextLabel(TextLabel::Role::Body, QStringLiteral("siteOutcome"), this))
    , m_reminder(new ReminderCard(this))
    , m_ask(button(QStringLiteral("openSite"), this))
    , m_open(button(QStringLiteral("openSiteConfirm"), this))
    , m_stay(button(QStringLiteral("openSiteCancel"), this))
{
    setObjectName(QStringLiteral("siteCard"));
    m_outcome->hide();
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_open->setProperty("kind", QStringLiteral("primary"));
    const auto &space = tokensOf(this).space;
    auto *buttons = new FlowLayout(space.small);
    for (QPushButton *each : {m_ask, m_open, m_stay})
        buttons->addWidget(each);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space.small);
    auto *head = new QVBoxLayout;
    head->setSpacing(2);
    head->addWidget(m_title);
    head->addWidget(m_address);
    texts->addLayout(head);
    texts->addWidget(m_reminder);
    texts->addLayout(buttons);
    texts->addWidget(m_outcome);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(space.medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        setAsking(true);
        m_stay->setFocus();
    });
    connect(m_stay, &QPushButton::clicked, this, [this] {
        setAsking(false);
        m_ask->setFocus();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        setAsking(false);
        emit openConfirmed();
    });
    setAsking(false);
    retranslate();
}

void SiteCard::setSite(const QUrl &site, const QList<domain::Reminder> &reminders,
                       domain::Language language)
{
    if (site != m_site)
        setAsking(false);
    m_site = site;
    // In full and unadorned: what is shown is what opens.
    m_address->setText(site.toString(QUrl::FullyEncoded));
    m_reminder->setReminders(reminders, language);
    m_reminder->setVisible(!m_open->isHidden() && !reminders.isEmpty());
    retranslate();
}

void SiteCard::showOutcome(bool opened)
{
    m_outcome->setText(opened ? tr("The site was opened in your browser.")
                              : tr("The browser did not start. Type the address in it yourself."));
    m_outcome->show();
}

void SiteCard::changeEvent(QEvent *event)
{
    ToneFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange) {
        m_outcome->hide();
        retranslate();
    } else if (type == QEvent::PaletteChange || type == QEvent::StyleChange
               || type == QEvent::FontChange)
    {
        retranslate();
    }
}

void SiteCard::setAsking(bool asking)
{
    m_ask->setVisible(!asking);
    m_open->setVisible(asking);
    m_stay->setVisible(asking);
    m_reminder->setVisible(asking && !m_reminder->reminderId().isEmpty());
    m_outcome->hide();
}

void SiteCard::retranslate()
{
    m_title->setText(tr("The bank's site"));
    m_ask->setText(tr("Open the bank's site"));
    m_open->setText(tr("Open this address"));
    m_stay->setText(tr("Do not open"));
    m_ask->setAccessibleDescription(tr("Shows the address first"));
    m_open->setAccessibleDescription(m_address->text());
    m_stay->setAccessibleDescription(m_address->text());
    for (QPushButton *button : {m_ask, m_open, m_stay})
        button->setAccessibleName(button->text());
    setAccessibleName(m_title->text() + QStringLiteral(": ") + m_address->text());
    m_icon->setPixmap(glyphPixmap(Glyph::Globe, glyphSize(this), toneColor(Tone::Accent, this),
                                  devicePixelRatioF()));
}

} // namespace qorgan::ui
