// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "session/SessionKeyRequest.h"
#include "ui/pages/FlowPage.h"

#include <QTimer>

namespace qorgan::ui {

class CountdownRing;
class SecretField;

/// Asks for the key from the SMS, whatever it is for; shows how long it lives, sends another one,
/// and helps when none arrives. A button sends what was typed, so that a slip costs no try.
/// objectName "sessionKeyPage".
class SessionKeyPage : public FlowPage
{
    Q_OBJECT
public:
    /// Where "back" leads: to another number, or out of what was begun.
    enum class WayBack { ChangeNumber, GiveUp };

    /// @param profile  outlives the page
    /// @param key      outlives the page; a key was asked for
    SessionKeyPage(const PageContext &context, const domain::BankProfile &profile,
                   session::SessionKeyRequest &key, WayBack wayBack, QWidget *parent = nullptr);

signals:
    void confirmed();
    void backRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    void tick();
    void resend();
    void wordResend();
    void wordHelp();
    [[nodiscard]] bool isDelayed() const;

    const domain::BankProfile &m_profile;
    session::SessionKeyRequest &m_request;
    WayBack m_wayBack;
    SecretField *m_key;
    TextLabel *m_keyLabel;
    CountdownRing *m_ring;
    TextLabel *m_timeLeft;
    TextLabel *m_helpTitle;
    TextLabel *m_help;
    QPushButton *m_emergency;
    QPushButton *m_confirm;
    QPushButton *m_resend;
    QPushButton *m_back;
    QTimer m_timer;
};

} // namespace qorgan::ui
