// SPDX-License-Identifier: Apache-2.0
#include "ui/MainWindow.h"

#include "ui/ActivityFilter.h"
#include "ui/Announcer.h"
#include "ui/CustomerPages.h"
#include "ui/HeldEnterFilter.h"
#include "ui/Navigator.h"
#include "ui/Translator.h"
#include "ui/pages/ConnectionPage.h"
#include "ui/pages/ContactsPage.h"
#include "ui/pages/EmergencyPage.h"
#include "ui/pages/SafetyPage.h"
#include "ui/style/Style.h"
#include "ui/widgets/DemoPhone.h"
#include "ui/widgets/HeaderBar.h"
#include "ui/widgets/InfoOverlay.h"
#include "ui/widgets/NoticeBar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <functional>

namespace qorgan::ui {

using session::BankSession;

namespace {

constexpr QSize kFirstSize{1120, 760};
constexpr QSize kSmallest{480, 400};

/// The look belongs to the program, but tests and tools make windows of their own.
void ensureLook()
{
    if (qobject_cast<Style *>(QApplication::style()) == nullptr)
        (void)Style::install(*qApp);
}

} // namespace

struct MainWindow::Private {
    Private(MainWindow &owner, session::ClientSettings &clientSettings,
            const session::BankDirectory &bankDirectory, session::BankSessionFactory &factory,
            NoticeSink &notices, const base::Clock &systemClock, session::AutoLock &lock)
        : window(owner)
        , context{clientSettings, bankDirectory, systemClock}
        , navigator(context, factory)
        , announcer(notices)
        , autoLock(lock)
        , header(new HeaderBar(clientSettings, systemClock, &owner))
        , stack(new QStackedWidget(&owner))
        , demoPhone(new DemoPhone(&owner))
    {
    }

    MainWindow &window;
    PageContext context;
    Translator translator;
    Navigator navigator;
    Announcer announcer;
    session::AutoLock &autoLock;
    ActivityFilter activity;
    HeldEnterFilter heldEnter;
    HeaderBar *header;
    QStackedWidget *stack;
    DemoPhone *demoPhone;
    NoticeBar *noticeBar = nullptr;
    /// What the button of the notice does.
    std::function<void()> noticeAction;
    QPointer<FlowPage> page;
    QPointer<InfoOverlay> info;
    QPointer<CustomerPages> customerPages;
    bool finished = false;

