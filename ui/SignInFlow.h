// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"
#include "ui/pages/PhonePage.h"

#include <QObject>
#include <QPointer>

namespace qorgan::ui {

/// Decides which page follows which from the phone number to the open vault: key, registration,
/// password or a new password, and what is to become of data that cannot be kept as they should.
/// @thread main
class SignInFlow : public QObject
{
    Q_OBJECT
public:
    /// @param session  outlives the flow
    SignInFlow(const PageContext &context, session::BankSession &session,
               QObject *parent = nullptr);

    /// Begins with the phone number; what was confirmed before is forgotten, what was typed is not.
    void start(domain::KeyPurpose purpose = domain::KeyPurpose::SignIn);
    /// Gives up what is confirmed and keeps what was typed: the app locks.
    void forgetSecrets();
    /// Whoever logs out and wants nothing remembered finds no number typed.
    void forgetTyped() { m_typed.clear(); }

signals:
    void pageMade(qorgan::ui::FlowPage *page);
    /// The vault is open and the session runs.
    void finished();
    /// Back to the vault that is here.
    void stayRequested();
    void chooseBankRequested();
    void contactsRequested();

private:
    void showPhone(PhonePage::Start start);
    void showKey();
    void goOnAfterKey();
    void showRegistration();
    void showPassword();
    void showNewPassword();
    void showVaultChoice(const base::Error &error);
    void askForAnotherNumber();
    void finish();

    PageContext m_context;
    session::BankSession &m_session;
    QPointer<PhonePage> m_phonePage;
    QString m_typed;
};

} // namespace qorgan::ui
