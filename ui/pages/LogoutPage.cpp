// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/LogoutPage.h"

#include "ui/format/LockReasonText.h"
#include "ui/widgets/StatementCheck.h"

namespace qorgan::ui {

using session::AutoLock;
using session::BankSession;
using session::Logout;

LogoutPage::LogoutPage(const PageContext &context, BankSession &session, Begin beginning,
                       std::optional<AutoLock::Reason> left, QWidget *parent)
    : FlowPage(context, QStringLiteral("logoutPage"), parent)
    , m_session(session)
    , m_left(left)
    , m_stage(session.stage())
    , m_unfinished(session.standing().unfinishedPassword)
    , m_own(session.computer() == session::ComputerKind::Own && !session.standing().nothingKept)
    , m_offersPhone(m_own && session.standing().protection != vault::Protection::PasswordOnly)
    , m_unsent(new TextLabel(TextLabel::Role::Strong, QStringLiteral("unsentCommands"), this))
    , m_keepPhone(new StatementCheck(QStringLiteral("keepPhoneCheck"), this))
    , m_outcomeText(new TextLabel(TextLabel::Role::Body, QStringLiteral("logoutOutcome"), this))
{
    m_outcomeText->hide();
    m_keepPhone->setChecked(m_offersPhone);
    m_keepPhone->setVisible(m_offersPhone);
    addToStep(m_unsent);
    addToStep(m_keepPhone);
    addToStep(m_outcomeText);
    m_logOut = addButton(QStringLiteral("confirmLogoutButton"), ButtonKind::Primary);
    m_stay = addButton(QStringLiteral("stayButton"), ButtonKind::Plain);
    m_signInAgain = addButton(QStringLiteral("signInAgainButton"), ButtonKind::Primary);
    m_quit = addButton(QStringLiteral("quitButton"), ButtonKind::Plain);
    m_signInAgain->hide();
    m_quit->hide();
    connect(m_logOut, &QPushButton::clicked, this, &LogoutPage::logOut);
    connect(m_stay, &QPushButton::clicked, this, &LogoutPage::stayRequested);
    connect(m_signInAgain, &QPushButton::clicked, this, &LogoutPage::signInAgainRequested);
    connect(m_quit, &QPushButton::clicked, this, &LogoutPage::quitRequested);
    // Not on the button that destroys: Enter may be meant for what was there before.
    begin(m_stay);
    if (beginning == Begin::AtOnce)
        logOut();
}

Logout::LastPhone LogoutPage::lastPhone() const
{
    return m_keepPhone->isChecked() ? Logout::LastPhone::Keep : Logout::LastPhone::Forget;
}

bool LogoutPage::isVaultLeft() const
{
    return m_session.stage() == BankSession::Stage::Locked;
}

bool LogoutPage::isPhoneLeft() const
{
    return m_offersPhone && m_session.logout().isPhoneLeft();
}

bool LogoutPage::hasNothingToSay() const
{
    return m_outcome == Logout::Outcome::BankInformed && unfinishedSentence().isEmpty()
           && !isPhoneLeft();
}

void LogoutPage::logOut()
{
    if (isBusy())
        return;
    m_lost = qMax(m_lost, m_session.logout().unsentCommands());
    emit leaving();
    // Not to be given up half way: it takes five seconds at most.
    const auto scope = startTask([] { return tr("Ending the session…"); }, false);
    whenDone(m_session.logout().logout(lastPhone(), scope),
             [this](const base::Result<Logout::Outcome> &outcome) {
                 endTask();
                 m_ended = true;
                 m_outcome.reset();
                 if (outcome)
                     m_outcome = *outcome;
                 showOutcome();
                 if (!outcome)
                     showError(outcome.error());
                 emit loggedOut();
             });
}

void LogoutPage::showOutcome()
{
    retranslateUi();
    m_outcomeText->show();
    m_unsent->hide();
    m_keepPhone->hide();
    m_logOut->setVisible(isVaultLeft());
    m_stay->hide();
    m_signInAgain->setVisible(!isVaultLeft());
    m_quit->show();
    m_quit->setFocus();
}

QString LogoutPage::unfinishedSentence() const
{
    switch (m_unfinished) {
    case session::UnfinishedPassword::None:
        break;
    case session::UnfinishedPassword::InDoubt:
        return tr("It is not known whether the bank has your new password: if the old one does not "
                  "sign you in, type the new one.");
    case session::UnfinishedPassword::BankHasIt:
        return tr("The bank has your new password: sign in with that one.");
    }
    return {};
}

QString LogoutPage::outcomeSentence() const
{
    if (isVaultLeft()) {
        return tr("The session is over, but the files could not be removed; whoever knows the "
                  "password may still open them. Check the disk and log out again.");
    }
    if (!m_outcome) {
        return tr("The session is over. Not every file could be removed; the program removes the "
                  "rest when it starts again.");
    }
    switch (*m_outcome) {
    case Logout::Outcome::BankInformed:
        return tr("The bank has ended the session, and nothing of it is left on this "
                  "computer.");
    case Logout::Outcome::BankUnreachable:
        return tr(
            "Nothing of your data is left on this computer. The bank could not be told; the "
            "program does it at the next contact, and at the latest after 12 hours the session "
            "there ends by itself.");
    case Logout::Outcome::BankNeverTold:
        break;
    }
    return tr("Nothing of the session is left on this computer. The bank could "
              "not be told; there the session ends by itself within 12 hours "
              "at the latest.");
}

void LogoutPage::wordOutcome()
{
    setHeading(isVaultLeft() ? tr("Your data are still here") : tr("You are logged out"),
               m_left ? lockReasonText(*m_left, context().settings.idleMinutes()) : QString());
    QStringList sentences{outcomeSentence()};
    if (m_lost > 0 && !isVaultLeft())
        sentences.append(tr("Not sent to the bank and lost: %1.").arg(m_lost));
    if (isPhoneLeft())
        sentences.append(tr("Your phone number could not be removed, because the keychain did not "
                            "answer. To remove it, sign in once more and log out."));
    sentences.append(unfinishedSentence());
    m_outcomeText->setText(sentences.join(u' ').trimmed());
}

void LogoutPage::wordQuestion()
{
    setHeading(tr("Log out?"),
               m_own ? tr("Logging out ends the session at the bank and removes your data from "
                          "this computer. To leave for a short time, lock the app instead: the "
                          "data stay, and only your password opens them.")
                     : tr("Logging out ends the session at the bank. Nothing of it is left on "
                          "this computer."));
    const int unsent = m_session.logout().unsentCommands();
    if (m_stage == BankSession::Stage::Locked)
        m_unsent->setText(tr("The app is locked, so it cannot tell whether something has not been "
                             "sent to the bank yet. That would be lost."));
    else
        m_unsent->setText(
            tr("Not sent to the bank yet and lost by logging out: %n.", nullptr, unsent));
    m_unsent->setVisible(m_stage == BankSession::Stage::Locked || unsent > 0);
}

void LogoutPage::retranslateUi()
{
    if (m_ended)
        wordOutcome();
    else
        wordQuestion();
    m_keepPhone->setStatement(tr("Remember my phone number on this computer for the next sign-in"));
    m_keepPhone->setAccessibleDescription(
        tr("The number lies in the keychain of this computer and is shown masked"));
    if (m_ended)
        setButtonText(m_logOut, tr("Log out again"), tr("Tries once more to remove your data"));
    else
        setButtonText(m_logOut, tr("Log out"), tr("Ends the session here and at the bank"));
    setButtonText(m_stay, tr("Stay"), tr("Goes back without logging out"));
    setButtonText(m_signInAgain, tr("Sign in again"), tr("Goes to the phone number"));
    setButtonText(m_quit, tr("Close the program"));
    setReminders({domain::ReminderTrigger::Logout}, m_session.profile());
}

} // namespace qorgan::ui
