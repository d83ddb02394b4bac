// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/PasswordPage.h"

#include "ui/format/KeyStepText.h"
#include "ui/pages/VaultChoicePage.h"
#include "ui/widgets/BlockCountdown.h"
#include "ui/widgets/PasswordEntry.h"
#include "ui/widgets/SecretField.h"

namespace qorgan::ui {

using base::ErrorCode;

PasswordPage::PasswordPage(const PageContext &context, session::BankSession &session,
                           QWidget *parent)
    : FlowPage(context, QStringLiteral("passwordPage"), parent)
    , m_session(session)
    , m_password(new PasswordEntry(QStringLiteral("passwordField"), this))
    , m_block(new BlockCountdown(context.clock, this))
    , m_help(new TextLabel(TextLabel::Role::Body, QStringLiteral("blockHelp"), this))
{
    addToStep(m_password);
    addToStep(m_block);
    addToStep(m_help);
    m_contacts = addStepButton(QStringLiteral("blockContactsButton"));
    m_forgot = addStepButton(QStringLiteral("forgotPasswordButton"));
    m_help->hide();
    m_contacts->hide();
    m_signIn = addButton(QStringLiteral("signInButton"), ButtonKind::Primary);
    m_startOver = addButton(QStringLiteral("startOverButton"), ButtonKind::Quiet);
    connect(m_signIn, &QPushButton::clicked, this, &PasswordPage::submit);
    connect(m_startOver, &QPushButton::clicked, this, &PasswordPage::startOverRequested);
    connect(m_forgot, &QPushButton::clicked, this, &PasswordPage::forgotPasswordRequested);
    connect(m_contacts, &QPushButton::clicked, this, &PasswordPage::contactsRequested);
    connect(m_password, &PasswordEntry::changed, this, &PasswordPage::clearError);
    connect(&m_session.signIn(), &session::SignIn::keyStepBegun, this,
            [this](vault::Vault::KeyStep step) { nameTask([step] { return keyStepText(step); }); });
    connect(m_block, &BlockCountdown::ended, this, [this] {
        m_signIn->setEnabled(true);
        m_password->setEnabled(true);
        m_help->hide();
        m_contacts->hide();
        clearError();
        m_password->setFocus();
    });
    begin(m_password);
}

void PasswordPage::submit()
{
    if (isBusy() || m_block->isRunning())
        return;
    if (!m_password->isWorthATry())
        return m_password->setFocus();
    const auto scope = startTask([] { return tr("Checking the password…"); });
    whenDone(m_session.signIn().enterPassword(m_password->field().secret().clone(), scope),
             [this](const base::Result<void> &done) {
                 endTask();
                 if (done)
                     emit signedIn();
                 else if (VaultChoicePage::isDue(m_session.signIn(), done.error()))
                     emit vaultChoiceNeeded(done.error());
                 else
                     showFault(done.error());
             });
}

void PasswordPage::showFault(const base::Error &error)
{
    showError(error);
    if (error.code == ErrorCode::PasswordWrong || error.code == ErrorCode::PasswordBlocked)
        m_password->markWrong();
    if (error.code == ErrorCode::PasswordBlocked && error.retryAt)
        block(*error.retryAt);
    m_password->setFocus();
}

void PasswordPage::block(const QDateTime &until)
{
    m_signIn->setEnabled(false);
    m_password->setEnabled(false);
    m_help->show();
    m_contacts->show();
    m_block->startUntil(until, m_session.profile().blockDuration);
}

void PasswordPage::retranslateUi()
{
    setHeading(tr("Your password"),
               tr("You are registered with this bank already: sign in with your password."));
    m_password->setLabel(tr("Password"));
    m_help->setText(tr("The bank takes your password again when the time is over. If you did not "
                       "type the wrong passwords yourself, call the bank."));
    setButtonText(m_contacts, tr("How to reach the bank"), tr("Shows the bank's numbers"));
    setButtonText(m_forgot, tr("Forgot the password?"),
                  tr("Sets a new password with a key from an SMS"));
    setButtonText(m_signIn, tr("Sign in"), tr("Sends the password to the bank"));
    setButtonText(m_startOver, tr("Another number"), tr("Goes back to the phone number"));
    setReminders({domain::ReminderTrigger::PasswordPage}, m_session.profile());
}

} // namespace qorgan::ui
