// SPDX-License-Identifier: Apache-2.0
#include "ui/Navigator.h"

#include "ui/pages/ClosingPage.h"
#include "ui/pages/FirstRunPage.h"
#include "ui/pages/LogoutPage.h"
#include "ui/pages/PasswordPage.h"
#include "ui/pages/PhonePage.h"
#include "ui/pages/PolicyPage.h"
#include "ui/pages/RegistrationPage.h"
#include "ui/pages/SessionKeyPage.h"
#include "ui/pages/UnlockPage.h"

namespace qorgan::ui {

using session::BankSession;
using session::ComputerKind;
using session::SignIn;

Navigator::Navigator(const PageContext &context, session::BankSessionFactory &factory,
                     QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_factory(factory)
{
}

Navigator::~Navigator()
{
    m_scope.cancel();
}

template<typename Page>
Page *Navigator::make(Page *page)
{
    emit pageMade(page);
    return page;
}

void Navigator::start()
{
    const auto *bank = m_context.directory.find(m_context.settings.bankId());
    if (!m_context.settings.isKnownComputer() || bank == nullptr)
        return showFirstRun(false);
    chooseBank(bank->id, ComputerKind::Own);
}

void Navigator::showFirstRun(bool refused)
{
    m_bank = nullptr;
    emit sessionChanged();
    auto *page = make(new FirstRunPage(m_context));
    if (refused)
        page->showRefused();
    connect(page, &FirstRunPage::finished, this, &Navigator::chooseBank);
    connect(page, &FirstRunPage::safetyRequested, this, &Navigator::safetyWanted);
    connect(page, &FirstRunPage::contactsRequested, this, &Navigator::contactsWanted);
}

void Navigator::chooseBank(const QString &bankId, ComputerKind computer)
{
    m_bank = m_context.directory.find(bankId);
    m_computer = computer;
    emit sessionChanged();
    if (m_context.settings.acceptedPolicyEdition() == m_bank->policy.edition
        && m_context.settings.bankId() == bankId)
        openBank();
    else
        showPolicy();
}

void Navigator::showPolicy()
{
    auto *page = make(new PolicyPage(m_context, *m_bank));
    connect(page, &PolicyPage::accepted, this, &Navigator::acceptPolicy);
    connect(page, &PolicyPage::refused, this, &Navigator::refusePolicy);
}

void Navigator::acceptPolicy()
{
    m_context.settings.setBankId(m_bank->id);
    m_context.settings.setAcceptedPolicyEdition(m_bank->policy.edition);
    if (m_computer == ComputerKind::Own)
        m_context.settings.rememberOnThisComputer();
    openBank();
}

void Navigator::refusePolicy()
{
    // Someone who used the program before keeps what is here; it is not opened.
    if (m_context.settings.isKnownComputer())
        return requestQuit();
    m_context.settings.setBankId({});
    showFirstRun(true);
}

void Navigator::openBank()
{
    auto *page = make(new StartingPage(m_context, StartingPage::What::Opening));
    connect(page, &StartingPage::retryRequested, this, &Navigator::openBank);
    connect(page, &StartingPage::chooseBankRequested, this, &Navigator::chooseAnotherBank);
    m_opening = page->work();
    m_isOpening = true;
    const QPointer<StartingPage> shown(page);
    base::deliver(m_factory.open(m_bank->id, m_computer, m_opening), this,
                  [this, shown](base::Result<std::unique_ptr<BankSession>> opened) {
                      m_isOpening = false;
                      if (opened)
                          adopt(std::move(*opened));
                      else if (m_quitWanted)
                          emit quitReady();
                      else if (shown)
                          shown->showFailure(opened.error());
                  });
}

void Navigator::adopt(std::unique_ptr<BankSession> session)
{
    m_session = std::move(session);
    connect(m_session.get(), &BankSession::stageChanged, this, &Navigator::sessionChanged);
    emit sessionChanged();
    if (m_quitWanted)
        quitNow();
    else
        followStage();
}

void Navigator::followStage()
{
    switch (m_session->stage()) {
    case BankSession::Stage::SignedOut:
        return showPhone();
    case BankSession::Stage::Locked:
        return showUnlock();
    case BankSession::Stage::Open:
        emit customerPagesWanted();
        return;
    }
}

void Navigator::showPhone()
{
    auto *page = make(new PhonePage(m_context, *m_session, m_phone));
    connect(page, &PhonePage::keySent, this, &Navigator::showKey);
    connect(page, &PhonePage::chooseBankRequested, this, &Navigator::chooseAnotherBank);
    connect(page, &PhonePage::stayRequested, this, &Navigator::customerPagesWanted);
}

void Navigator::showKey(const QString &phone)
{
    m_phone = phone;
    auto *page = make(new SessionKeyPage(m_context, *m_session, phone));
    connect(page, &SessionKeyPage::confirmed, this, &Navigator::showAfterKey);
    connect(page, &SessionKeyPage::changeNumberRequested, this, &Navigator::signInAgain);
}

void Navigator::showAfterKey(SignIn::Next next)
{
    const auto finish = [this] {
        m_phone.clear();
        emit customerPagesWanted();
    };
    if (next == SignIn::Next::Registration) {
        auto *page = make(new RegistrationPage(m_context, *m_session));
        connect(page, &RegistrationPage::registered, this, finish);
        connect(page, &RegistrationPage::startOverRequested, this, &Navigator::signInAgain);
    } else {
        auto *page = make(new PasswordPage(m_context, *m_session));
        connect(page, &PasswordPage::signedIn, this, finish);
        connect(page, &PasswordPage::startOverRequested, this, &Navigator::signInAgain);
    }
}

void Navigator::signInAgain()
{
    m_session->signIn().startOver();
    showPhone();
}

void Navigator::showUnlock()
{
    auto *page = make(new UnlockPage(m_context, *m_session));
    connect(page, &UnlockPage::unlocked, this, &Navigator::customerPagesWanted);
    connect(page, &UnlockPage::logoutRequested, this, [this] { showLogout(false); });
}

void Navigator::lock()
{
    lockAndThen([this] { showUnlock(); });
}

void Navigator::lockAndThen(std::function<void()> next)
{
    if (m_leaving)
        return;
    m_leaving = true;
    make(new StartingPage(m_context, StartingPage::What::Locking));
    base::deliver(m_session->unlock().lock(), this, [this, next](const base::Result<void> &) {
        m_leaving = false;
        if (m_quitWanted)
            quitNow();
        else
            next();
    });
}

void Navigator::logOut()
{
    if (!m_leaving)
        showLogout(false);
}

void Navigator::showLogout(bool atOnce)
{
    m_leaving = atOnce;
    auto *page = make(new LogoutPage(m_context, *m_session,
                                     atOnce ? LogoutPage::Begin::AtOnce : LogoutPage::Begin::Ask));
    connect(page, &LogoutPage::stayRequested, this, &Navigator::followStage);
    connect(page, &LogoutPage::signInAgainRequested, this, &Navigator::afterLogout);
    connect(page, &LogoutPage::quitRequested, this, &Navigator::quitNow);
    connect(page, &LogoutPage::leaving, this, [this] { m_leaving = true; });
    connect(page, &LogoutPage::loggedOut, this, [this, page, atOnce] {
        m_leaving = false;
        // A customer on his way out is kept only by what he has to know.
        const bool nothingToSay = page->outcome() == session::Logout::Outcome::BankInformed;
        if (m_quitWanted || (atOnce && nothingToSay))
            quitNow();
    });
}

void Navigator::afterLogout()
{
    m_phone.clear();
    if (m_computer == ComputerKind::Foreign)
        dropSessionAndThen([this] { showFirstRun(false); });
    else
        signInAgain();
}

void Navigator::chooseAnotherBank()
{
    const auto choose = [this] {
        m_context.settings.setBankId({});
        m_bank = nullptr;
        emit sessionChanged();
        auto *page = make(new FirstRunPage(m_context));
        page->showStep(FirstRunPage::Step::Computer);
        connect(page, &FirstRunPage::finished, this, &Navigator::chooseBank);
        connect(page, &FirstRunPage::safetyRequested, this, &Navigator::safetyWanted);
        connect(page, &FirstRunPage::contactsRequested, this, &Navigator::contactsWanted);
    };
    if (m_session)
        dropSessionAndThen(choose);
    else
        choose();
}

void Navigator::requestQuit()
{
    m_quitWanted = true;
    if (m_isOpening)
        return m_opening.cancel();
    if (m_leaving)
        return;
    if (!m_session || m_session->stage() != BankSession::Stage::Open)
        return quitNow();
    m_quitWanted = false;
    if (m_computer == ComputerKind::Foreign)
        return showLogout(true);
    if (m_context.settings.isClosingExplained())
        return lockAndThen([this] { quitNow(); });
    showClosing();
}

void Navigator::showClosing()
{
    auto *page = make(new ClosingPage(m_context, *m_bank));
    connect(page, &ClosingPage::stayRequested, this, &Navigator::followStage);
    connect(page, &ClosingPage::logOutAndQuitRequested, this, [this] { showLogout(true); });
    connect(page, &ClosingPage::lockAndQuitRequested, this, [this] {
        m_context.settings.setClosingExplained();
        lockAndThen([this] { quitNow(); });
    });
}

void Navigator::quitNow()
{
    if (m_session)
        dropSessionAndThen([this] { emit quitReady(); });
    else
        emit quitReady();
}

void Navigator::dropSessionAndThen(std::function<void()> next)
{
    if (m_leaving)
        return;
    m_leaving = true;
    make(new StartingPage(m_context, StartingPage::What::Closing));
    base::deliver(m_session->shutDown(), this, [this, next](const base::Result<void> &) {
        m_leaving = false;
        auto *ended = m_session.release();
        emit sessionChanged();
        // The task that has just ended still stands on it.
        ended->deleteLater();
        if (m_quitWanted)
            emit quitReady();
        else
            next();
    });
}

} // namespace qorgan::ui
