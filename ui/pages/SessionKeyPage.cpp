// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/SessionKeyPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/SecretField.h"

#include <QHBoxLayout>

namespace qorgan::ui {

using domain::ReminderTrigger;

SessionKeyPage::SessionKeyPage(const PageContext &context, const domain::BankProfile &profile,
                               session::SessionKeyRequest &key, WayBack wayBack, QWidget *parent)
    : FlowPage(context, QStringLiteral("sessionKeyPage"), parent)
    , m_profile(profile)
    , m_request(key)
    , m_wayBack(wayBack)
    , m_key(new SecretField(SecretField::Kind::Digits, QStringLiteral("sessionKeyField"), this))
{
    m_key->setLength(m_request.ticket() ? m_request.ticket()->codeLength
                                        : m_profile.sessionKeyLength);
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
    m_emergency = addStepButton(QStringLiteral("phoneLostButton"));
    connect(m_emergency, &QPushButton::clicked, this,
            [this] { emit emergencyRequested(QStringLiteral("phone")); });

    m_confirm = addButton(QStringLiteral("confirmKeyButton"), ButtonKind::Primary);
    m_resend = addButton(QStringLiteral("resendButton"), ButtonKind::Plain);
    m_back = addButton(m_wayBack == WayBack::ChangeNumber ? QStringLiteral("changeNumberButton")
                                                          : QStringLiteral("giveUpButton"),
                       ButtonKind::Quiet);
    connect(m_confirm, &QPushButton::clicked, this, &SessionKeyPage::submit);
    connect(m_resend, &QPushButton::clicked, this, &SessionKeyPage::resend);
    connect(m_back, &QPushButton::clicked, this, &SessionKeyPage::backRequested);
    connect(m_key, &SecretField::changed, this, &SessionKeyPage::clearError);

    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &SessionKeyPage::tick);
    m_timer.start();
    begin(m_key);
}

bool SessionKeyPage::isDelayed() const
{
    return m_request.keysRequested() > 1;
}

void SessionKeyPage::tick()
{
    const auto &ticket = m_request.ticket();
    const auto left = m_request.keyTimeLeft();
    m_ring->setTime(left, ticket ? ticket->lifetime : m_profile.sessionKeyLifetime);
    m_timeLeft->setText(left.count() > 0 ? tr("until this key stops working")
                                         : tr("The key has run out. Ask for a new one."));
    wordResend();
}

void SessionKeyPage::wordResend()
{
    const auto wait = m_request.resendTimeLeft();
    m_resend->setEnabled(wait.count() == 0);
    setButtonText(m_resend,
                  wait.count() == 0 ? tr("Send a new key")
                                    : tr("New key in %1").arg(countdownText(wait)),
                  tr("Sends another key; the one before stops working"));
}

void SessionKeyPage::resend()
{
    const auto scope = startTask([] { return tr("Asking the bank to send a key…"); });
    whenDone(m_request.requestAgain(language(), scope),
             [this](const base::Result<domain::VerificationTicket> &ticket) {
                 endTask();
                 if (!ticket)
                     return showError(ticket.error());
                 m_key->clear();
                 m_key->setLength(ticket->codeLength);
                 m_key->setFocus();
                 // The reminders for the delay come to the front.
                 setReminders({}, m_profile);
                 retranslateUi();
             });
}

void SessionKeyPage::submit()
{
    if (isBusy())
        return;
    const auto scope = startTask([] { return tr("Checking the key…"); });
    whenDone(m_request.confirm(m_key->secret().clone(), scope),
             [this](const base::Result<void> &done) {
                 endTask();
                 if (done) {
                     emit confirmed();
                     return;
                 }
                 showError(done.error());
                 if (done.error().code == base::ErrorCode::KeyWrong) {
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
    m_emergency->setVisible(isDelayed());
    setButtonText(m_emergency, tr("The phone is gone or the SIM is dead"),
                  tr("Shows step by step what to do"));
    m_helpTitle->setText(tr("No SMS arrives?"));
    const QString phone = m_profile.emergencyPhone();
    QString text = tr("Look whether the phone has signal and whether the number above is yours. "
                      "If the SIM card suddenly stopped working or the phone is gone, ask your "
                      "operator to block the SIM card at once, then tell the bank.");
    if (!phone.isEmpty())
        text += QLatin1Char(' ') + tr("The bank's number: %1.").arg(phone);
    m_help->setText(text);
}

void SessionKeyPage::retranslateUi()
{
    const auto &ticket = m_request.ticket();
    setHeading(tr("Key from the SMS"),
               ticket ? tr("It was sent to %1.").arg(ticket->maskedPhone) : QString());
    m_keyLabel->setText(tr("Session key, %n digits", nullptr, m_key->length()));
    m_key->setAccessibleName(m_keyLabel->text());
    m_key->setAccessibleDescription(tr("Only the number of digits typed is shown"));
    m_ring->setAccessibleDescription(tr("Time until the key stops working"));
    setButtonText(m_confirm, tr("Confirm"), tr("Sends the key to the bank"));
    if (m_wayBack == WayBack::ChangeNumber)
        setButtonText(m_back, tr("Change number"), tr("Goes back to the phone number"));
    else
        setButtonText(m_back, tr("Give up"), tr("Goes back; nothing is changed"));
    wordHelp();
    tick();
    setReminders(isDelayed()
                     ? QList{ReminderTrigger::SessionKeyDelayed, ReminderTrigger::SessionKeyPage}
                     : QList{ReminderTrigger::SessionKeyPage},
                 m_profile);
}

} // namespace qorgan::ui
