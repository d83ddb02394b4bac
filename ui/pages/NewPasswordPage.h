// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class BirthDateField;
class BlockCountdown;
class PasswordAdvice;
class PasswordEntry;

/// A new password, twice, with the bank's rules beside it (rows B5, B6): in place of a forgotten
/// one, with the birth date, or of the one in use. Says what the change does to other devices.
/// objectName "newPasswordPage".
class NewPasswordPage : public FlowPage
{
    Q_OBJECT
public:
    enum class Purpose { Forgotten, Change };

    /// @param session  outlives the page; the key was confirmed
    NewPasswordPage(const PageContext &context, session::BankSession &session, Purpose purpose,
                    QWidget *parent = nullptr);

    [[nodiscard]] bool opensVault() const override { return m_purpose == Purpose::Forgotten; }

signals:
    /// The bank and the vault have the new password.
    void passwordSet();
    /// The bank has let the customer in, but the data cannot be kept as they should.
    void vaultChoiceNeeded(const qorgan::base::Error &error);
    void backRequested();
    void contactsRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    void addFields();
    void judgePassword();
    void send();
    void finish(const base::Result<void> &done);
    void showFault(const base::Error &error);
    void block(const QDateTime &until);
    void setEditable(bool editable);
    void wordPurpose();
    void wordUnfinished();
    [[nodiscard]] QWidget *fieldOf(base::ErrorCode code) const;

    session::BankSession &m_session;
    Purpose m_purpose;
    BirthDateField *m_birthDate;
    TextLabel *m_birthDateLabel;
    PasswordEntry *m_password;
    PasswordAdvice *m_advice;
    PasswordEntry *m_repeat;
    TextLabel *m_consequences;
    BlockCountdown *m_block;
    QPushButton *m_contacts;
    QPushButton *m_save;
    QPushButton *m_back;
};

} // namespace qorgan::ui
