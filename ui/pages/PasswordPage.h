// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

#include <QTimer>

namespace qorgan::ui {

class CountdownRing;
class SecretField;

/// Asks a registered customer for the password (rows B3, B9): tries left, and how long a block
/// lasts. objectName "passwordPage".
class PasswordPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; the key was confirmed
    PasswordPage(const PageContext &context, session::BankSession &session,
                 QWidget *parent = nullptr);

signals:
    void signedIn();
    void startOverRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    void showFault(const base::Error &error);
    void tick();

    session::BankSession &m_session;
    SecretField *m_password;
    TextLabel *m_passwordLabel;
    TextLabel *m_capsLock;
    QWidget *m_block;
    CountdownRing *m_ring;
    TextLabel *m_blockText;
    QPushButton *m_signIn;
    QPushButton *m_startOver;
    /// When the block ends, by the clock that never jumps.
    std::chrono::milliseconds m_blockedUntil{0};
    QTimer m_timer;
};

} // namespace qorgan::ui
