// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/AutoLock.h"
#include "session/BankSession.h"
#include "ui/CustomerBanners.h"
#include "ui/SignInFlow.h"
#include "ui/pages/FlowPage.h"
#include "ui/pages/StartingPage.h"
#include "ui/widgets/NoticeBar.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace qorgan::ui {

class FirstRunPage;
class LogoutPage;

/// Owns the customer's session and decides which page follows which: first run, policy, sign-in,
/// unlock, the customer's pages, logout, closing. It makes the pages; the window shows them.
/// @thread main
class Navigator : public QObject
{
    Q_OBJECT
public:
    Navigator(const PageContext &context, session::BankSessionFactory &factory,
              QObject *parent = nullptr);
    ~Navigator() override;

    /// nullptr while no bank is open.
    [[nodiscard]] session::BankSession *session() const { return m_session.get(); }
    /// The bank that was chosen, or nullptr.
    [[nodiscard]] const domain::BankProfile *bank() const { return m_bank; }
    /// How the customer came to his pages last.
    [[nodiscard]] Arrival arrival() const { return m_arrival; }
    /// Whether a vault is open or about to be: what a lock would have to end.
    [[nodiscard]] bool hasSomethingToLock() const;

    void start();
    void lock();
    /// Nobody is there any more: locks, or logs out where nothing is kept. lockFinished() follows.
    void leaveAlone(session::AutoLock::Reason reason);
    void logOut();
    /// The bank's session has ended: phone and key again, with the vault open.
    void signInAgain();
    /// A key was sent to change the password: goes on with it.
    void changePassword();
    /// The bank has sent a key to change a card.
    void confirmCardChange();
    /// The customer closes the window; quitReady() comes when nothing is left to wait for.
    void requestQuit();

signals:
    /// A page to show from now on; the receiver owns it.
    void pageMade(qorgan::ui::FlowPage *page);
    /// The customer's own pages are to be shown.
    void customerPagesWanted();
    /// session() or its stage is another now.
    void sessionChanged();
    /// hasSomethingToLock() may be another now.
    void watchChanged();
    /// What leaveAlone() asked for is done.
    void lockFinished();
    /// Something came to a good end and deserves a word.
    void noticeWanted(const qorgan::ui::NoticeBar::Wording &text);
    /// A bank's reminders or contacts were asked for on a page of the way in.
    void safetyWanted(const QString &bankId);
    void contactsWanted(const QString &bankId);
    void connectionWanted();
    void emergencyWanted(const QString &guideId);
    void quitReady();

private:
    void show(FlowPage *page);
    void showFirstRun(bool refused);
    void connectFirstRun(const FirstRunPage &page);
    void chooseBank(const QString &bankId, session::ComputerKind computer);
    void showPolicy();
    void acceptPolicy();
    void refusePolicy();
    void openBank();
    void adopt(std::unique_ptr<session::BankSession> session);
    void followStage();
    void showUnlock();
    void arrive(Arrival arrival);
    void showNewPassword();
    void showLogout(bool atOnce, std::optional<session::AutoLock::Reason> left = std::nullopt);
    void endLogout(const LogoutPage &page, bool quits);
    void afterLogout();
    void chooseAnotherBank();
    void lockAndThen(std::function<void()> next);
    void dropSessionAndThen(std::function<void()> next);
    void showClosing();
    void quitNow();
    void endLeaving();
    [[nodiscard]] bool keepsNothing() const;
    /// Whether `wish` comes later, because the page must not be given up half way.
    bool isPutOff(void (Navigator::*wish)());
    template<typename Page>
    Page *make(Page *page);

    PageContext m_context;
    session::BankSessionFactory &m_factory;
    const domain::BankProfile *m_bank = nullptr;
    session::ComputerKind m_computer = session::ComputerKind::Own;
    std::unique_ptr<session::BankSession> m_session;
    std::unique_ptr<SignInFlow> m_signIn;
    QPointer<FlowPage> m_page;
    base::CancelScope m_scope;
    base::CancelScope m_opening;
    Arrival m_arrival = Arrival::Unlocked;
    std::optional<session::AutoLock::Reason> m_lockReason;
    bool m_isOpening = false;
    bool m_quitWanted = false;
    bool m_leaving = false;
    bool m_lockAwaited = false;
};

} // namespace qorgan::ui
