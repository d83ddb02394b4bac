// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/UnlockPage.h"

#include "ui/format/DateText.h"
#include "ui/format/LockReasonText.h"
#include "ui/widgets/BlockCountdown.h"
#include "ui/widgets/PasswordEntry.h"
#include "ui/widgets/SecretField.h"

namespace qorgan::ui {

using base::ErrorCode;
using session::AutoLock;

namespace {

/// A full ring; the vault's rule for wrong passwords.
constexpr std::chrono::minutes kBlock{15};
constexpr int kAllTries = 3;

bool isKeychainTrouble(ErrorCode code)
{
    return code == ErrorCode::KeychainUnavailable || code == ErrorCode::KeychainLocked
           || code == ErrorCode::DeviceSecretMissing;
}

/// Whether no password opens the files any more.
bool isBeyondOpening(ErrorCode code)
{
    return code == ErrorCode::VaultHeaderDamaged || code == ErrorCode::KdfParametersRefused
           || code == ErrorCode::VaultDamaged;
}

} // namespace

UnlockPage::UnlockPage(const PageContext &context, session::BankSession &session,
                       std::optional<AutoLock::Reason> reason, QWidget *parent)
    : FlowPage(context, QStringLiteral("unlockPage"), parent)
    , m_session(session)
    , m_reason(reason)
    , m_whyLocked(new TextLabel(TextLabel::Role::Strong, QStringLiteral("whyLocked"), this))
    , m_unfinished(new TextLabel(TextLabel::Role::Body, QStringLiteral("unfinishedPassword"), this))
    , m_password(new PasswordEntry(QStringLiteral("passwordField"), this))
    , m_tries(new TextLabel(TextLabel::Role::Small, QStringLiteral("triesLeft"), this))
    , m_block(new BlockCountdown(context.clock, this))
    , m_asOf(new TextLabel(TextLabel::Role::Small, QStringLiteral("unlockAsOf"), this))
{
    m_whyLocked->setVisible(m_reason.has_value());
    m_tries->hide();
    m_asOf->setMuted(true);
    addToStep(m_whyLocked);
    addToStep(m_unfinished);
    addToStep(m_password);
    addToStep(m_tries);
    addToStep(m_block);
    addHelp();
    addToStep(m_asOf);
    m_unlock = addButton(QStringLiteral("unlockButton"), ButtonKind::Primary);
    m_logout = addButton(QStringLiteral("unlockLogoutButton"), ButtonKind::Quiet);
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        if (m_state == State::HeaderDamaged)
            startAfresh();
        else
            submit();
    });
    connect(m_logout, &QPushButton::clicked, this, &UnlockPage::logoutRequested);
    connect(m_password, &PasswordEntry::changed, this, [this] {
        clearError();
        if (m_state == State::KeychainAway)
            enter(State::Ready);
    });
    connect(m_block, &BlockCountdown::ended, this, [this] {
        clearError();
        enter(State::Ready);
        m_password->setFocus();
        askAttempts();
    });
    begin(m_password);
    askAttempts();
}

void UnlockPage::addHelp()
{
    m_helpTitle = new TextLabel(TextLabel::Role::Lead, QStringLiteral("unlockHelpTitle"), this);
    m_help = new TextLabel(TextLabel::Role::Body, QStringLiteral("unlockHelp"), this);
    addToStep(m_helpTitle);
    addToStep(m_help);
    m_contacts = addStepButton(QStringLiteral("unlockContactsButton"));
    m_forgot = addStepButton(QStringLiteral("forgotPasswordButton"));
    m_changedElsewhere = addStepButton(QStringLiteral("changedElsewhereButton"));
    for (QWidget *part : {static_cast<QWidget *>(m_helpTitle), static_cast<QWidget *>(m_help),
                          static_cast<QWidget *>(m_contacts)})
        part->hide();
    connect(m_contacts, &QPushButton::clicked, this, &UnlockPage::contactsRequested);
    connect(m_forgot, &QPushButton::clicked, this, &UnlockPage::forgotPasswordRequested);
    connect(m_changedElsewhere, &QPushButton::clicked, this,
            &UnlockPage::changedElsewhereRequested);
}

void UnlockPage::askAttempts()
{
    whenDone(m_session.unlock().attempts(quietTask()),
             [this](const base::Result<vault::AttemptState> &attempts) {
                 if (attempts)
                     showAttempts(*attempts);
             });
}

void UnlockPage::showAttempts(const vault::AttemptState &attempts)
{
    m_triesLeft = attempts.triesLeft;
    if (attempts.blockedFor.count() > 0) {
        enter(State::Blocked);
        m_block->start(attempts.blockedFor, kBlock);
    } else if (m_state == State::Blocked) {
        enter(State::Ready);
    } else {
        wordState();
    }
}

void UnlockPage::enter(State state)
{
    m_state = state;
    const bool open = state == State::Ready || state == State::KeychainAway;
    m_password->setVisible(state != State::HeaderDamaged);
    m_password->setEnabled(open);
    m_unlock->setEnabled(state != State::Blocked);
    m_helpTitle->setVisible(state != State::Ready);
    m_help->setVisible(state != State::Ready);
    m_contacts->setVisible(state == State::Blocked);
    m_forgot->setVisible(state != State::HeaderDamaged);
    m_changedElsewhere->setVisible(state != State::HeaderDamaged);
    wordState();
}

