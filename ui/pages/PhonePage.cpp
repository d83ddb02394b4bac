// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/PhonePage.h"

#include "domain/PhoneNumber.h"

#include <QLineEdit>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>

namespace qorgan::ui {

namespace {

/// Longer than any number with spaces, so that pasted text is cut and nothing slows down.
constexpr int kMostTyped = 32;
/// After the page was painted.
constexpr std::chrono::milliseconds kWarmUpAfter{150};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Where the caret stands in `text` when `digits` digits are to the right of it.
int caretBefore(const QString &text, qsizetype digits)
{
    qsizetype place = text.size();
    while (place > 0 && digits > 0) {
        --place;
        if (isDigit(text[place]))
            --digits;
    }
    return static_cast<int>(place);
}

} // namespace

PhonePage::PhonePage(const PageContext &context, session::BankSession &session,
                     const QString &phone, QWidget *parent)
    : FlowPage(context, QStringLiteral("phonePage"), parent)
    , m_session(session)
    , m_phone(new QLineEdit(this))
{
    m_phone->setObjectName(QStringLiteral("phoneField"));
    m_phone->setMaxLength(kMostTyped);
    m_phone->setText(phone);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phone->setPlaceholderText(QStringLiteral("+7 7"));
    m_phoneLabel = addFieldLabel(QStringLiteral("phoneLabel"), m_phone);
    m_hint = new TextLabel(TextLabel::Role::Small, QStringLiteral("phoneHint"), this);
    m_hint->setMuted(true);
    addToStep(m_hint);
    m_send = addButton(QStringLiteral("sendKeyButton"), ButtonKind::Primary);
    m_chooseBank = addButton(QStringLiteral("chooseBankButton"), ButtonKind::Quiet);

    connect(m_phone, &QLineEdit::textEdited, this, &PhonePage::formatTyped);
    connect(m_send, &QPushButton::clicked, this, &PhonePage::submit);
    connect(m_chooseBank, &QPushButton::clicked, this, [this] {
        if (hasOpenVault())
            emit stayRequested();
        else
            emit chooseBankRequested();
    });
    begin(m_phone);
}

void PhonePage::showEvent(QShowEvent *event)
{
    FlowPage::showEvent(event);
    if (m_warm)
        return;
    m_warm = true;
    // The tables take tens of milliseconds; the first keystroke must not pay for them.
    QTimer::singleShot(kWarmUpAfter, this,
                       [] { QThreadPool::globalInstance()->start(domain::warmUpPhoneNumbers); });
}

void PhonePage::formatTyped()
{
    const QString typed = m_phone->text();
    const auto right = QStringView(typed).mid(m_phone->cursorPosition());
    const auto digitsRight = std::count_if(right.begin(), right.end(), isDigit);
    const bool onlyPlus = typed.trimmed() == u"+";
    const bool hasDigits = std::any_of(typed.begin(), typed.end(), isDigit);
    const QString formatted = hasDigits  ? domain::formatPhoneAsTyped(typed)
                              : onlyPlus ? QStringLiteral("+")
                                         : QString();
    if (formatted == typed)
        return;
    m_phone->setText(formatted);
    m_phone->setCursorPosition(caretBefore(formatted, digitsRight));
}

bool PhonePage::hasOpenVault() const
{
    return m_session.stage() == session::BankSession::Stage::Open;
}

void PhonePage::submit()
{
    if (isBusy())
        return;
    const auto scope = startTask(tr("Asking the bank to send a key…"));
    base::deliver(m_session.signIn().requestKey(m_phone->text(), language(), scope), this,
                  [this](const base::Result<domain::VerificationTicket> &ticket) {
                      endTask();
                      if (ticket)
                          emit keySent(m_phone->text());
                      else
                          showError(ticket.error());
                  });
}

void PhonePage::retranslateUi()
{
    setHeading(tr("Your phone number"),
               tr("The bank sends a session key to it by SMS. The number is your login."));
    m_phoneLabel->setText(tr("Mobile number of Kazakhstan"));
    m_phone->setAccessibleName(m_phoneLabel->text());
    m_hint->setText(tr("Type your own number only: whoever holds the phone gets the keys."));
    m_phone->setAccessibleDescription(m_hint->text());
    setButtonText(m_send, tr("Send the key"), tr("The bank sends an SMS with a session key"));
    if (hasOpenVault())
        setButtonText(m_chooseBank, tr("Back to my operations"),
                      tr("Shows what is stored on this computer"));
    else
        setButtonText(m_chooseBank, tr("Choose another bank"),
                      tr("Goes back to the list of banks"));
    setReminders({domain::ReminderTrigger::PhonePage}, m_session.profile());
}

} // namespace qorgan::ui
