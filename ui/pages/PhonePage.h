// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

#include <optional>

class QLineEdit;

namespace qorgan::ui {

/// Asks for the customer's own mobile number, shown as it will look while it is typed, and has the
/// bank send a key to it (row B2), to sign in or to set a new password. A number that this computer
/// knows is offered masked (row E5), never on someone else's computer. objectName "phonePage".
class PhonePage : public FlowPage
{
    Q_OBJECT
public:
    struct Start {
        /// Typed before; then the known number is not offered.
        QString typed;
        domain::KeyPurpose purpose = domain::KeyPurpose::SignIn;
        /// False when the customer asked for another number.
        bool offersKnown = true;
    };

    /// @param session  outlives the page
    PhonePage(const PageContext &context, session::BankSession &session, Start start,
              QWidget *parent = nullptr);

    [[nodiscard]] domain::KeyPurpose purpose() const { return m_purpose; }
    /// What stands in the field; empty while a known number is offered instead.
    [[nodiscard]] QString typed() const;

signals:
    void keySent();
    void chooseBankRequested();
    /// There is a vault; back to it without a new session.
    void stayRequested();

protected:
    void retranslateUi() override;
    void submit() override;
    void showEvent(QShowEvent *event) override;

private:
    void addKnown();
    void offerKnown(const std::optional<domain::PhoneNumber> &phone);
    void useAnother();
    void changePurpose();
    void formatTyped();
    void wordPurpose();
    void wordWayBack();

    session::BankSession &m_session;
    domain::KeyPurpose m_purpose;
    std::optional<domain::PhoneNumber> m_known;
    QLineEdit *m_phone;
    TextLabel *m_phoneLabel;
    TextLabel *m_hint;
    TextLabel *m_knownText;
    QPushButton *m_another;
    QPushButton *m_forgot;
    QPushButton *m_send;
    QPushButton *m_chooseBank;
    bool m_warm = false;
};

} // namespace qorgan::ui