void UnlockPage::submit()
{
    // Setting the vault aside wants its button pressed.
    if (isBusy() || m_state == State::Blocked || m_state == State::HeaderDamaged)
        return;
    if (!m_password->isWorthATry())
        return m_password->setFocus();
    const auto scope = startTask([] { return tr("Unlocking the app…"); });
    whenDone(m_session.unlock().unlock(m_password->field().secret().clone(), scope),
             [this](const base::Result<vault::Opened> &opened) {
                 endTask();
                 if (opened)
                     emit unlocked();
                 else
                     showFault(opened.error());
             });
}

void UnlockPage::showFault(const base::Error &error)
{
    showError(error);
    if (error.code == ErrorCode::VaultWrongPassword) {
        m_password->markWrong();
        // The sentence tells how many are left.
        m_triesLeft = -1;
        enter(State::Ready);
        if (error.triesLeft == 0)
            askAttempts();
    } else if (error.code == ErrorCode::VaultBlocked) {
        enter(State::Blocked);
        m_block->start(kBlock, kBlock);
        // The vault knows to the second.
        askAttempts();
    } else if (isBeyondOpening(error.code)) {
        enter(State::HeaderDamaged);
        // Not the button: whoever presses Enter once more has not read yet.
        return setFocus();
    } else if (isKeychainTrouble(error.code)) {
        enter(State::KeychainAway);
    }
    m_password->setFocus();
}

void UnlockPage::startAfresh()
{
    (void)startTask([] { return tr("Setting the damaged vault aside…"); }, false);
    whenDone(m_session.unlock().startAfresh(), [this](const base::Result<void> &done) {
        endTask();
        if (done)
            emit setAside();
        else
            showError(done.error());
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

void UnlockPage::wordUnfinished()
{
    using session::UnfinishedPassword;
    const auto unfinished = m_session.standing().unfinishedPassword;
    m_unfinished->setVisible(unfinished != UnfinishedPassword::None);
    m_unfinished->setText(unfinished == UnfinishedPassword::BankHasIt
                              ? tr("Changing your password was not finished. If the old one does "
                                   "not open the app, type the new one.")
                              : tr("Changing your password was not finished. The app on this "
                                   "computer opens with the old one."));
}

void UnlockPage::wordState()
{
    m_tries->setVisible(m_state == State::Ready && m_triesLeft >= 0 && m_triesLeft < kAllTries);
    m_tries->setText(tr("Tries left: %n.", nullptr, qMax(0, m_triesLeft)));
    setButtonText(m_unlock, tr("Unlock the app"), tr("Opens the vault on this computer"));
    switch (m_state) {
    case State::Ready:
        return;
    case State::Blocked:
        m_helpTitle->setText(tr("What you can do meanwhile"));
        m_help->setText(tr("Wait: the app takes your password again when the time is over. If you "
                           "do not remember the password, set a new one. If you did not type the "
                           "wrong passwords yourself, call the bank."));
        return;
    case State::KeychainAway:
        m_helpTitle->setText(tr("What the keychain is"));
        m_help->setText(
            tr("The keychain is where the system of this computer keeps secrets; a part "
               "of the key to your data lies there. It usually opens when you sign in "
               "to the computer. Your data and what you typed are unharmed."));
        setButtonText(m_unlock, tr("Try again"), tr("Opens the vault on this computer"));
        return;
    case State::HeaderDamaged:
        m_helpTitle->setText(tr("What you can do"));
        m_help->setText(tr("No password opens these files any more. They can be set aside; then "
                           "sign in with your phone number, and the bank sends your operations "
                           "again. Notes and anything not yet sent to the bank are lost."));
        setButtonText(m_unlock, tr("Set aside and sign in again"),
                      tr("Moves the damaged files away and goes to the phone number"));
        return;
    }
}

void UnlockPage::retranslateUi()
{
    setHeading(tr("Unlock the app"),
               tr("Your data are on this computer, encrypted. Opening them needs no network."));
    if (m_reason)
        m_whyLocked->setText(tr("The app has locked itself.") + QLatin1Char(' ')
                             + lockReasonText(*m_reason, context().settings.idleMinutes()));
    m_password->setLabel(tr("Password"));
    setButtonText(m_logout, tr("Log out"),
                  tr("Removes your data from this computer and ends the session at the bank"));
    setButtonText(m_contacts, tr("How to reach the bank"), tr("Shows the bank's numbers"));
    setButtonText(m_forgot, tr("Forgot the password?"),
                  tr("Sets a new password with a key from an SMS"));
    setButtonText(m_changedElsewhere, tr("I changed it on another device"),
                  tr("Signs in with the new password; what is stored here stays"));
    wordUnfinished();
    wordAsOf();
    wordState();
    setReminders({domain::ReminderTrigger::UnlockPage}, m_session.profile());
}

} // namespace qorgan::ui
