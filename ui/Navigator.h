// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"
#include "ui/pages/StartingPage.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace qorgan::ui {

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

    void start();
    void lock();
    void logOut();
    /// The bank's session has ended: phone and key again, with the vault open.
    void signInAgain();
    /// The customer closes the window; quitReady() comes when nothing is left to wait for.
    void requestQuit();

signals:
    /// A page to show from now on; the receiver owns it.
    void pageMade(QWidget *page);
    /// The customer's own pages are to be shown.
    void customerPagesWanted();
    /// session() or its stage is another now.
    void sessionChanged();
    /// A bank's reminders or contacts were asked for on a page of the way in.
    void safetyWanted(const QString &bankId);
    void contactsWanted(const QString &bankId);
    void quitReady();

private:
    void showFirstRun(bool refused);
    void chooseBank(const QString &bankId, session::ComputerKind computer);
    void showPolicy();
    void acceptPolicy();
    void refusePolicy();
    void openBank();
    void adopt(std::unique_ptr<session::BankSession> session);
    void followStage();
    void showPhone();
    void showKey(const QString &phone);
    void showAfterKey(session::SignIn::Next next);
    void showUnlock();
    void showLogout(bool atOnce);
    void afterLogout();
    void chooseAnotherBank();
    void lockAndThen(std::function<void()> next);
    void dropSessionAndThen(std::function<void()> next);
    void showClosing();
    void quitNow();
    template<typename Page>
    Page *make(Page *page);

    PageContext m_context;
    session::BankSessionFactory &m_factory;
    const domain::BankProfile *m_bank = nullptr;
    session::ComputerKind m_computer = session::ComputerKind::Own;
    std::unique_ptr<session::BankSession> m_session;
    base::CancelScope m_scope;
    base::CancelScope m_opening;
    QString m_phone;
    bool m_isOpening = false;
    bool m_quitWanted = false;
    bool m_leaving = false;
};

} // namespace qorgan::ui
