// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

/// The window is being closed without logging out: says what that means, what a logout would lose,
/// and offers what there is (row A13). Shown once; afterwards closing locks without asking.
/// objectName "closingPage".
class ClosingPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is open
    ClosingPage(const PageContext &context, session::BankSession &session,
                QWidget *parent = nullptr);

signals:
    void lockAndQuitRequested();
    void logOutAndQuitRequested();
    void stayRequested();

protected:
    void retranslateUi() override;

private:
    session::BankSession &m_session;
    TextLabel *m_unsent;
    QPushButton *m_logOut;
    QPushButton *m_lock;
    QPushButton *m_stay;
};

} // namespace qorgan::ui
