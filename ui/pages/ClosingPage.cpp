// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/ClosingPage.h"

namespace qorgan::ui {

ClosingPage::ClosingPage(const PageContext &context, session::BankSession &session, QWidget *parent)
    : FlowPage(context, QStringLiteral("closingPage"), parent)
    , m_session(session)
    , m_unsent(new TextLabel(TextLabel::Role::Strong, QStringLiteral("unsentCommands"), this))
{
    addToStep(m_unsent);
    m_logOut = addButton(QStringLiteral("logOutAndQuitButton"), ButtonKind::Primary);
    m_lock = addButton(QStringLiteral("lockAndQuitButton"), ButtonKind::Plain);
    m_stay = addButton(QStringLiteral("stayButton"), ButtonKind::Quiet);
    connect(m_logOut, &QPushButton::clicked, this, &ClosingPage::logOutAndQuitRequested);
    connect(m_lock, &QPushButton::clicked, this, &ClosingPage::lockAndQuitRequested);
    connect(m_stay, &QPushButton::clicked, this, &ClosingPage::stayRequested);
    // Logging out from here asks no further question.
    begin(m_stay);
}

void ClosingPage::retranslateUi()
{
    setHeading(tr("Close without logging out?"),
               tr("Closing locks the app: your data stay encrypted on this computer and the bank's "
                  "session goes on for up to 12 hours. Logging out ends both. From now on closing "
                  "the window locks the app without asking."));
    const int unsent = m_session.logout().unsentCommands();
    m_unsent->setVisible(unsent > 0);
    m_unsent->setText(tr("Not sent to the bank yet and lost by logging out: %1.").arg(unsent));
    setButtonText(m_logOut, tr("Log out and quit"),
                  tr("Ends the session and removes your data from this computer"));
    setButtonText(m_lock, tr("Lock the app and quit"),
                  tr("Your data stay; the password opens them again"));
    setButtonText(m_stay, tr("Stay"), tr("Goes back without closing"));
    setReminders({domain::ReminderTrigger::QuitWithoutLogout}, m_session.profile());
}

} // namespace qorgan::ui
