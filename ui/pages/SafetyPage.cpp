// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/SafetyPage.h"

#include "domain/SearchFold.h"
#include "ui/format/SeverityLook.h"
#include "ui/style/Style.h"
#include "ui/widgets/ListState.h"
#include "ui/widgets/ReminderCard.h"
#include "ui/widgets/ReminderItem.h"
#include "ui/widgets/TextLabel.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

#include <map>

namespace qorgan::ui {

using domain::ReminderSeverity;
using domain::ReminderTrigger;

struct SafetyPage::Private {
    struct Section {
        TextLabel *heading = nullptr;
        TextLabel *note = nullptr;
        QList<ReminderItem *> items;
    };

    explicit Private(SafetyPage *page)
        : q(page)
    {
    }

    void layOut();
    void applySearch();
    Section makeSection(const QString &name);
    ReminderItem *addItem(Section &section, const ReminderItem::Content &content);

    SafetyPage *q;
    Connection connection = Connection::NotThere;
    QLineEdit *search = nullptr;
    QPushButton *showConnection = nullptr;
    ReminderCard *card = nullptr;
    QScrollArea *scroll = nullptr;
    QVBoxLayout *columnLayout = nullptr;
    ListState *nothing = nullptr;
    QStackedLayout *stack = nullptr;
    std::map<ReminderSeverity, Section> sections;
    Section statements;
};

void SafetyPage::Private::layOut()
{
    const auto &space = tokensOf(q).space;
    search = new QLineEdit(q);
    search->setObjectName(QStringLiteral("safetySearch"));
    search->setClearButtonEnabled(true);
    search->setMaxLength(100);
    connect(search, &QLineEdit::textChanged, q, [this] {
        applySearch();
        scroll->verticalScrollBar()->setValue(0);
    });

    scroll = q->makeColumn(QStringLiteral("safetyScroll"), {0, 0, space.small, space.medium});
    columnLayout = new QVBoxLayout(q->column());
    columnLayout->setContentsMargins({});
    showConnection = new QPushButton(q->column());
    showConnection->setObjectName(QStringLiteral("safetyConnectionButton"));
    showConnection->setAutoDefault(true);
    connect(showConnection, &QPushButton::clicked, q, &SafetyPage::connectionRequested);
    card = new ReminderCard(q->column());
    nothing = new ListState(ListState::Form::Page, q);
    connect(nothing, &ListState::actionChosen, search, &QLineEdit::clear);
    auto *rest = new QWidget(q);
    stack = new QStackedLayout(rest);
    stack->addWidget(scroll);
    stack->addWidget(nothing);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(space.large, space.large, space.medium, 0);
    layout->addWidget(q->title());
    layout->addWidget(q->intro());
    layout->addWidget(search);
    layout->addWidget(rest, 1);
}

SafetyPage::Private::Section SafetyPage::Private::makeSection(const QString &name)
{
    Section section;
    section.heading = new TextLabel(TextLabel::Role::Lead, name, q->column());
    section.note =
        new TextLabel(TextLabel::Role::Small, name + QStringLiteral("Note"), q->column());
    section.note->setMuted(true);
    columnLayout->addSpacing(tokensOf(q).space.small);
    columnLayout->addWidget(section.heading);
    columnLayout->addWidget(section.note);
    return section;
}

ReminderItem *SafetyPage::Private::addItem(Section &section, const ReminderItem::Content &content)
{
    auto *item = new ReminderItem(content, q->column());
    columnLayout->addWidget(item);
    section.items.append(item);
    return item;
}

void SafetyPage::Private::applySearch()
{
    const QString sought = domain::foldForSearch(search->text());
    bool anything = false;
    const auto filter = [&](Section &section, bool withNote) {
        bool any = false;
        for (ReminderItem *item : std::as_const(section.items)) {
            const bool matches = item->foldedText().contains(sought);
            item->setVisible(matches);
            any = any || matches;
        }
        section.heading->setVisible(any);
        section.note->setVisible(any && withNote);
        anything = anything || any;
    };
    for (auto &[severity, section] : sections)
        filter(section, false);
    filter(statements, true);
    card->setVisible(sought.isEmpty() && !card->reminderId().isEmpty());
    showConnection->setVisible(sought.isEmpty() && connection == Connection::Offered);
    if (anything)
        stack->setCurrentWidget(scroll);
    else
        stack->setCurrentWidget(nothing);
}

SafetyPage::SafetyPage(const domain::BankProfile &bank, const domain::ReminderBook &book,
                       Connection connection, QWidget *parent)
    : BankPage(QStringLiteral("safetyPage"), bank, book, parent)
    , d(std::make_unique<Private>(this))
{
    d->connection = connection;
    d->layOut();
    SafetyPage::fill();
}

SafetyPage::~SafetyPage() = default;

void SafetyPage::fill()
{
    const QList<QWidget *> kept{d->card, d->showConnection};
    while (QLayoutItem *old = d->columnLayout->takeAt(0)) {
        if (!kept.contains(old->widget()))
            delete old->widget();
        delete old;
    }
    d->sections.clear();
    d->columnLayout->addWidget(d->card);
    d->columnLayout->addWidget(d->showConnection, 0, Qt::AlignLeft);
    static const std::map<ReminderSeverity, QString> kNames{
        {ReminderSeverity::Critical, QStringLiteral("headingCritical")},
        {ReminderSeverity::Important, QStringLiteral("headingImportant")},
        {ReminderSeverity::Advice, QStringLiteral("headingAdvice")},
    };
    for (const domain::Reminder &reminder : reminders().forProfile(profile())) {
        auto found = d->sections.find(reminder.severity);
        if (found == d->sections.end()) {
            const QString &name = kNames.at(reminder.severity);
            found = d->sections.emplace(reminder.severity, d->makeSection(name)).first;
        }
        ReminderItem *item = d->addItem(
            found->second, {reminder.severity, reminder.title, reminder.todo, reminder.why});
        item->setProperty("reminderId", reminder.id);
    }
    d->statements = d->makeSection(QStringLiteral("headingStatements"));
    for (const domain::BankStatement &statement : profile().statements)
        d->addItem(d->statements, {std::nullopt, statement.title, statement.text, {}});
    d->columnLayout->addStretch(1);
    retranslate();
}

void SafetyPage::retranslate()
{
    setHeading(tr("Safety"),
               tr("What keeps your money safe. It can be read without a network too."));
    d->search->setPlaceholderText(tr("Search: SMS, card, site"));
    d->search->setAccessibleName(tr("Search in reminders"));
    d->search->setAccessibleDescription(tr("Kazakh letters may be typed as Russian ones"));
    d->showConnection->setText(tr("Is this the bank? Show the connection"));
    d->showConnection->setAccessibleName(d->showConnection->text());
    d->showConnection->setAccessibleDescription(tr("Shows who answers at the bank's address"));
    d->nothing->setState(ListState::Kind::NothingFound, tr("Nothing found"),
                         tr("No reminder holds these words. Try another word or a shorter one."),
                         tr("Show all reminders"));
    d->card->setReminders(reminders().forTrigger(ReminderTrigger::SafetyPage, profile()),
                          language());
    for (auto &[severity, section] : d->sections) {
        section.heading->setText(severityLook(severity).word);
        for (ReminderItem *item : std::as_const(section.items))
            item->setLanguage(language());
    }
    d->statements.heading->setText(tr("What the bank says it does"));
    d->statements.note->setText(tr("These are the bank's own promises; this program cannot check "
                                   "them."));
    for (ReminderItem *item : std::as_const(d->statements.items))
        item->setLanguage(language());
    d->applySearch();
}

} // namespace qorgan::ui
