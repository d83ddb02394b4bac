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
#include <QEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

#include <map>

namespace qorgan::ui {

using domain::ReminderSeverity;
using domain::ReminderTrigger;

namespace {

constexpr int kColumnCharacters = 78;

} // namespace

struct SafetyPage::Private {
    struct Section {
        TextLabel *heading = nullptr;
        TextLabel *note = nullptr;
        QList<ReminderItem *> items;
    };

    void layOut();
    void fill();
    void retranslate();
    void applySearch();
    Section makeSection(const QString &name);
    ReminderItem *addItem(Section &section, const ReminderItem::Content &content);

    SafetyPage *q = nullptr;
    domain::BankProfile profile;
    domain::ReminderBook book;
    domain::Language language = domain::Language::Kazakh;
    TextLabel *title = nullptr;
    TextLabel *intro = nullptr;
    QLineEdit *search = nullptr;
    ReminderCard *card = nullptr;
    QScrollArea *scroll = nullptr;
    QWidget *column = nullptr;
    QVBoxLayout *columnLayout = nullptr;
    ListState *nothing = nullptr;
    QStackedLayout *stack = nullptr;
    std::map<ReminderSeverity, Section> sections;
    Section statements;
};

void SafetyPage::Private::layOut()
{
    const auto &space = tokensOf(q).space;
    title = new TextLabel(TextLabel::Role::Title, QStringLiteral("pageTitle"), q);
    intro = new TextLabel(TextLabel::Role::Body, QStringLiteral("pageIntro"), q);
    intro->setMuted(true);
    search = new QLineEdit(q);
    search->setObjectName(QStringLiteral("safetySearch"));
    search->setClearButtonEnabled(true);
    search->setMaxLength(100);
    connect(search, &QLineEdit::textChanged, q, [this] {
        applySearch();
        scroll->verticalScrollBar()->setValue(0);
    });

    auto *body = new QWidget;
    column = new QWidget(body);
    columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins({});
    card = new ReminderCard(column);
    auto *sides = new QHBoxLayout(body);
    sides->setContentsMargins(0, 0, space.small, space.medium);
    sides->addWidget(column, 100);
    sides->addStretch(1);
    scroll = new QScrollArea(q);
    scroll->setObjectName(QStringLiteral("safetyScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    nothing = new ListState(ListState::Form::Page, q);
    connect(nothing, &ListState::actionChosen, search, &QLineEdit::clear);
    auto *rest = new QWidget(q);
    stack = new QStackedLayout(rest);
    stack->addWidget(scroll);
    stack->addWidget(nothing);

    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(space.large, space.large, space.medium, 0);
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addWidget(search);
    layout->addWidget(rest, 1);
}

SafetyPage::Private::Section SafetyPage::Private::makeSection(const QString &name)
{
    Section section;
    section.heading = new TextLabel(TextLabel::Role::Lead, name, column);
    section.note = new TextLabel(TextLabel::Role::Small, name + QStringLiteral("Note"), column);
    section.note->setMuted(true);
    columnLayout->addSpacing(tokensOf(q).space.small);
    columnLayout->addWidget(section.heading);
    columnLayout->addWidget(section.note);
    return section;
}

ReminderItem *SafetyPage::Private::addItem(Section &section, const ReminderItem::Content &content)
{
    auto *item = new ReminderItem(content, column);
    columnLayout->addWidget(item);
    section.items.append(item);
    return item;
}

void SafetyPage::Private::fill()
{
    while (QLayoutItem *old = columnLayout->takeAt(0)) {
        if (old->widget() != card)
            delete old->widget();
        delete old;
    }
    sections.clear();
    columnLayout->addWidget(card);
    static const std::map<ReminderSeverity, QString> kNames{
        {ReminderSeverity::Critical, QStringLiteral("headingCritical")},
        {ReminderSeverity::Important, QStringLiteral("headingImportant")},
        {ReminderSeverity::Advice, QStringLiteral("headingAdvice")},
    };
    for (const domain::Reminder &reminder : book.forProfile(profile)) {
        auto found = sections.find(reminder.severity);
        if (found == sections.end()) {
            const QString &name = kNames.at(reminder.severity);
            found = sections.emplace(reminder.severity, makeSection(name)).first;
        }
        ReminderItem *item = addItem(
            found->second, {reminder.severity, reminder.title, reminder.todo, reminder.why});
        item->setProperty("reminderId", reminder.id);
    }
    statements = makeSection(QStringLiteral("headingStatements"));
    for (const domain::BankStatement &statement : std::as_const(profile.statements))
        addItem(statements, {std::nullopt, statement.title, statement.text, {}});
    columnLayout->addStretch(1);
    retranslate();
}

void SafetyPage::Private::retranslate()
{
    title->setText(tr("Safety"));
    q->setAccessibleName(title->text());
    intro->setText(tr("What keeps your money safe. It can be read without a network too."));
    search->setPlaceholderText(tr("Search: SMS, card, site"));
    search->setAccessibleName(tr("Search in reminders"));
    search->setAccessibleDescription(tr("Kazakh letters may be typed as Russian ones"));
    nothing->setState(ListState::Kind::NothingFound, tr("Nothing found"),
                      tr("No reminder holds these words. Try another word or a shorter one."),
                      tr("Show all reminders"));
    card->setReminders(book.forTrigger(ReminderTrigger::SafetyPage, profile), language);
    for (auto &[severity, section] : sections) {
        section.heading->setText(severityLook(severity).word);
        for (ReminderItem *item : std::as_const(section.items))
            item->setLanguage(language);
    }
    statements.heading->setText(tr("What the bank says it does"));
    statements.note->setText(tr("These are the bank's own promises; this program cannot check "
                                "them."));
    for (ReminderItem *item : std::as_const(statements.items))
        item->setLanguage(language);
    applySearch();
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
    if (anything)
        stack->setCurrentWidget(scroll);
    else
        stack->setCurrentWidget(nothing);
}

SafetyPage::SafetyPage(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
                       QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(QStringLiteral("safetyPage"));
    d->q = this;
    d->layOut();
    setBank(profile, reminders);
}

SafetyPage::~SafetyPage() = default;

void SafetyPage::setLanguage(domain::Language language)
{
    if (language == d->language)
        return;
    d->language = language;
    d->retranslate();
}

void SafetyPage::setBank(const domain::BankProfile &profile, const domain::ReminderBook &reminders)
{
    d->profile = profile;
    d->book = reminders;
    d->fill();
}

void SafetyPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        d->column->setMaximumWidth(fontMetrics().averageCharWidth() * kColumnCharacters);
}

} // namespace qorgan::ui
