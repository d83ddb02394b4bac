// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class SecretField;

/// Opens what is kept on this computer, with or without network. objectName "unlockPage".
class UnlockPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is locked
    UnlockPage(const PageContext &context, session::BankSession &session,
               QWidget *parent = nullptr);

signals:
    void unlocked();
    void logoutRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    void wordAsOf();

    session::BankSession &m_session;
    SecretField *m_password;
    TextLabel *m_passwordLabel;
    TextLabel *m_capsLock;
    TextLabel *m_asOf;
    QPushButton *m_unlock;
    QPushButton *m_logout;
};

} // namespace qorgan::ui
