// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class BlockCountdown;
class PasswordEntry;

/// Asks a registered customer for the password (rows B3, B9): tries left, and how long a block
/// lasts. objectName "passwordPage".
class PasswordPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; the key was confirmed
    PasswordPage(const PageContext &context, session::BankSession &session,
                 QWidget *parent = nullptr);

    [[nodiscard]] bool opensVault() const override { return true; }

signals:
    void signedIn();
    /// The bank has let the customer in, but the data cannot be kept as they should.
    void vaultChoiceNeeded(const qorgan::base::Error &error);
    void startOverRequested();
    void forgotPasswordRequested();
    void contactsRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    void showFault(const base::Error &error);
    void block(const QDateTime &until);

    session::BankSession &m_session;
    PasswordEntry *m_password;
    BlockCountdown *m_block;
    TextLabel *m_help;
    QPushButton *m_contacts;
    QPushButton *m_forgot;
    QPushButton *m_signIn;
    QPushButton *m_startOver;
};

} // namespace qorgan::ui
