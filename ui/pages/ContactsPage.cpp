// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/ContactsPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/ContactCard.h"
#include "ui/widgets/ReminderCard.h"
#include "ui/widgets/SiteCard.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QScrollArea>

namespace qorgan::ui {

using domain::Contact;
using domain::ContactKind;
using domain::ReminderTrigger;

namespace {

constexpr int kColumnCharacters = 78;

} // namespace

struct ContactsPage::Private {
    void layOut();
    void fill();
    void retranslate();
    void addContacts(TextLabel *heading, const QList<Contact> &contacts);

    ContactsPage *q = nullptr;
    domain::BankProfile profile;
    domain::ReminderBook book;
    domain::Language language = domain::Language::Kazakh;
    SiteOpener opener = [](const QUrl &url) { return QDesktopServices::openUrl(url); };
    TextLabel *title = nullptr;
    TextLabel *intro = nullptr;
    TextLabel *urgent = nullptr;
    TextLabel *other = nullptr;
    ReminderCard *reminder = nullptr;
    SiteCard *site = nullptr;
    QWidget *column = nullptr;
    QVBoxLayout *cards = nullptr;
};

void ContactsPage::Private::layOut()
{
    const auto &space = tokensOf(q).space;
    auto *body = new QWidget;
    column = new QWidget(body);
    title = new TextLabel(TextLabel::Role::Title, QStringLiteral("pageTitle"), column);
    intro = new TextLabel(TextLabel::Role::Body, QStringLiteral("pageIntro"), column);
    intro->setMuted(true);
    reminder = new ReminderCard(column);
    site = new SiteCard(column);
    connect(site, &SiteCard::openConfirmed, q, [this] { site->showOutcome(opener(profile.site)); });
    cards = new QVBoxLayout;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addLayout(cards);
    layout->addWidget(site);
    layout->addWidget(reminder);
    layout->addStretch(1);
    auto *sides = new QHBoxLayout(body);
    sides->setContentsMargins(space.large, space.large, space.large, space.medium);
    sides->addWidget(column, 100);
    sides->addStretch(1);
    auto *scroll = new QScrollArea(q);
    scroll->setObjectName(QStringLiteral("contactsScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(q);
    all->setContentsMargins({});
    all->addWidget(scroll);
}

void ContactsPage::Private::addContacts(TextLabel *heading, const QList<Contact> &contacts)
{
    cards->addSpacing(tokensOf(q).space.small);
    cards->addWidget(heading);
    heading->setVisible(!contacts.isEmpty());
    for (const Contact &contact : contacts) {
        auto *card = new ContactCard(contact, column);
        card->setLanguage(language);
        cards->addWidget(card);
    }
}

void ContactsPage::Private::fill()
{
    while (QLayoutItem *old = cards->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    urgent = new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingUrgent"), column);
    other = new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingOther"), column);
    QList<Contact> urgentOnes;
    QList<Contact> otherOnes;
    for (const Contact &contact : std::as_const(profile.contacts)) {
        // The bank's site has a card of its own, which warns before it opens anything.
        if (contact.kind == ContactKind::Site && QUrl(contact.value) == profile.site)
            continue;
        (contact.purposes.contains(QStringLiteral("emergency")) ? urgentOnes : otherOnes)
            .append(contact);
    }
    addContacts(urgent, urgentOnes);
    addContacts(other, otherOnes);
    retranslate();
}

void ContactsPage::Private::retranslate()
{
    title->setText(tr("Contacts"));
    q->setAccessibleName(title->text());
    //: %1 is the bank's name
    intro->setText(tr("How to reach %1. It can be read without a network too.")
                       .arg(profile.name.in(language)));
    urgent->setText(tr("When something is wrong"));
    other->setText(tr("For everything else"));
    for (ContactCard *card : column->findChildren<ContactCard *>())
        card->setLanguage(language);
    site->setSite(profile.site, book.forTrigger(ReminderTrigger::BankSiteOpened, profile),
                  language);
    reminder->setReminders(book.forTrigger(ReminderTrigger::ContactsPage, profile), language);
}

ContactsPage::ContactsPage(const domain::BankProfile &profile,
                           const domain::ReminderBook &reminders, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("contactsPage"));
    d->q = this;
    d->layOut();
    setBank(profile, reminders);
}

ContactsPage::~ContactsPage() = default;

void ContactsPage::setLanguage(domain::Language language)
{
    if (language == d->language)
        return;
    d->language = language;
    d->retranslate();
}

void ContactsPage::setBank(const domain::BankProfile &profile,
                           const domain::ReminderBook &reminders)
{
    d->profile = profile;
    d->book = reminders;
    d->fill();
}

void ContactsPage::setSiteOpener(SiteOpener opener)
{
    d->opener = std::move(opener);
}

void ContactsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        d->column->setMaximumWidth(fontMetrics().averageCharWidth() * kColumnCharacters);
}

} // namespace qorgan::ui
