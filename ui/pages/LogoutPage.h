// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

#include <optional>

namespace qorgan::ui {

/// Asks once before logging out, then says whether the bank knows (row A13). objectName
/// "logoutPage".
class LogoutPage : public FlowPage
{
    Q_OBJECT
public:
    /// Whether it asks first, or begins at once because the customer has already decided.
    enum class Begin { Ask, AtOnce };

    /// @param session  outlives the page
    LogoutPage(const PageContext &context, session::BankSession &session, Begin begin,
               QWidget *parent = nullptr);

    /// Nothing while it has not ended, or when files could not be removed.
    [[nodiscard]] std::optional<session::Logout::Outcome> outcome() const { return m_outcome; }

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
    void submit() override;

private:
    void logOut();
    void wordOutcome();

    session::BankSession &m_session;
    TextLabel *m_outcomeText;
    QPushButton *m_logOut;
    QPushButton *m_stay;
    QPushButton *m_signInAgain;
    QPushButton *m_quit;
    bool m_ended = false;
    std::optional<session::Logout::Outcome> m_outcome;
};

} // namespace qorgan::ui
