// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/VaultChoicePage.h"

#include "ui/format/KeyStepText.h"
#include "ui/widgets/BlockCountdown.h"
#include "ui/widgets/ChoiceButton.h"
#include "ui/widgets/PasswordEntry.h"
#include "ui/widgets/SecretField.h"

namespace qorgan::ui {

using base::ErrorCode;
using session::BankSession;
using session::VaultChoice;

namespace {

/// A full ring; the vault's rule for wrong passwords.
constexpr std::chrono::minutes kBlock{15};

} // namespace

VaultChoicePage::VaultChoicePage(const PageContext &context, BankSession &session,
                                 const base::Error &error, QWidget *parent)
    : FlowPage(context, QStringLiteral("vaultChoicePage"), parent)
    , m_session(session)
    , m_oldPassword(new PasswordEntry(QStringLiteral("oldPasswordField"), this))
    , m_block(new BlockCountdown(context.clock, this))
{
    addToStep(m_oldPassword);
    addToStep(m_block);
    m_keepOld = addStepButton(QStringLiteral("keepOldVaultButton"));
    m_keepOld->setProperty("kind", QStringLiteral("primary"));
    const auto addWay = [this](const char *name, VaultChoice choice) {
        auto *way = new ChoiceButton(QLatin1String(name), {}, this);
        addToStep(way);
        connect(way, &QPushButton::clicked, this, [this, choice] { settle(choice); });
        return way;
    };
    m_retry = addWay("retryVaultButton", VaultChoice::Retry);
    m_passwordOnly = addWay("passwordOnlyButton", VaultChoice::PasswordOnly);
    m_replace = addWay("replaceVaultButton", VaultChoice::ReplaceOld);
    m_nothing = addWay("nothingKeptButton", VaultChoice::NothingKept);
    m_giveUp = addButton(QStringLiteral("giveUpButton"), ButtonKind::Quiet);
    connect(m_keepOld, &QPushButton::clicked, this, &VaultChoicePage::keepOld);
    connect(m_giveUp, &QPushButton::clicked, this, &VaultChoicePage::giveUpRequested);
    connect(m_oldPassword, &PasswordEntry::changed, this, &VaultChoicePage::clearError);
    connect(&m_session.signIn(), &session::SignIn::keyStepBegun, this,
            [this](vault::Vault::KeyStep step) { nameTask([step] { return keyStepText(step); }); });
    connect(m_block, &BlockCountdown::ended, this, [this] {
        m_oldPassword->setEnabled(true);
        m_keepOld->setEnabled(true);
        clearError();
        m_oldPassword->setFocus();
    });
    face(error);
    begin(firstWay());
}

QWidget *VaultChoicePage::firstWay() const
{
    switch (m_matter) {
    case Matter::OldPassword:
        return m_oldPassword;
    case Matter::OtherCustomer:
        return m_nothing;
    default:
        return m_retry;
    }
}

bool VaultChoicePage::isDue(session::SignIn &signIn, const base::Error &error)
{
    // Another password than the one the bank has heard is a slip, and giving up is no failure.
    return signIn.isAdmitted() && error.code != ErrorCode::Cancelled
           && error.code != ErrorCode::PasswordWrong;
}

VaultChoicePage::Matter VaultChoicePage::matterOf(ErrorCode code) const
{
    const auto stage = m_session.stage();
    if (code == ErrorCode::VaultExists)
        return Matter::OtherCustomer;
    if (code == ErrorCode::VaultOldPassword)
        return Matter::OldPassword;
    if (stage == BankSession::Stage::Open)
        return Matter::OpenVault;
    if (code == ErrorCode::DeviceSecretMissing)
        return Matter::ForeignSecret;
    if (code == ErrorCode::KeychainUnavailable || code == ErrorCode::KeychainLocked) {
        return stage == BankSession::Stage::Locked ? Matter::ForeignSecret : Matter::Keychain;
    }
    return Matter::Other;
}

void VaultChoicePage::face(const base::Error &error)
{
    m_cause = error;
    m_matter = matterOf(error.code);
    const bool old = m_matter == Matter::OldPassword;
    m_oldPassword->setVisible(old);
    m_keepOld->setVisible(old);
    m_retry->setVisible(!old && m_matter != Matter::OtherCustomer);
    m_passwordOnly->setVisible(m_matter == Matter::Keychain);
    m_replace->setVisible(old || m_matter == Matter::ForeignSecret);
    m_nothing->setVisible(true);
    showError(error);
}

void VaultChoicePage::submit()
{
    if (!isBusy() && m_oldPassword->field().hasFocus())
        keepOld();
}

void VaultChoicePage::settle(VaultChoice choice)
{
    if (isBusy())
        return;
    const auto scope = startTask([] { return keyStepText(vault::Vault::KeyStep::DerivingKey); },
                                 choice != VaultChoice::ReplaceOld);
    whenDone(m_session.signIn().settle(choice, scope),
             [this](const base::Result<void> &done) { finish(done); });
}

void VaultChoicePage::keepOld()
{
    if (isBusy() || m_block->isRunning())
        return;
    if (!m_oldPassword->isWorthATry())
        return m_oldPassword->setFocus();
    const auto scope = startTask([] { return tr("Opening your data with the old password…"); });
    whenDone(m_session.signIn().keepOldVault(m_oldPassword->field().secret().clone(), scope),
             [this](const base::Result<void> &done) {
                 if (done || done.error().code == ErrorCode::Cancelled)
                     return finish(done);
                 const auto code = done.error().code;
                 if (code != ErrorCode::VaultWrongPassword && code != ErrorCode::VaultBlocked)
                     return finish(done);
                 endTask();
                 showError(done.error());
                 // What came while unlocking was blocked was not tried.
                 if (code == ErrorCode::VaultWrongPassword)
                     m_oldPassword->markWrong();
                 m_oldPassword->setFocus();
                 if (code == ErrorCode::VaultBlocked) {
                     m_oldPassword->setEnabled(false);
                     m_keepOld->setEnabled(false);
                     if (done.error().retryAt)
                         m_block->startUntil(*done.error().retryAt, kBlock);
                     else
                         m_block->start(kBlock, kBlock);
                 }
             });
}

void VaultChoicePage::finish(const base::Result<void> &done)
{
    endTask();
    if (done) {
        emit settled();
    } else if (done.error().code != ErrorCode::Cancelled) {
        const auto before = m_matter;
        face(done.error());
        retranslateUi();
        if (m_matter != before)
            firstWay()->setFocus();
    } else {
        // What is the matter stays said.
        showError(m_cause);
    }
}

void VaultChoicePage::wordMatter()
{
    switch (m_matter) {
    case Matter::Keychain:
        return setHeading(
            tr("How shall your data be protected?"),
            tr("The bank has let you in. A part of the key to your data belongs into the keychain, "
               "where the system of this computer keeps secrets, but it does not answer."));
    case Matter::ForeignSecret:
        return setHeading(tr("The vault here cannot be opened"),
                          tr("The bank has let you in. The vault on this computer needs its part "
                             "of the key from the keychain, and does not get it."));
    case Matter::OldPassword:
        return setHeading(tr("Your old password once more"),
                          tr("The bank has let you in with the new password. The data on this "
                             "computer were closed with the old one."));
    case Matter::OtherCustomer:
        return setHeading(tr("Someone else's data are here"),
                          tr("The vault on this computer belongs to another customer of the bank. "
                             "It was not touched."));
    case Matter::OpenVault:
        return setHeading(tr("Almost done"),
                          tr("The bank has let you in with the new password. Only the data on "
                             "this computer are still closed with the old one."));
    case Matter::Other:
        return setHeading(tr("Your data cannot be kept here"),
                          tr("The bank has let you in, but the vault on this computer could not "
                             "be made or opened."));
    }
}

void VaultChoicePage::wordWays()
{
    m_retry->setTexts(tr("Try again"), m_matter == Matter::Other || m_matter == Matter::OpenVault
                                           ? tr("Mend what is said above first.")
                                           : tr("Open the keychain of the system first."));
    m_passwordOnly->setTexts(
        tr("Protect with the password alone"),
        tr("Your password is made harder to guess in return, so unlocking takes longer. Whoever "
           "copies the files of this computer needs nothing but the password: choose a strong "
           "one."));
    m_replace->setTexts(
        tr("Fill anew from the bank"),
        tr("The vault on this computer is removed and your operations come from the bank again. "
           "Lost are your notes and marks, and anything not yet sent to the bank."));
    if (m_matter == Matter::OpenVault)
        m_nothing->setTexts(tr("Leave it so"),
                            tr("The app on this computer opens with the old password until you "
                               "change it; the bank wants the new one."));
    else
        m_nothing->setTexts(
            tr("Keep nothing on this computer"),
            tr("You see your data until you close the window, which logs you out. Next time you "
               "sign in with your phone number again."));
}

void VaultChoicePage::retranslateUi()
{
    wordMatter();
    wordWays();
    m_oldPassword->setLabel(tr("Old password"));
    setButtonText(m_keepOld, tr("Keep what is here"),
                  tr("Opens your data with the old password and gives them the new one"));
    setButtonText(m_giveUp, tr("Sign in anew"),
                  tr("Ends this session and goes back to the phone number"));
    setReminders({domain::ReminderTrigger::FirstRunComputer}, m_session.profile());
}

} // namespace qorgan::ui
