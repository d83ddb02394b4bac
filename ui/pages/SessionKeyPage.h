// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

#include <QTimer>

namespace qorgan::ui {

class CountdownRing;
class SecretField;

/// Asks for the key from the SMS; shows how long it lives, sends another one, and helps when none
/// arrives. A button sends what was typed, so that a slip costs no try. objectName
/// "sessionKeyPage".
class SessionKeyPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; a key was asked for
    /// @param phone    as typed, for asking again
    SessionKeyPage(const PageContext &context, session::BankSession &session, QString phone,
                   QWidget *parent = nullptr);

signals:
    void confirmed(qorgan::session::SignIn::Next next);
    void changeNumberRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    void tick();
    void resend();
    void wordResend();
    void wordHelp();
    [[nodiscard]] bool isDelayed() const;

    session::BankSession &m_session;
    QString m_phone;
    SecretField *m_key;
    TextLabel *m_keyLabel;
    CountdownRing *m_ring;
    TextLabel *m_timeLeft;
    TextLabel *m_helpTitle;
    TextLabel *m_help;
    QPushButton *m_confirm;
    QPushButton *m_resend;
    QPushButton *m_changeNumber;
    QTimer m_timer;
};

} // namespace qorgan::ui
