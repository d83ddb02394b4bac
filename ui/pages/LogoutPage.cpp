// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/LogoutPage.h"

namespace qorgan::ui {

using session::Logout;

LogoutPage::LogoutPage(const PageContext &context, session::BankSession &session, Begin beginning,
                       QWidget *parent)
    : FlowPage(context, QStringLiteral("logoutPage"), parent)
    , m_session(session)
    , m_outcomeText(new TextLabel(TextLabel::Role::Body, QStringLiteral("logoutOutcome"), this))
{
    m_outcomeText->hide();
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
    begin(m_logOut);
    if (beginning == Begin::AtOnce)
        logOut();
}

void LogoutPage::submit()
{
    if (!m_ended)
        logOut();
}

void LogoutPage::logOut()
{
    if (isBusy())
        return;
    emit leaving();
    // Not to be given up half way: it takes five seconds at most.
    const auto scope = startTask(tr("Ending the session…"), false);
    base::deliver(m_session.logout().logout(scope), this,
                  [this](const base::Result<Logout::Outcome> &outcome) {
                      endTask();
                      m_ended = true;
                      if (outcome)
                          m_outcome = *outcome;
                      retranslateUi();
                      if (!outcome)
                          showError(outcome.error());
                      m_outcomeText->show();
                      m_logOut->hide();
                      m_stay->hide();
                      m_signInAgain->show();
                      m_quit->show();
                      m_quit->setFocus();
                      emit loggedOut();
                  });
}

void LogoutPage::wordOutcome()
{
    if (m_outcome == Logout::Outcome::BankInformed) {
        m_outcomeText->setText(
            tr("The bank has ended the session, and nothing of it is left on this "
               "computer."));
    } else if (m_outcome == Logout::Outcome::BankUnreachable) {
        m_outcomeText->setText(tr("Nothing of the session is left on this computer. The bank could "
                                  "not be told; there the session ends by itself within 12 hours "
                                  "at the latest."));
    } else {
        m_outcomeText->setText(tr("The session is over. Not every file could be removed, but "
                                  "nothing in them can be opened any more."));
    }
}

void LogoutPage::retranslateUi()
{
    if (m_ended) {
        setHeading(tr("You are logged out"));
        wordOutcome();
    } else {
        setHeading(tr("Log out?"),
                   tr("Logging out ends the session at the bank and removes your data from this "
                      "computer. To leave for a short time, lock the app instead: the data stay, "
                      "and only your password opens them."));
    }
    setButtonText(m_logOut, tr("Log out"), tr("Ends the session here and at the bank"));
    setButtonText(m_stay, tr("Stay"), tr("Goes back without logging out"));
    setButtonText(m_signInAgain, tr("Sign in again"), tr("Goes to the phone number"));
    setButtonText(m_quit, tr("Close the program"));
    setReminders({domain::ReminderTrigger::Logout}, m_session.profile());
}

} // namespace qorgan::ui
