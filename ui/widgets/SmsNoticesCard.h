// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/widgets/SettingsCard.h"

namespace qorgan::ui {

class Banner;
class ErrorBanner;
class StatementCheck;

/// Whether the bank sends an SMS for each operation (row A12), as the customer wants it even while
/// the bank has not heard of it. Switching off warns first. objectName "smsNoticesCard".
class SmsNoticesCard : public SettingsCard
{
    Q_OBJECT
public:
    /// @param session  outlives the card; its vault is open
    explicit SmsNoticesCard(session::BankSession &session, QWidget *parent = nullptr);

    /// Reads the setting anew.
    void load();
    void retranslate();

private:
    void readWaiting(std::optional<bool> wanted);
    void choose(bool wanted);
    void warn();
    void closeWarning();
    void want(bool wanted);
    void showSetting();

    session::BankSession &m_session;
    /// Nothing while the bank has not told.
    std::optional<bool> m_wanted;
    /// The bank has not heard of it.
    bool m_waits = false;
    StatementCheck *m_check;
    TextLabel *m_state;
    Banner *m_warning;
    ErrorBanner *m_error;
    TaskOwner m_tasks;
};

} // namespace qorgan::ui
