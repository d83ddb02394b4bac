// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/SessionKeyPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/SecretField.h"

#include <QHBoxLayout>

namespace qorgan::ui {

using domain::ReminderTrigger;
using session::SignIn;

SessionKeyPage::SessionKeyPage(const PageContext &context, session::BankSession &session,
                               QString phone, QWidget *parent)
    : FlowPage(context, QStringLiteral("sessionKeyPage"), parent)
    , m_session(session)
    , m_phone(std::move(phone))
    , m_key(new SecretField(SecretField::Kind::Digits, QStringLiteral("sessionKeyField"), this))
{
    m_key->setLength(m_session.signIn().ticket() ? m_session.signIn().ticket()->codeLength
                                                 : m_session.profile().sessionKeyLength);
    m_keyLabel = addFieldLabel(QStringLiteral("sessionKeyLabel"), m_key);

    auto *time = new QWidget(this);
    auto *row = new QHBoxLayout(time);
    row->setContentsMargins(0, tokensOf(this).space.small, 0, 0);
    row->setSpacing(tokensOf(this).space.medium);
    m_ring = new CountdownRing(time);
    m_timeLeft = new TextLabel(TextLabel::Role::Body, QStringLiteral("timeLeft"), time);
    m_timeLeft->setMuted(true);
    row->addWidget(m_ring);
    row->addWidget(m_timeLeft, 1);
    addToStep(time);

    m_helpTitle = new TextLabel(TextLabel::Role::Lead, QStringLiteral("noSmsTitle"), this);
    m_help = new TextLabel(TextLabel::Role::Body, QStringLiteral("noSmsHelp"), this);
    addToStep(m_helpTitle);
    addToStep(m_help);

    m_confirm = addButton(QStringLiteral("confirmKeyButton"), ButtonKind::Primary);
    m_resend = addButton(QStringLiteral("resendButton"), ButtonKind::Plain);
    m_changeNumber = addButton(QStringLiteral("changeNumberButton"), ButtonKind::Quiet);
    connect(m_confirm, &QPushButton::clicked, this, &SessionKeyPage::submit);
    connect(m_resend, &QPushButton::clicked, this, &SessionKeyPage::resend);
    connect(m_changeNumber, &QPushButton::clicked, this, &SessionKeyPage::changeNumberRequested);
    connect(m_key, &SecretField::changed, this, &SessionKeyPage::clearError);

    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &SessionKeyPage::tick);
    m_timer.start();
    begin(m_key);
}

bool SessionKeyPage::isDelayed() const
{
    return m_session.signIn().keysRequested() > 1;
}

void SessionKeyPage::tick()
{
    const auto &ticket = m_session.signIn().ticket();
    const auto left = m_session.signIn().keyTimeLeft();
    m_ring->setTime(left, ticket ? ticket->lifetime : m_session.profile().sessionKeyLifetime);
    m_timeLeft->setText(left.count() > 0 ? tr("until this key stops working")
                                         : tr("The key has run out. Ask for a new one."));
    wordResend();
}

void SessionKeyPage::wordResend()
{
    const auto wait = m_session.signIn().resendTimeLeft();
    m_resend->setEnabled(wait.count() == 0);
    setButtonText(m_resend,
                  wait.count() == 0 ? tr("Send a new key")
                                    : tr("New key in %1").arg(countdownText(wait)),
                  tr("Sends another key; the one before stops working"));
}

void SessionKeyPage::resend()
{
    const auto scope = startTask(tr("Asking the bank to send a key…"));
    base::deliver(m_session.signIn().requestKey(m_phone, language(), scope), this,
                  [this](const base::Result<domain::VerificationTicket> &ticket) {
                      endTask();
                      if (!ticket)
                          return showError(ticket.error());
                      m_key->clear();
                      m_key->setLength(ticket->codeLength);
                      m_key->setFocus();
                      // The reminders for the delay come to the front.
                      setReminders({}, m_session.profile());
                      retranslateUi();
                  });
}

void SessionKeyPage::submit()
{
    if (isBusy())
        return;
    const auto scope = startTask(tr("Checking the key…"));
    base::deliver(m_session.signIn().confirmKey(m_key->secret().clone(), scope), this,
                  [this](const base::Result<SignIn::Next> &next) {
                      endTask();
                      if (next) {
                          emit confirmed(*next);
                          return;
                      }
                      showError(next.error());
                      if (next.error().code == base::ErrorCode::KeyWrong) {
                          m_key->markForReplacement();
                          m_key->setFaulty(true);
                      }
                      m_key->setFocus();
                  });
}

void SessionKeyPage::wordHelp()
{
    m_helpTitle->setVisible(isDelayed());
    m_help->setVisible(isDelayed());
    m_helpTitle->setText(tr("No SMS arrives?"));
    const QString phone = m_session.profile().emergencyPhone();
    QString text = tr("Look whether the phone has signal and whether the number above is yours. "
                      "If the SIM card suddenly stopped working or the phone is gone, ask your "
                      "operator to block the SIM card at once, then tell the bank.");
    if (!phone.isEmpty())
        text += QLatin1Char(' ') + tr("The bank's number: %1.").arg(phone);
    m_help->setText(text);
}

void SessionKeyPage::retranslateUi()
{
    const auto &ticket = m_session.signIn().ticket();
    setHeading(tr("Key from the SMS"),
               ticket ? tr("It was sent to %1.").arg(ticket->maskedPhone) : QString());
    m_keyLabel->setText(tr("Session key, %n digits", nullptr, m_key->length()));
    m_key->setAccessibleName(m_keyLabel->text());
    m_key->setAccessibleDescription(tr("Only the number of digits typed is shown"));
    m_ring->setAccessibleDescription(tr("Time until the key stops working"));
    setButtonText(m_confirm, tr("Confirm"), tr("Sends the key to the bank"));
    setButtonText(m_changeNumber, tr("Change number"), tr("Goes back to the phone number"));
    wordHelp();
    tick();
    setReminders(isDelayed()
                     ? QList{ReminderTrigger::SessionKeyDelayed, ReminderTrigger::SessionKeyPage}
                     : QList{ReminderTrigger::SessionKeyPage},
                 m_session.profile());
}

} // namespace qorgan::ui
