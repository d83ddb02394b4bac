// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/ContactsPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/ContactCard.h"
#include "ui/widgets/ReminderCard.h"
#include "ui/widgets/SiteCard.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QDesktopServices>

namespace qorgan::ui {

using domain::Contact;
using domain::ContactKind;
using domain::ReminderTrigger;

struct ContactsPage::Private {
    SiteOpener opener = [](const QUrl &url) { return QDesktopServices::openUrl(url); };
    TextLabel *urgent = nullptr;
    TextLabel *other = nullptr;
    ReminderCard *reminder = nullptr;
    SiteCard *site = nullptr;
    QVBoxLayout *cards = nullptr;

    void addContacts(QWidget *column, TextLabel *heading, const QList<Contact> &contacts);
};

void ContactsPage::Private::addContacts(QWidget *column, TextLabel *heading,
                                        const QList<Contact> &contacts)
{
    cards->addSpacing(tokensOf(column).space.small);
    cards->addWidget(heading);
    heading->setVisible(!contacts.isEmpty());
    for (const Contact &contact : contacts)
        cards->addWidget(new ContactCard(contact, column));
}

ContactsPage::ContactsPage(const domain::BankProfile &bank, const domain::ReminderBook &book,
                           QWidget *parent)
    : BankPage(QStringLiteral("contactsPage"), bank, book, parent)
    , d(std::make_unique<Private>())
{
    layOutPlainly(QStringLiteral("contactsScroll"));
    d->reminder = new ReminderCard(column());
    d->site = new SiteCard(column());
    connect(d->site, &SiteCard::openConfirmed, this,
            [this] { d->site->showOutcome(d->opener(profile().site)); });
    d->cards = new QVBoxLayout;
    auto *layout = static_cast<QVBoxLayout *>(column()->layout());
    layout->addLayout(d->cards);
    layout->addWidget(d->site);
    layout->addWidget(d->reminder);
    layout->addStretch(1);
    ContactsPage::fill();
}

ContactsPage::~ContactsPage() = default;

void ContactsPage::fill()
{
    while (QLayoutItem *old = d->cards->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    d->urgent = new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingUrgent"), column());
    d->other = new TextLabel(TextLabel::Role::Lead, QStringLiteral("headingOther"), column());
    QList<Contact> urgentOnes;
    QList<Contact> otherOnes;
    for (const Contact &contact : profile().contacts) {
        // The bank's site has a card of its own, which warns before it opens anything.
        if (contact.kind == ContactKind::Site && QUrl(contact.value) == profile().site)
            continue;
        (contact.purposes.contains(QStringLiteral("emergency")) ? urgentOnes : otherOnes)
            .append(contact);
    }
    d->addContacts(column(), d->urgent, urgentOnes);
    d->addContacts(column(), d->other, otherOnes);
    retranslate();
}

void ContactsPage::retranslate()
{
    //: %1 is the bank's name
    const QString reach = tr("How to reach %1. It can be read without a network too.");
    setHeading(tr("Contacts"), reach.arg(profile().name.in(language())));
    d->urgent->setText(tr("When something is wrong"));
    d->other->setText(tr("For everything else"));
    for (ContactCard *card : column()->findChildren<ContactCard *>())
        card->setLanguage(language());
    d->site->setSite(profile().site,
                     reminders().forTrigger(ReminderTrigger::BankSiteOpened, profile()),
                     language());
    d->reminder->setReminders(reminders().forTrigger(ReminderTrigger::ContactsPage, profile()),
                              language());
}

void ContactsPage::setSiteOpener(SiteOpener opener)
{
    d->opener = std::move(opener);
}

} // namespace qorgan::ui
