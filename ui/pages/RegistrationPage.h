// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

class QLineEdit;

namespace qorgan::ui {

class BirthDateField;
class PasswordAdvice;
class PasswordEntry;
class StatementCheck;

/// Name, birth date, a new password with its rules, the own-number statement and the policy (rows
/// B3, A5, C4, E1). A fault is said in a sentence and the caret goes to where it is; people who are
/// too young are told whom to turn to. objectName "registrationPage".
class RegistrationPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; the key was confirmed
    RegistrationPage(const PageContext &context, session::BankSession &session,
                     QWidget *parent = nullptr);

    [[nodiscard]] bool opensVault() const override { return true; }

signals:
    void registered();
    /// The bank has let the customer in, but the data cannot be kept as they should.
    void vaultChoiceNeeded(const qorgan::base::Error &error);
    void startOverRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    void addPasswordFields();
    void addStatements();
    void judgePassword();
    void forgetFault();
    void showFault(const base::Error &error);
    [[nodiscard]] QWidget *fieldOf(base::ErrorCode code) const;
    [[nodiscard]] QString guardianText() const;
    [[nodiscard]] domain::RegistrationForm form() const;

    session::BankSession &m_session;
    QLineEdit *m_name;
    TextLabel *m_nameLabel;
    BirthDateField *m_birthDate;
    TextLabel *m_birthDateLabel;
    TextLabel *m_wayOut;
    PasswordEntry *m_password;
    PasswordAdvice *m_advice;
    PasswordEntry *m_repeat;
    StatementCheck *m_ownNumber;
    StatementCheck *m_policy;
    QPushButton *m_readPolicy;
    TextLabel *m_policyText;
    QPushButton *m_register;
    QPushButton *m_startOver;
};

} // namespace qorgan::ui
