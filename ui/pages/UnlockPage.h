// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/AutoLock.h"
#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

#include <optional>

namespace qorgan::ui {

class BlockCountdown;
class PasswordEntry;

/// Opens what is kept on this computer, with or without network; says how many tries are left, how
/// long none is taken, and what else can be done (row B9). objectName "unlockPage".
class UnlockPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is locked
    /// @param reason   why the app has locked itself, if it has
    UnlockPage(const PageContext &context, session::BankSession &session,
               std::optional<session::AutoLock::Reason> reason = std::nullopt,
               QWidget *parent = nullptr);

    [[nodiscard]] bool opensVault() const override { return true; }

signals:
    void unlocked();
    void logoutRequested();
    void contactsRequested();
    /// The password is lost; sign in with a new one, the vault stays.
    void forgotPasswordRequested();
    /// Sign in with the password of another device, the vault stays.
    void changedElsewhereRequested();
    /// The vault that nothing opens any more was set aside.
    void setAside();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    enum class State { Ready, Blocked, KeychainAway, HeaderDamaged };

    void addHelp();
    void askAttempts();
    void showAttempts(const vault::AttemptState &attempts);
    void showFault(const base::Error &error);
    void enter(State state);
    void startAfresh();
    void wordUnfinished();
    void wordAsOf();
    void wordState();

    session::BankSession &m_session;
    std::optional<session::AutoLock::Reason> m_reason;
    State m_state = State::Ready;
    int m_triesLeft = -1;
    TextLabel *m_whyLocked;
    TextLabel *m_unfinished;
    PasswordEntry *m_password;
    TextLabel *m_tries;
    BlockCountdown *m_block;
    TextLabel *m_helpTitle;
    TextLabel *m_help;
    TextLabel *m_asOf;
    QPushButton *m_forgot;
    QPushButton *m_changedElsewhere;
    QPushButton *m_contacts;
    QPushButton *m_unlock;
    QPushButton *m_logout;
};

} // namespace qorgan::ui