    void connectParts();
    void connectHeader();
    void connectAutoLock();
    void present(FlowPage *next);
    void showCustomerPages();
    void showInfo(BankPage *content);
    void closeInfo();
    void showSafety(const domain::BankProfile &bank);
    void showContacts(const domain::BankProfile &bank);
    void showEmergency(const QString &guideId = {});
    void help(domain::EmergencyHelp with);
    void showConnection();
    void makeCustomerPages();
    void followSession();
    void showNotice(NoticeBar::Wording text, std::function<void()> show = {});
    void announce(const NoticeBar::Wording &text);
    void showRequests();
    void word();
};

void MainWindow::Private::connectParts()
{
    connect(&navigator, &Navigator::pageMade, &window, [this](FlowPage *next) { present(next); });
    connect(&navigator, &Navigator::customerPagesWanted, &window, [this] { showCustomerPages(); });
    connect(&navigator, &Navigator::sessionChanged, &window, [this] { followSession(); });
    connect(&navigator, &Navigator::safetyWanted, &window,
            [this](const QString &id) { showSafety(*context.directory.find(id)); });
    connect(&navigator, &Navigator::contactsWanted, &window,
            [this](const QString &id) { showContacts(*context.directory.find(id)); });
    connect(&navigator, &Navigator::connectionWanted, &window, [this] { showConnection(); });
    connect(&navigator, &Navigator::emergencyWanted, &window,
            [this](const QString &guideId) { showEmergency(guideId); });
    connect(&navigator, &Navigator::noticeWanted, &window,
            [this](const NoticeBar::Wording &text) { showNotice(text); });
    // Queued: a window that is being closed cannot be closed a second time meanwhile.
    connect(
        &navigator, &Navigator::quitReady, &window,
        [this] {
            finished = true;
            window.close();
        },
        Qt::QueuedConnection);
    connect(&announcer, &Announcer::announced, &window,
            [this](const NoticeBar::Wording &text) { announce(text); });
    connect(&context.settings, &session::ClientSettings::languageChanged, &window,
            [this](domain::Language language) { translator.setLanguage(language); });
    connectHeader();
    connectAutoLock();
}

void MainWindow::Private::connectHeader()
{
    connect(header, &HeaderBar::safetyRequested, &window,
            [this] { showSafety(*navigator.bank()); });
    connect(header, &HeaderBar::emergencyRequested, &window, [this] { showEmergency(); });
    connect(header, &HeaderBar::connectionRequested, &window, [this] { showConnection(); });
    connect(header, &HeaderBar::lockRequested, &navigator, &Navigator::lock);
    connect(header, &HeaderBar::logoutRequested, &navigator, &Navigator::logOut);
    connect(header, &HeaderBar::signInAgainRequested, &navigator, &Navigator::signInAgain);
}

void MainWindow::Private::connectAutoLock()
{
    const auto limit = [this](int minutes) {
        autoLock.setIdleLimit(std::chrono::minutes(minutes));
    };
    limit(context.settings.idleMinutes());
    connect(&context.settings, &session::ClientSettings::idleMinutesChanged, &window, limit);
    connect(&activity, &ActivityFilter::touched, &autoLock, &session::AutoLock::noteActivity);
    connect(&autoLock, &session::AutoLock::lockWanted, &navigator, &Navigator::leaveAlone);
    connect(&navigator, &Navigator::lockFinished, &autoLock, &session::AutoLock::lockDone);
    const auto watch = [this] {
        using Watch = session::AutoLock::Watch;
        autoLock.setWatch(navigator.hasSomethingToLock() ? Watch::On : Watch::Off);
    };
    connect(&navigator, &Navigator::watchChanged, &window, watch);
    connect(&navigator, &Navigator::sessionChanged, &window, watch);
}

void MainWindow::Private::present(FlowPage *next)
{
    closeInfo();
    if (page) {
        page->abandon();
        page->deleteLater();
    }
    page = next;
    stack->addWidget(next);
    stack->setCurrentWidget(next);
}

void MainWindow::Private::makeCustomerPages()
{
    customerPages = new CustomerPages(context, *navigator.session(), navigator.arrival(), stack);
    stack->addWidget(customerPages);
    connect(customerPages, &CustomerPages::connectionRequested, &window,
            [this] { showConnection(); });
    connect(customerPages, &CustomerPages::passwordKeySent, &navigator, &Navigator::changePassword);
    connect(customerPages, &CustomerPages::cardKeySent, &navigator, &Navigator::confirmCardChange);
    connect(customerPages, &CustomerPages::signInRequested, &navigator, &Navigator::signInAgain);
    connect(customerPages, &CustomerPages::lockRequested, &navigator, &Navigator::lock);
    connect(customerPages, &CustomerPages::logoutRequested, &navigator, &Navigator::logOut);
    connect(
        customerPages, &CustomerPages::requestRefused, &window,
        [this](const NoticeBar::Wording &text) { showNotice(text, [this] { showRequests(); }); });
}

void MainWindow::Private::showCustomerPages()
{
    closeInfo();
    if (!customerPages)
        makeCustomerPages();
    stack->setCurrentWidget(customerPages);
    if (page) {
        page->abandon();
        page->deleteLater();
        page = nullptr;
    }
    followSession();
}

void MainWindow::Private::showInfo(BankPage *content)
{
    closeInfo();
    content->setLanguage(context.settings.language());
    connect(&context.settings, &session::ClientSettings::languageChanged, content,
            &BankPage::setLanguage);
    info = new InfoOverlay(content, stack);
    QObject::connect(info, &InfoOverlay::backRequested, &window, [this] { closeInfo(); });
    stack->addWidget(info);
    stack->setCurrentWidget(info);
}

void MainWindow::Private::closeInfo()
{
    if (!info)
        return;
    stack->removeWidget(info);
    info->deleteLater();
    info = nullptr;
    if (page)
        stack->setCurrentWidget(page);
    else if (customerPages)
        stack->setCurrentWidget(customerPages);
}

void MainWindow::Private::showSafety(const domain::BankProfile &bank)
{
    const auto offered = navigator.session() != nullptr ? SafetyPage::Connection::Offered
                                                        : SafetyPage::Connection::NotThere;
    auto *content = new SafetyPage(bank, context.directory.reminders(), offered);
    connect(content, &SafetyPage::connectionRequested, &window, [this] { showConnection(); });
    showInfo(content);
}

void MainWindow::Private::showContacts(const domain::BankProfile &bank)
{
    if (customerPages && !page) {
        closeInfo();
        return customerPages->show(CustomerPages::Entry::Contacts);
    }
    showInfo(new ContactsPage(bank, context.directory.reminders()));
}

void MainWindow::Private::showEmergency(const QString &guideId)
{
    const domain::BankProfile &bank = *navigator.bank();
    const auto pages =
        customerPages && !page ? EmergencyPage::Pages::Open : EmergencyPage::Pages::Closed;
    auto *content = new EmergencyPage(bank, context.directory.reminders(),
                                      context.directory.emergencies(), pages);
    connect(content, &EmergencyPage::helpRequested, &window,
            [this](domain::EmergencyHelp with) { help(with); });
    connect(content, &EmergencyPage::contactsRequested, &window,
            [this] { showContacts(*navigator.bank()); });
    showInfo(content);
    content->open(guideId);
}

void MainWindow::Private::help(domain::EmergencyHelp with)
{
    closeInfo();
    switch (with) {
    case domain::EmergencyHelp::None:
        return;
    case domain::EmergencyHelp::Operations:
        return customerPages->show(CustomerPages::Entry::Operations);
    case domain::EmergencyHelp::Cards:
        return customerPages->show(CustomerPages::Entry::Cards);
    case domain::EmergencyHelp::Requests:
        return customerPages->showRequests();
    case domain::EmergencyHelp::Settings:
        return customerPages->show(CustomerPages::Entry::Settings);
    }
}

void MainWindow::Private::showConnection()
{
    if (navigator.session() != nullptr)
        showInfo(new ConnectionPage(context, *navigator.session()));
}

void MainWindow::Private::followSession()
{
    auto *session = navigator.session();
    header->setBank(navigator.bank(), session);
    announcer.follow(session != nullptr ? &session->notices() : nullptr);
    const bool open = session != nullptr && session->stage() == BankSession::Stage::Open;
    if (!open && customerPages) {
        // Nothing of the customer stays behind the page that covers it.
        customerPages->deleteLater();
        customerPages = nullptr;
        if (noticeBar != nullptr)
            noticeBar->dismiss();
    }
    if (navigator.bank() == nullptr || !navigator.bank()->sandbox)
        demoPhone->clear();
    word();
}

void MainWindow::Private::announce(const NoticeBar::Wording &text)
{
    if (customerPages && customerPages->current() != CustomerPages::Entry::Operations)
        showNotice(text, [this] { window.showNewest(); });
}

void MainWindow::Private::showNotice(NoticeBar::Wording text, std::function<void()> show)
{
    if (noticeBar == nullptr) {
        noticeBar = new NoticeBar(stack);
        connect(noticeBar, &NoticeBar::actionChosen, &window, [this] { noticeAction(); });
    }
    noticeAction = std::move(show);
    NoticeBar::Wording word;
    if (noticeAction)
        word = [] { return MainWindow::tr("Show"); };
    noticeBar->showNotice(std::move(text), std::move(word));
}

void MainWindow::Private::showRequests()
{
    closeInfo();
    if (customerPages)
        customerPages->showRequests();
}

void MainWindow::Private::word()
{
    const auto *bank = navigator.bank();
    const auto language = context.settings.language();
    const QString name = bank != nullptr ? bank->name.in(language) : QString();
    announcer.setBankName(name);
    window.setWindowTitle(name.isEmpty() ? QStringLiteral("Qorgan")
                                         : QStringLiteral("Qorgan — ") + name);
    window.setAccessibleName(window.windowTitle());
}

MainWindow::MainWindow(session::ClientSettings &settings, const session::BankDirectory &directory,
                       session::BankSessionFactory &factory, NoticeSink &notices,
                       const base::Clock &clock, session::AutoLock &autoLock, QWidget *parent)
    : QWidget(parent)
{
    ensureLook();
    d = std::make_unique<Private>(*this, settings, directory, factory, notices, clock, autoLock);
    setObjectName(QStringLiteral("mainWindow"));
    d->translator.setLanguage(settings.language());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(d->header);
    layout->addWidget(d->stack, 1);
    layout->addWidget(d->demoPhone);
    d->connectParts();
    d->word();
    setMinimumSize(kSmallest);
    resize(kFirstSize);
}

MainWindow::~MainWindow()
{
    // Pages stand on what the navigator owns.
    delete d->page;
    delete d->info;
    delete d->customerPages;
}

void MainWindow::start()
{
    d->navigator.start();
}

void MainWindow::showNewest()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (d->customerPages) {
        d->closeInfo();
        d->customerPages->showNewest();
    }
}

void MainWindow::showDemoMessage(const QString &text, const QDateTime &at)
{
    if (d->navigator.bank() != nullptr && d->navigator.bank()->sandbox)
        d->demoPhone->showMessage(text, at);
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && d)
        d->word();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (d->finished)
        return QWidget::closeEvent(event);
    event->ignore();
    d->navigator.requestQuit();
}

} // namespace qorgan::ui
