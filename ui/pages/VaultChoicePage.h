// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class BlockCountdown;
class ChoiceButton;
class PasswordEntry;

/// The bank has let the customer in, but the data cannot be kept on this computer as they should:
/// the keychain does not answer, a vault of the old password is here, the disk is full. Says what
/// is the matter and what each way out means. objectName "vaultChoicePage".
class VaultChoicePage : public FlowPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its signIn() is admitted
    /// @param error    why the vault could not be made or opened
    VaultChoicePage(const PageContext &context, session::BankSession &session,
                    const base::Error &error, QWidget *parent = nullptr);

    [[nodiscard]] bool opensVault() const override { return true; }

    /// Whether a step of signing in failed so that this page is the next: the bank has let the
    /// customer in, and the vault is in the way.
    [[nodiscard]] static bool isDue(session::SignIn &signIn, const base::Error &error);

signals:
    void settled();
    /// Nothing of this: the session is to be ended, and sign-in begins anew.
    void giveUpRequested();

protected:
    void retranslateUi() override;
    void submit() override;

private:
    /// What is the matter decides which ways there are.
    enum class Matter { Keychain, ForeignSecret, OldPassword, OtherCustomer, OpenVault, Other };

    [[nodiscard]] Matter matterOf(base::ErrorCode code) const;
    void face(const base::Error &error);
    /// Where the customer begins.
    [[nodiscard]] QWidget *firstWay() const;
    void settle(session::VaultChoice choice);
    void keepOld();
    void finish(const base::Result<void> &done);
    void wordMatter();
    void wordWays();

    session::BankSession &m_session;
    base::Error m_cause;
    Matter m_matter = Matter::Other;
    PasswordEntry *m_oldPassword;
    BlockCountdown *m_block;
    QPushButton *m_keepOld;
    ChoiceButton *m_retry;
    ChoiceButton *m_passwordOnly;
    ChoiceButton *m_replace;
    ChoiceButton *m_nothing;
    QPushButton *m_giveUp;
};

} // namespace qorgan::ui
