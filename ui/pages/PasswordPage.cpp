// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/PasswordPage.h"

#include "ui/style/Style.h"
#include "ui/widgets/CountdownRing.h"
#include "ui/widgets/SecretField.h"

#include <QHBoxLayout>

namespace qorgan::ui {

using base::ErrorCode;

PasswordPage::PasswordPage(const PageContext &context, session::BankSession &session,
                           QWidget *parent)
    : FlowPage(context, QStringLiteral("passwordPage"), parent)
    , m_session(session)
    , m_password(new SecretField(SecretField::Kind::Text, QStringLiteral("passwordField"), this))
    , m_block(new QWidget(this))
{
    m_passwordLabel = addFieldLabel(QStringLiteral("passwordLabel"), m_password);
    m_capsLock = new TextLabel(TextLabel::Role::Small, QStringLiteral("capsLockHint"), this);
    m_capsLock->hide();
    addToStep(m_capsLock);

    auto *row = new QHBoxLayout(m_block);
    row->setContentsMargins(0, tokensOf(this).space.small, 0, 0);
    row->setSpacing(tokensOf(this).space.medium);
    m_ring = new CountdownRing(m_block);
    m_blockText = new TextLabel(TextLabel::Role::Body, QStringLiteral("blockText"), m_block);
    row->addWidget(m_ring);
    row->addWidget(m_blockText, 1);
    m_block->setObjectName(QStringLiteral("blockCountdown"));
    m_block->hide();
    addToStep(m_block);

    m_signIn = addButton(QStringLiteral("signInButton"), ButtonKind::Primary);
    m_startOver = addButton(QStringLiteral("startOverButton"), ButtonKind::Quiet);
    connect(m_signIn, &QPushButton::clicked, this, &PasswordPage::submit);
    connect(m_startOver, &QPushButton::clicked, this, &PasswordPage::startOverRequested);
    connect(m_password, &SecretField::capsLockSuspected, m_capsLock, &QWidget::setVisible);
    connect(m_password, &SecretField::changed, this, &PasswordPage::clearError);
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &PasswordPage::tick);
    begin(m_password);
}

void PasswordPage::submit()
{
    if (isBusy() || m_timer.isActive())
        return;
    const auto scope = startTask(tr("Checking the password…"));
    base::deliver(m_session.signIn().enterPassword(m_password->secret().clone(), scope), this,
                  [this](const base::Result<void> &done) {
                      endTask();
                      if (done)
                          emit signedIn();
                      else
                          showFault(done.error());
                  });
}

void PasswordPage::showFault(const base::Error &error)
{
    showError(error);
    if (error.code == ErrorCode::PasswordWrong || error.code == ErrorCode::PasswordBlocked) {
        m_password->markForReplacement();
        m_password->setFaulty(true);
    }
    if (error.code == ErrorCode::PasswordBlocked && error.retryAt) {
        // Counted by monotonic time from here on: setting the clock earns nothing.
        const auto wait = qMax<qint64>(0, context().clock.utcNow().msecsTo(*error.retryAt));
        m_blockedUntil = context().clock.monotonicNow() + std::chrono::milliseconds(wait);
        m_timer.start();
        m_block->show();
        tick();
    }
    m_password->setFocus();
}

void PasswordPage::tick()
{
    const auto left = m_blockedUntil - context().clock.monotonicNow();
    const bool blocked = left.count() > 0;
    m_signIn->setEnabled(!blocked);
    m_ring->setTime(blocked ? std::chrono::ceil<std::chrono::seconds>(left)
                            : std::chrono::seconds(0),
                    m_session.profile().blockDuration);
    if (!blocked) {
        m_timer.stop();
        m_block->hide();
        clearError();
    }
}

void PasswordPage::retranslateUi()
{
    setHeading(tr("Your password"),
               tr("You are registered with this bank already: sign in with your password."));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_password->setAccessibleDescription(tr("Only the number of characters typed is shown"));
    m_capsLock->setText(tr("Caps Lock seems to be on"));
    m_blockText->setText(tr("until you can try again"));
    m_ring->setAccessibleDescription(tr("Time until you can try again"));
    setButtonText(m_signIn, tr("Sign in"), tr("Sends the password to the bank"));
    setButtonText(m_startOver, tr("Another number"), tr("Goes back to the phone number"));
    setReminders({domain::ReminderTrigger::PasswordPage}, m_session.profile());
}

} // namespace qorgan::ui
