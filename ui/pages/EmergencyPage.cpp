// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/EmergencyPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/ContactCard.h"
#include "ui/widgets/GuideCard.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace qorgan::ui {

using domain::ContactKind;

struct EmergencyPage::Private {
    domain::EmergencyBook book;
    Pages pages = Pages::Closed;
    QVBoxLayout *numbers = nullptr;
    QVBoxLayout *guides = nullptr;
    TextLabel *question = nullptr;
    QPushButton *contacts = nullptr;

    static void empty(QLayout &layout);
};

void EmergencyPage::Private::empty(QLayout &layout)
{
    while (QLayoutItem *old = layout.takeAt(0)) {
        delete old->widget();
        delete old;
    }
}

EmergencyPage::EmergencyPage(const domain::BankProfile &bank, const domain::ReminderBook &reminders,
                             const domain::EmergencyBook &guides, Pages pages, QWidget *parent)
    : BankPage(QStringLiteral("emergencyPage"), bank, reminders, parent)
    , d(std::make_unique<Private>())
{
    d->book = guides;
    d->pages = pages;
    layOutPlainly(QStringLiteral("emergencyScroll"));
    d->numbers = new QVBoxLayout;
    d->guides = new QVBoxLayout;
    d->question =
        new TextLabel(TextLabel::Role::Lead, QStringLiteral("emergencyQuestion"), column());
    d->contacts = new QPushButton(column());
    d->contacts->setObjectName(QStringLiteral("allContactsButton"));
    d->contacts->setAutoDefault(true);
    connect(d->contacts, &QPushButton::clicked, this, &EmergencyPage::contactsRequested);
    auto *layout = static_cast<QVBoxLayout *>(column()->layout());
    layout->addLayout(d->numbers);
    layout->addSpacing(tokensOf(this).space.small);
    layout->addWidget(d->question);
    layout->addLayout(d->guides);
    layout->addWidget(d->contacts, 0, Qt::AlignLeft);
    layout->addStretch(1);
    EmergencyPage::fill();
}

EmergencyPage::~EmergencyPage() = default;

void EmergencyPage::fill()
{
    Private::empty(*d->numbers);
    Private::empty(*d->guides);
    for (const auto &contact : profile().contactsFor(u"emergency")) {
        if (contact.kind == ContactKind::Phone || contact.kind == ContactKind::Email)
            d->numbers->addWidget(new ContactCard(contact, column()));
    }
    for (const auto &guide : d->book.forProfile(profile())) {
        auto *card = new GuideCard(guide, d->pages == Pages::Open, column());
        connect(card, &GuideCard::opened, this, [this, id = guide.id] { open(id); });
        connect(card, &GuideCard::helpRequested, this, &EmergencyPage::helpRequested);
        d->guides->addWidget(card);
    }
    retranslate();
}

void EmergencyPage::open(const QString &guideId)
{
    for (auto *card : column()->findChildren<GuideCard *>()) {
        const QSignalBlocker once(card);
        card->setOpen(card->id() == guideId);
    }
}

void EmergencyPage::retranslate()
{
    setHeading(tr("Emergency"),
               tr("Call first, read then. This page works without a network, too."));
    d->question->setText(tr("What has happened?"));
    d->contacts->setText(tr("All contacts of the bank"));
    d->contacts->setAccessibleName(d->contacts->text());
    d->contacts->setAccessibleDescription(tr("Shows every way to reach the bank"));
    for (auto *card : column()->findChildren<ContactCard *>())
        card->setLanguage(language());
    for (auto *card : column()->findChildren<GuideCard *>())
        card->setLanguage(language());
}

} // namespace qorgan::ui
