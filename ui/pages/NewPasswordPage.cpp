// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/NewPasswordPage.h"

#include "domain/PasswordPolicy.h"
#include "ui/format/KeyStepText.h"
#include "ui/pages/VaultChoicePage.h"
#include "ui/widgets/BirthDateField.h"
#include "ui/widgets/BlockCountdown.h"
#include "ui/widgets/PasswordAdvice.h"
#include "ui/widgets/PasswordEntry.h"
#include "ui/widgets/SecretField.h"

namespace qorgan::ui {

using base::ErrorCode;

NewPasswordPage::NewPasswordPage(const PageContext &context, session::BankSession &session,
                                 Purpose purpose, QWidget *parent)
    : FlowPage(context, QStringLiteral("newPasswordPage"), parent)
    , m_session(session)
    , m_purpose(purpose)
    , m_birthDate(new BirthDateField(this))
    , m_password(new PasswordEntry(QStringLiteral("passwordField"), this))
    , m_advice(new PasswordAdvice(this))
    , m_repeat(new PasswordEntry(QStringLiteral("passwordRepeatField"), this))
    , m_consequences(new TextLabel(TextLabel::Role::Body, QStringLiteral("consequences"), this))
    , m_block(new BlockCountdown(context.clock, this))
{
    addFields();
    m_save = addButton(QStringLiteral("savePasswordButton"), ButtonKind::Primary);
    m_back = addButton(QStringLiteral("giveUpButton"), ButtonKind::Quiet);
    connect(m_save, &QPushButton::clicked, this, &NewPasswordPage::submit);
    connect(m_back, &QPushButton::clicked, this, &NewPasswordPage::backRequested);
    connect(m_contacts, &QPushButton::clicked, this, &NewPasswordPage::contactsRequested);
    connect(m_birthDate, &BirthDateField::changed, this, &NewPasswordPage::clearError);
    connect(m_password, &PasswordEntry::changed, this, &NewPasswordPage::judgePassword);
    for (auto *entry : {m_password, m_repeat})
        connect(entry, &PasswordEntry::changed, this, &NewPasswordPage::clearError);
    connect(&m_session.signIn(), &session::SignIn::keyStepBegun, this,
            [this](vault::Vault::KeyStep step) { nameTask([step] { return keyStepText(step); }); });
    connect(m_block, &BlockCountdown::ended, this, [this] {
        setEditable(true);
        m_contacts->hide();
        clearError();
        m_birthDate->setFocus();
    });
    const bool forgotten = m_purpose == Purpose::Forgotten;
    begin(forgotten ? static_cast<QWidget *>(m_birthDate) : m_password);
    judgePassword();
}

void NewPasswordPage::addFields()
{
    m_birthDateLabel = addFieldLabel(QStringLiteral("birthDateLabel"), m_birthDate);
    m_birthDate->setVisible(m_purpose == Purpose::Forgotten);
    m_birthDateLabel->setVisible(m_purpose == Purpose::Forgotten);
    addToStep(m_block);
    m_contacts = addStepButton(QStringLiteral("blockContactsButton"));
    m_contacts->hide();
    addToStep(m_password);
    addToStep(m_advice);
    addToStep(m_repeat);
    addToStep(m_consequences);
}

void NewPasswordPage::judgePassword()
{
    const auto &password = m_password->field().secret();
    m_advice->setState(m_session.profile().passwordPolicy.check(password),
                       m_password->field().isEmpty() ? -1 : domain::passwordStrength(password));
}

void NewPasswordPage::submit()
{
    if (isBusy() || m_block->isRunning())
        return;
    const auto &password = m_password->field().secret();
    if (m_purpose == Purpose::Forgotten && !m_birthDate->date().isValid())
        return showFault({ErrorCode::BirthDateInvalid, {}});
    if (const auto sound = m_session.profile().passwordPolicy.validate(password); !sound)
        return showFault(sound.error());
    if (!password.equals(m_repeat->field().secret()))
        return showFault({ErrorCode::PasswordMismatch, {}});
    send();
}

void NewPasswordPage::send()
{
    auto password = m_password->field().secret().clone();
    const auto handler = [this](const base::Result<void> &done) { finish(done); };
    if (m_purpose == Purpose::Forgotten) {
        const auto scope = startTask([] { return tr("Setting the new password…"); });
        domain::PasswordReset form{m_birthDate->date(), std::move(password)};
        return whenDone(m_session.signIn().resetPassword(std::move(form), scope), handler);
    }
    // Not to be given up half way: the bank may have heard, and the vault must follow.
    const auto scope = startTask([] { return tr("Setting the new password…"); }, false);
    whenDone(m_session.passwordChange().change(std::move(password), scope), handler);
}

void NewPasswordPage::finish(const base::Result<void> &done)
{
    endTask();
    if (done) {
        emit passwordSet();
        return;
    }
    const auto &error = done.error();
    if (m_purpose == Purpose::Forgotten && VaultChoicePage::isDue(m_session.signIn(), error)) {
        emit vaultChoiceNeeded(error);
        return;
    }
    if (m_purpose == Purpose::Change && m_session.passwordChange().isOnlyVaultBehind()) {
        setEditable(false);
        m_save->setEnabled(true);
    }
    retranslateUi();
    showFault(error);
}

void NewPasswordPage::setEditable(bool editable)
{
    for (QWidget *part : {static_cast<QWidget *>(m_birthDate), static_cast<QWidget *>(m_password),
                          static_cast<QWidget *>(m_repeat), static_cast<QWidget *>(m_save)})
        part->setEnabled(editable);
}

void NewPasswordPage::block(const QDateTime &until)
{
    setEditable(false);
    m_contacts->show();
    m_block->startUntil(until, m_session.profile().blockDuration);
}

void NewPasswordPage::showFault(const base::Error &error)
{
    showError(error);
    if (error.code == ErrorCode::PasswordBlocked && error.retryAt)
        block(*error.retryAt);
    if (auto *field = fieldOf(error.code))
        field->setFocus();
}

QWidget *NewPasswordPage::fieldOf(ErrorCode code) const
{
    switch (code) {
    case ErrorCode::BirthDateInvalid:
    case ErrorCode::BirthDateWrong:
        return m_birthDate;
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordDigitsOnly:
    case ErrorCode::PasswordUnchanged:
        return m_password;
    case ErrorCode::PasswordMismatch:
        return m_repeat;
    default:
        return nullptr;
    }
}

void NewPasswordPage::wordUnfinished()
{
    using session::UnfinishedPassword;
    switch (m_session.standing().unfinishedPassword) {
    case UnfinishedPassword::None:
        setHeading(tr("A new password"), tr("Your number is confirmed. Choose the new password."));
        return setButtonText(m_back, tr("Give up"), tr("Goes back; the old password stays"));
    case UnfinishedPassword::InDoubt:
        setHeading(tr("A new password"),
                   tr("It is not known whether the bank has the new password. Try again; the same "
                      "new password settles it."));
        return setButtonText(m_back, tr("Later"),
                             tr("Goes back; which password the bank has stays unknown"));
    case UnfinishedPassword::BankHasIt:
        setHeading(tr("A new password"),
                   tr("The bank has a new password that this computer did not get. Type the same "
                      "one here to finish."));
        return setButtonText(m_back, tr("Later"), tr("Goes back; here the old password stays"));
    }
}

void NewPasswordPage::wordPurpose()
{
    setButtonText(m_save, tr("Set the new password"), tr("Sends the new password to the bank"));
    if (m_purpose == Purpose::Forgotten) {
        setHeading(tr("A new password"),
                   tr("Your number is confirmed. The birth date shows the bank that it is you."));
        m_consequences->setText(
            tr("Your other devices are signed out. For 24 hours the bank raises no limit: someone "
               "who had taken over your number could not empty the account."));
        setButtonText(m_back, tr("Give up"), tr("Goes back to the phone number"));
    } else if (!m_session.passwordChange().isOnlyVaultBehind()) {
        wordUnfinished();
        m_consequences->setText(tr("Your other devices are signed out and need the new password. "
                                   "On this computer it opens your data from now on."));
    } else {
        setHeading(tr("Almost done"),
                   tr("The bank has your new password. Only this computer does not have it yet."));
        m_consequences->setText(
            tr("Mend what is said above and try again. Until then the app on this computer opens "
               "with the old password, while the bank wants the new one."));
        setButtonText(m_back, tr("Later"), tr("Goes back; here the old password stays"));
        setButtonText(m_save, tr("Try again"), tr("Gives the new password to this computer"));
    }
}

void NewPasswordPage::retranslateUi()
{
    wordPurpose();
    m_birthDateLabel->setText(tr("Birth date"));
    m_password->setLabel(tr("New password"));
    m_repeat->setLabel(tr("The same password once more"));
    setButtonText(m_contacts, tr("How to reach the bank"), tr("Shows the bank's numbers"));
    setReminders({domain::ReminderTrigger::PasswordPage}, m_session.profile());
}

} // namespace qorgan::ui
