// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/UnlockPage.h"

#include "ui/format/DateText.h"
#include "ui/widgets/SecretField.h"

namespace qorgan::ui {

using base::ErrorCode;

UnlockPage::UnlockPage(const PageContext &context, session::BankSession &session, QWidget *parent)
    : FlowPage(context, QStringLiteral("unlockPage"), parent)
    , m_session(session)
    , m_password(new SecretField(SecretField::Kind::Text, QStringLiteral("passwordField"), this))
{
    m_passwordLabel = addFieldLabel(QStringLiteral("passwordLabel"), m_password);
    m_capsLock = new TextLabel(TextLabel::Role::Small, QStringLiteral("capsLockHint"), this);
    m_capsLock->hide();
    m_asOf = new TextLabel(TextLabel::Role::Small, QStringLiteral("unlockAsOf"), this);
    m_asOf->setMuted(true);
    addToStep(m_capsLock);
    addToStep(m_asOf);
    m_unlock = addButton(QStringLiteral("unlockButton"), ButtonKind::Primary);
    m_logout = addButton(QStringLiteral("unlockLogoutButton"), ButtonKind::Quiet);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::submit);
    connect(m_logout, &QPushButton::clicked, this, &UnlockPage::logoutRequested);
    connect(m_password, &SecretField::capsLockSuspected, m_capsLock, &QWidget::setVisible);
    connect(m_password, &SecretField::changed, this, &UnlockPage::clearError);
    begin(m_password);
}

void UnlockPage::submit()
{
    if (isBusy())
        return;
    const auto scope = startTask(tr("Unlocking the app…"));
    base::deliver(m_session.unlock().unlock(m_password->secret().clone(), scope), this,
                  [this](const base::Result<void> &done) {
                      endTask();
                      if (done) {
                          emit unlocked();
                          return;
                      }
                      showError(done.error());
                      if (done.error().code == ErrorCode::VaultWrongPassword) {
                          m_password->markForReplacement();
                          m_password->setFaulty(true);
                      }
                      m_password->setFocus();
                  });
}

void UnlockPage::wordAsOf()
{
    const auto &asOf = m_session.connection().asOf();
    const QDate today = bankDay(context().clock.utcNow());
    m_asOf->setText(
        asOf.isValid()
            ? tr("The data kept here are as of: %1.").arg(momentText(asOf, today, language()))
            : tr("After unlocking, the top of the window shows as of when the data are."));
}

void UnlockPage::retranslateUi()
{
    setHeading(tr("Unlock the app"),
               tr("Your data are on this computer, encrypted. Opening them needs no network."));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_password->setAccessibleDescription(tr("Only the number of characters typed is shown"));
    m_capsLock->setText(tr("Caps Lock seems to be on"));
    wordAsOf();
    setButtonText(m_unlock, tr("Unlock the app"), tr("Opens the vault on this computer"));
    setButtonText(m_logout, tr("Log out"),
                  tr("Removes your data from this computer and ends the session at the bank"));
    setReminders({domain::ReminderTrigger::UnlockPage}, m_session.profile());
}

} // namespace qorgan::ui
