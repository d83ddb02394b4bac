// SPDX-License-Identifier: Apache-2.0
#include "ui/Navigator.h"

#include "ui/pages/ClosingPage.h"
#include "ui/pages/FirstRunPage.h"
#include "ui/pages/LogoutPage.h"
#include "ui/pages/NewPasswordPage.h"
#include "ui/pages/PolicyPage.h"
#include "ui/pages/SessionKeyPage.h"
#include "ui/pages/UnlockPage.h"

namespace qorgan::ui {

using session::BankSession;
using session::ComputerKind;

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
    show(page);
    return page;
}

void Navigator::show(FlowPage *page)
{
    m_page = page;
    connect(page, &FlowPage::busyChanged, this, &Navigator::watchChanged);
    connect(page, &FlowPage::connectionRequested, this, &Navigator::connectionWanted);
    connect(page, &FlowPage::emergencyRequested, this, &Navigator::emergencyWanted);
    emit pageMade(page);
    emit watchChanged();
}

bool Navigator::keepsNothing() const
{
    return m_computer == ComputerKind::Foreign || (m_session && m_session->standing().nothingKept);
}

bool Navigator::hasSomethingToLock() const
{
    if (!m_session)
        return false;
    const bool opening = m_page && m_page->isBusy() && m_page->opensVault();
    return opening || m_session->stage() == BankSession::Stage::Open
           || m_session->signIn().isAdmitted();
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
    connectFirstRun(*page);
}

void Navigator::connectFirstRun(const FirstRunPage &page)
{
    connect(&page, &FirstRunPage::finished, this, &Navigator::chooseBank);
    connect(&page, &FirstRunPage::safetyRequested, this, &Navigator::safetyWanted);
    connect(&page, &FirstRunPage::contactsRequested, this, &Navigator::contactsWanted);
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
    m_signIn = std::make_unique<SignInFlow>(m_context, *m_session);
    connect(m_signIn.get(), &SignInFlow::pageMade, this, &Navigator::show);
    connect(m_signIn.get(), &SignInFlow::finished, this, [this] { arrive(Arrival::SignedIn); });
    connect(m_signIn.get(), &SignInFlow::stayRequested, this, &Navigator::followStage);
    connect(m_signIn.get(), &SignInFlow::chooseBankRequested, this, &Navigator::chooseAnotherBank);
    connect(m_signIn.get(), &SignInFlow::contactsRequested, this,
            [this] { emit contactsWanted(m_bank->id); });
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
        return m_signIn->start();
    case BankSession::Stage::Locked:
        return showUnlock();
    case BankSession::Stage::Open:
        emit customerPagesWanted();
        return;
    }
}

void Navigator::arrive(Arrival arrival)
{
    m_lockReason.reset();
    m_arrival = arrival;
    emit customerPagesWanted();
}

bool Navigator::isPutOff(void (Navigator::*wish)())
{
    if (!m_page || !m_page->isUninterruptible())
        return false;
    // Queued: the page tells first what came of it. A page that a lock ends takes the wish with it.
    connect(m_page, &FlowPage::busyChanged, this, wish,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::UniqueConnection
                                            | Qt::SingleShotConnection));
    return true;
}

void Navigator::signInAgain()
{
    if (!m_leaving && !isPutOff(&Navigator::signInAgain))
        m_signIn->start();
}

void Navigator::showUnlock()
{
    auto *page = make(new UnlockPage(m_context, *m_session, m_lockReason));
    connect(page, &UnlockPage::unlocked, this, [this] { arrive(Arrival::Unlocked); });
    connect(page, &UnlockPage::logoutRequested, this, [this] { showLogout(false); });
    connect(page, &UnlockPage::contactsRequested, this,
            [this] { emit contactsWanted(m_bank->id); });
    connect(page, &UnlockPage::changedElsewhereRequested, this, [this] { m_signIn->start(); });
    connect(page, &UnlockPage::forgotPasswordRequested, this,
            [this] { m_signIn->start(domain::KeyPurpose::PasswordChange); });
    connect(page, &UnlockPage::setAside, this, &Navigator::followStage);
}

void Navigator::changePassword()
{
    if (m_leaving)
        return;
    auto &change = m_session->passwordChange();
    auto *page = make(new SessionKeyPage(m_context, m_session->profile(), change.key(),
                                         SessionKeyPage::WayBack::GiveUp));
    connect(page, &SessionKeyPage::confirmed, this, &Navigator::showNewPassword);
    connect(page, &SessionKeyPage::backRequested, this, [this] {
        m_session->passwordChange().startOver();
        emit customerPagesWanted();
    });
}

void Navigator::confirmCardChange()
{
    if (m_leaving)
        return;
    auto &key = m_session->cards().key();
    auto *page = make(
        new SessionKeyPage(m_context, m_session->profile(), key, SessionKeyPage::WayBack::GiveUp));
    // The cards' page goes on from there.
    connect(page, &SessionKeyPage::confirmed, this, &Navigator::customerPagesWanted);
    connect(page, &SessionKeyPage::backRequested, this, [this, &key] {
        key.forget();
        emit customerPagesWanted();
    });
}

