// SPDX-License-Identifier: Apache-2.0
#include "ui/CustomerPages.h"

#include "ui/format/CommandText.h"
#include "ui/pages/CardsPage.h"
#include "ui/pages/ContactsPage.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/OperationsPage.h"
#include "ui/pages/RequestsPage.h"
#include "ui/pages/SafetyPage.h"
#include "ui/pages/SettingsPage.h"
#include "ui/widgets/NavigationBar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QStackedWidget>

namespace qorgan::ui {

namespace {
/// Below this many average characters the bar lies above the pages.
constexpr int kNarrow = 110;
} // namespace

CustomerPages::CustomerPages(const PageContext &context, session::BankSession &session,
                             Arrival arrival, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_session(session)
    , m_bar(new NavigationBar(this))
    , m_stack(new QStackedWidget(this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_home(new HomePage(context, session, this))
    , m_operations(new OperationsPage(session, context.directory.reminders(), context.clock, this))
    , m_banners(new CustomerBanners(context, session, arrival, this))
{
    setObjectName(QStringLiteral("customerPages"));
    auto *pages = new QVBoxLayout;
    pages->setSpacing(0);
    pages->addWidget(m_banners);
    pages->addWidget(m_stack, 1);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addWidget(m_bar);
    m_layout->addLayout(pages, 1);
    m_bar->addEntry(QStringLiteral("homeEntry"), QStringLiteral("home"));
    m_bar->addEntry(QStringLiteral("operationsEntry"), QStringLiteral("operations"));
    m_bar->addEntry(QStringLiteral("cardsEntry"), QStringLiteral("cards"));
    m_bar->addEntry(QStringLiteral("requestsEntry"), QStringLiteral("requests"));
    m_bar->addEntry(QStringLiteral("safetyEntry"), QStringLiteral("safety"));
    m_bar->addEntry(QStringLiteral("contactsEntry"), QStringLiteral("contacts"));
    m_bar->addEntry(QStringLiteral("settingsEntry"), QStringLiteral("settings"));
    m_stack->addWidget(m_home);
    m_stack->addWidget(m_operations);
    connectPages();
    show(Entry::Home);
    retranslate();
}

void CustomerPages::connectPages()
{
    const auto showContacts = [this] { show(Entry::Contacts); };
    connect(m_bar, &NavigationBar::chosen, this,
            [this](int entry) { show(static_cast<Entry>(entry)); });
    connect(m_home, &HomePage::operationsRequested, this, [this] { show(Entry::Operations); });
    connect(m_home, &HomePage::missedRequested, this, [this] {
        show(Entry::Operations);
        m_operations->showMissed();
    });
    connect(m_home, &HomePage::contactsRequested, this, showContacts);
    connect(m_home, &HomePage::refreshRequested, &m_session, &session::BankSession::refresh);
    connect(m_operations, &OperationsPage::contactsRequested, this, showContacts);
    connect(m_operations, &OperationsPage::helpRequested, this, &CustomerPages::help);
    connect(m_operations, &OperationsPage::caseRequested, this, [this](const QString &id) {
        show(Entry::Requests);
        m_requests->showDispute(id);
    });
    connect(m_operations, &OperationsPage::unreadCountChanged, this, &CustomerPages::retranslate);
    connect(m_operations, &OperationsPage::refreshRequested, &m_session,
            &session::BankSession::refresh);
    connect(&m_session.commands(), &session::Commands::changed, this, &CustomerPages::wordRequests);
    connect(&m_session.commands(), &session::Commands::refused, this, &CustomerPages::noteRefused);
    connect(m_banners, &CustomerBanners::signInRequested, this, &CustomerPages::signInRequested);
    connect(m_banners, &CustomerBanners::contactsRequested, this, showContacts);
    connect(m_banners, &CustomerBanners::connectionRequested, this,
            &CustomerPages::connectionRequested);
    connect(m_banners, &CustomerBanners::settingsRequested, this,
            [this] { show(Entry::Settings); });
    connect(m_banners, &CustomerBanners::refreshRequested, &m_session,
            &session::BankSession::refresh);
}

void CustomerPages::help(DeclineHelp with)
{
    switch (with) {
    case DeclineHelp::Accounts:
        return show(Entry::Home);
    case DeclineHelp::Cards:
        return show(Entry::Cards);
    case DeclineHelp::Contacts:
        return show(Entry::Contacts);
    }
}

void CustomerPages::noteRefused(const domain::Command &command)
{
    // A banner tells of an urgent one: a notice goes by itself.
    if (domain::isUrgent(command.body) || (m_requests != nullptr && m_requests->showsRequests()))
        return;
    emit requestRefused([body = command.body, &settings = m_context.settings] {
        //: %1 is what was asked of the bank, such as "Note on an operation"
        return tr("Refused by the bank: %1.").arg(commandTitle(body, settings.language()));
    });
}

CardsPage *CustomerPages::makeCards()
{
    auto *cards = new CardsPage(m_context, m_session, this);
    connect(cards, &CardsPage::cardKeySent, this, &CustomerPages::cardKeySent);
    connect(cards, &CardsPage::signInRequested, this, &CustomerPages::signInRequested);
    connect(cards, &CardsPage::contactsRequested, this, [this] { show(Entry::Contacts); });
    connect(cards, &CardsPage::connectionRequested, this, &CustomerPages::connectionRequested);
    connect(cards, &CardsPage::refreshRequested, &m_session, &session::BankSession::refresh);
    return cards;
}

RequestsPage *CustomerPages::makeRequests()
{
    auto *requests = new RequestsPage(m_context, m_session, this);
    connect(requests, &RequestsPage::signInRequested, this, &CustomerPages::signInRequested);
    connect(requests, &RequestsPage::contactsRequested, this, [this] { show(Entry::Contacts); });
    connect(requests, &RequestsPage::refreshRequested, &m_session, &session::BankSession::refresh);
    connect(requests, &RequestsPage::operationRequested, this, [this](const QString &id) {
        show(Entry::Operations);
        m_operations->showOperation(id);
    });
    return requests;
}

SafetyPage *CustomerPages::makeSafety()
{
    auto *safety = new SafetyPage(m_session.profile(), m_context.directory.reminders(),
                                  SafetyPage::Connection::Offered, this);
    connect(safety, &SafetyPage::connectionRequested, this, &CustomerPages::connectionRequested);
    return safety;
}

SettingsPage *CustomerPages::makeSettings()
{
    auto *settings = new SettingsPage(m_context, m_session, this);
    connect(settings, &SettingsPage::passwordKeySent, this, &CustomerPages::passwordKeySent);
    connect(settings, &SettingsPage::signInRequested, this, &CustomerPages::signInRequested);
    connect(settings, &SettingsPage::contactsRequested, this, [this] { show(Entry::Contacts); });
    connect(settings, &SettingsPage::connectionRequested, this,
            &CustomerPages::connectionRequested);
    connect(settings, &SettingsPage::lockRequested, this, &CustomerPages::lockRequested);
    connect(settings, &SettingsPage::logoutRequested, this, &CustomerPages::logoutRequested);
    return settings;
}

QWidget *CustomerPages::page(Entry entry)
{
    const auto shown = [this](auto *&page, auto make) -> QWidget * {
        if (page == nullptr) {
            page = make();
            page->setLanguage(m_context.settings.language());
            m_stack->addWidget(page);
        }
        return page;
    };
    switch (entry) {
    case Entry::Home:
        return m_home;
    case Entry::Operations:
        break;
    case Entry::Cards:
        return shown(m_cards, [this] { return makeCards(); });
    case Entry::Requests:
        return shown(m_requests, [this] { return makeRequests(); });
    case Entry::Safety:
        return shown(m_safety, [this] { return makeSafety(); });
    case Entry::Contacts:
        return shown(m_contacts, [this] {
            return new ContactsPage(m_session.profile(), m_context.directory.reminders(), this);
        });
    case Entry::Settings:
        return shown(m_settings, [this] { return makeSettings(); });
    }
    return m_operations;
}

void CustomerPages::show(Entry entry)
{
    m_current = entry;
    m_stack->setCurrentWidget(page(entry));
    m_bar->setCurrent(static_cast<int>(entry));
}

void CustomerPages::showRequests()
{
    show(Entry::Requests);
    m_requests->showRequests();
}

void CustomerPages::showNewest()
{
    show(Entry::Operations);
    m_operations->showNewest();
}

void CustomerPages::retranslate()
{
    const auto language = m_context.settings.language();
    m_home->setLanguage(language);
    m_operations->setLanguage(language);
    if (m_cards != nullptr)
        m_cards->setLanguage(language);
    if (m_requests != nullptr)
        m_requests->setLanguage(language);
    if (m_safety != nullptr)
        m_safety->setLanguage(language);
    if (m_contacts != nullptr)
        m_contacts->setLanguage(language);
    if (m_settings != nullptr)
        m_settings->setLanguage(language);
    m_bar->setText(static_cast<int>(Entry::Home), tr("Home"),
                   tr("Accounts, today's operations, spending of the month"));
    const int unread = m_operations->unreadCount();
    const QString unreadText = tr("%n unread", nullptr, unread);
    m_bar->setText(static_cast<int>(Entry::Operations),
                   unread > 0 ? tr("Operations") + QStringLiteral(" · ") + QString::number(unread)
                              : tr("Operations"),
                   unread > 0 ? unreadText : tr("Accepted and declined operations"));
    m_bar->setText(static_cast<int>(Entry::Cards), tr("Cards"),
                   tr("Limits, switches, blocking a card"));
    wordRequests();
    m_bar->setText(static_cast<int>(Entry::Safety), tr("Safety"),
                   tr("Reminders that protect your money"));
    m_bar->setText(static_cast<int>(Entry::Contacts), tr("Contacts"), tr("How to reach the bank"));
    m_bar->setText(static_cast<int>(Entry::Settings), tr("Settings"),
                   tr("Password, devices, language, locking"));
}

void CustomerPages::wordRequests()
{
    const int open = m_session.commands().openCount();
    const QString openText = tr("%n not answered by the bank yet", nullptr, open);
    m_bar->setText(
        static_cast<int>(Entry::Requests),
        open > 0 ? tr("Requests") + QStringLiteral(" · ") + QString::number(open) : tr("Requests"),
        open > 0 ? openText
                 : tr("What you asked of the bank, its answers, disputes and complaints"));
}

void CustomerPages::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CustomerPages::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrow * fontMetrics().averageCharWidth();
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_bar->setOrientation(narrow ? Qt::Horizontal : Qt::Vertical, width());
}

} // namespace qorgan::ui
