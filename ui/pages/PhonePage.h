// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

class QLineEdit;

namespace qorgan::ui {

/// Asks for the customer's own mobile number, shown as it will look while it is typed, and has the
/// bank send a key to it (row B2). objectName "phonePage".
class PhonePage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page
    /// @param phone    typed before, or empty
    PhonePage(const PageContext &context, session::BankSession &session, const QString &phone = {},
              QWidget *parent = nullptr);

signals:
    void keySent(const QString &phone);
    void chooseBankRequested();
    /// The vault is open; back to it without a new session.
    void stayRequested();

protected:
    void retranslateUi() override;
    void submit() override;
    void showEvent(QShowEvent *event) override;

private:
    void formatTyped();
    [[nodiscard]] bool hasOpenVault() const;

    session::BankSession &m_session;
    QLineEdit *m_phone;
    TextLabel *m_phoneLabel;
    TextLabel *m_hint;
    QPushButton *m_send;
    QPushButton *m_chooseBank;
    bool m_warm = false;
};

} // namespace qorgan::ui
