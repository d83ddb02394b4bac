// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/AutoLock.h"
#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

#include <optional>

namespace qorgan::ui {

class StatementCheck;

/// Asks once before logging out, names what would be lost and what stays, then says whether the
/// bank knows (row A13). objectName "logoutPage".
class LogoutPage : public FlowPage
{
    Q_OBJECT
public:
    /// Whether it asks first, or begins at once because the customer has already decided or has
    /// left.
    enum class Begin { Ask, AtOnce };

    /// @param session  outlives the page
    /// @param left     how the customer left, when nobody asked for this logout
    LogoutPage(const PageContext &context, session::BankSession &session, Begin begin,
               std::optional<session::AutoLock::Reason> left = std::nullopt,
               QWidget *parent = nullptr);

    /// Nothing while it has not ended, or when files could not be removed.
    [[nodiscard]] std::optional<session::Logout::Outcome> outcome() const { return m_outcome; }
    /// Whether all went well and there is nothing the customer has to know.
    [[nodiscard]] bool hasNothingToSay() const;
    [[nodiscard]] session::Logout::LastPhone lastPhone() const;

signals:
    /// The logout runs from now on; loggedOut() ends it.
    void leaving();
    /// Nothing was done; back to where the customer was.
    void stayRequested();
    /// The session has ended and nothing of it is left here, or could not be removed.
    void loggedOut();
    void signInAgainRequested();
    void quitRequested();

protected:
    void retranslateUi() override;

private:
    void logOut();
    void showOutcome();
    void wordQuestion();
    void wordOutcome();
    [[nodiscard]] QString outcomeSentence() const;
    [[nodiscard]] QString unfinishedSentence() const;
    /// The vault is still here, since its files could not be removed.
    [[nodiscard]] bool isVaultLeft() const;
    [[nodiscard]] bool isPhoneLeft() const;

    session::BankSession &m_session;
    std::optional<session::AutoLock::Reason> m_left;
    /// Asked before anything is gone.
    session::BankSession::Stage m_stage;
    session::UnfinishedPassword m_unfinished;
    bool m_own;
    /// Whether the keychain may have a phone number to keep or forget.
    bool m_offersPhone;
    int m_lost = 0;
    TextLabel *m_unsent;
    StatementCheck *m_keepPhone;
    TextLabel *m_outcomeText;
    QPushButton *m_logOut;
    QPushButton *m_stay;
    QPushButton *m_signInAgain;
    QPushButton *m_quit;
    bool m_ended = false;
    std::optional<session::Logout::Outcome> m_outcome;
};

} // namespace qorgan::ui