void Navigator::showNewPassword()
{
    auto *page = make(new NewPasswordPage(m_context, *m_session, NewPasswordPage::Purpose::Change));
    connect(page, &NewPasswordPage::passwordSet, this, [this] {
        emit customerPagesWanted();
        emit noticeWanted(
            [] { return tr("The new password is set. Your other devices were signed out."); });
    });
    connect(page, &NewPasswordPage::contactsRequested, this,
            [this] { emit contactsWanted(m_bank->id); });
    connect(page, &NewPasswordPage::backRequested, this, [this] {
        m_session->passwordChange().startOver();
        emit customerPagesWanted();
    });
}

void Navigator::lock()
{
    if (m_leaving || isPutOff(&Navigator::lock))
        return;
    m_lockReason.reset();
    lockAndThen([this] { followStage(); });
}

void Navigator::leaveAlone(session::AutoLock::Reason reason)
{
    m_lockAwaited = true;
    // What is under way ends the same way, and says when.
    if (m_leaving)
        return;
    if (!hasSomethingToLock())
        return endLeaving();
    // First, so that what is cut off is known to the page that follows.
    if (m_page)
        m_page->abandon();
    if (keepsNothing() && m_session->stage() == BankSession::Stage::Open)
        return showLogout(true, reason);
    m_signIn->forgetSecrets();
    m_session->passwordChange().startOver();
    m_lockReason = reason;
    lockAndThen([this] { followStage(); });
}

void Navigator::endLeaving()
{
    m_leaving = false;
    if (std::exchange(m_lockAwaited, false))
        emit lockFinished();
}

void Navigator::lockAndThen(std::function<void()> next)
{
    if (m_leaving)
        return;
    m_leaving = true;
    make(new StartingPage(m_context, StartingPage::What::Locking));
    base::deliver(m_session->unlock().lock(), this, [this, next](const base::Result<void> &) {
        endLeaving();
        if (m_quitWanted)
            quitNow();
        else
            next();
    });
}

void Navigator::logOut()
{
    if (!m_leaving && !isPutOff(&Navigator::logOut))
        showLogout(false);
}

void Navigator::showLogout(bool atOnce, std::optional<session::AutoLock::Reason> left)
{
    m_leaving = atOnce;
    auto *page = new LogoutPage(m_context, *m_session,
                                atOnce ? LogoutPage::Begin::AtOnce : LogoutPage::Begin::Ask, left);
    connect(page, &LogoutPage::stayRequested, this, &Navigator::followStage);
    connect(page, &LogoutPage::signInAgainRequested, this, &Navigator::afterLogout);
    connect(page, &LogoutPage::quitRequested, this, &Navigator::quitNow);
    connect(page, &LogoutPage::leaving, this, [this] { m_leaving = true; });
    const bool quits = atOnce && !left;
    connect(page, &LogoutPage::loggedOut, this, [this, page, quits] { endLogout(*page, quits); });
    make(page);
}

void Navigator::endLogout(const LogoutPage &page, bool quits)
{
    endLeaving();
    if (page.lastPhone() == session::Logout::LastPhone::Forget)
        m_signIn->forgetTyped();
    // A customer on his way out is kept only by what he has to know.
    if (m_quitWanted || (quits && page.hasNothingToSay()))
        quitNow();
}

void Navigator::afterLogout()
{
    m_lockReason.reset();
    if (m_computer == ComputerKind::Foreign)
        dropSessionAndThen([this] { showFirstRun(false); });
    else
        m_signIn->start();
}

void Navigator::chooseAnotherBank()
{
    const auto choose = [this] {
        m_context.settings.setBankId({});
        m_bank = nullptr;
        emit sessionChanged();
        auto *page = make(new FirstRunPage(m_context));
        page->showStep(FirstRunPage::Step::Computer);
        connectFirstRun(*page);
    };
    if (m_session)
        dropSessionAndThen(choose);
    else
        choose();
}

void Navigator::requestQuit()
{
    if (!m_leaving && isPutOff(&Navigator::requestQuit))
        return;
    m_quitWanted = true;
    if (m_isOpening)
        return m_opening.cancel();
    if (m_leaving)
        return;
    // Let in, but without a vault: shutting down ends the bank's session, and waits for that.
    if (!m_session || m_session->stage() != BankSession::Stage::Open)
        return quitNow();
    m_quitWanted = false;
    if (keepsNothing())
        return showLogout(true);
    if (m_context.settings.isClosingExplained())
        return lockAndThen([this] { quitNow(); });
    showClosing();
}

void Navigator::showClosing()
{
    auto *page = make(new ClosingPage(m_context, *m_session));
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
        endLeaving();
        m_signIn.reset();
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
