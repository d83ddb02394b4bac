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

PhonePage::PhonePage(const PageContext &context, session::BankSession &session, Start start,
                     QWidget *parent)
    : FlowPage(context, QStringLiteral("phonePage"), parent)
    , m_session(session)
    , m_purpose(start.purpose)
    , m_phone(new QLineEdit(this))
{
    m_phone->setObjectName(QStringLiteral("phoneField"));
    m_phone->setMaxLength(kMostTyped);
    m_phone->setText(start.typed);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phone->setPlaceholderText(QStringLiteral("+7 7"));
    m_phoneLabel = addFieldLabel(QStringLiteral("phoneLabel"), m_phone);
    m_hint = new TextLabel(TextLabel::Role::Small, QStringLiteral("phoneHint"), this);
    m_hint->setMuted(true);
    addToStep(m_hint);
    addKnown();
    m_forgot = addStepButton(QStringLiteral("forgotPasswordButton"));
    m_send = addButton(QStringLiteral("sendKeyButton"), ButtonKind::Primary);
    m_chooseBank = addButton(QStringLiteral("chooseBankButton"), ButtonKind::Quiet);

    connect(m_phone, &QLineEdit::textEdited, this, &PhonePage::formatTyped);
    connect(m_forgot, &QPushButton::clicked, this, &PhonePage::changePurpose);
    connect(m_send, &QPushButton::clicked, this, &PhonePage::submit);
    connect(m_chooseBank, &QPushButton::clicked, this, [this] {
        if (m_session.stage() == session::BankSession::Stage::SignedOut)
            emit chooseBankRequested();
        else
            emit stayRequested();
    });
    begin(m_phone);
    const bool mayKnow = m_session.computer() == session::ComputerKind::Own;
    if (!mayKnow || !start.offersKnown || !start.typed.isEmpty())
        return;
    whenDone(m_session.signIn().knownPhone(quietTask()),
             [this](const base::Result<std::optional<domain::PhoneNumber>> &phone) {
                 if (phone)
                     offerKnown(*phone);
             });
}

void PhonePage::addKnown()
{
    m_knownText = new TextLabel(TextLabel::Role::Lead, QStringLiteral("knownPhone"), this);
    addToStep(m_knownText);
    m_another = addStepButton(QStringLiteral("anotherNumberButton"));
    connect(m_another, &QPushButton::clicked, this, &PhonePage::useAnother);
    m_knownText->hide();
    m_another->hide();
}

void PhonePage::offerKnown(const std::optional<domain::PhoneNumber> &phone)
{
    // Whoever has begun to type, or has sent it, meant another one.
    if (!phone || isBusy() || !m_phone->text().isEmpty())
        return;
    const bool hadFocus = m_phone->hasFocus();
    m_known = phone;
    m_knownText->setText(phone->masked());
    m_knownText->show();
    m_another->show();
    m_phone->hide();
    m_hint->hide();
    if (hadFocus)
        m_send->setFocus();
    retranslateUi();
}

void PhonePage::useAnother()
{
    m_known.reset();
    m_knownText->hide();
    m_another->hide();
    m_phone->show();
    m_hint->show();
    m_phone->setFocus();
    clearError();
    retranslateUi();
}

void PhonePage::changePurpose()
{
    m_purpose = m_purpose == domain::KeyPurpose::SignIn ? domain::KeyPurpose::PasswordChange
                                                        : domain::KeyPurpose::SignIn;
    clearError();
    retranslateUi();
    (m_known ? static_cast<QWidget *>(m_send) : m_phone)->setFocus();
}

QString PhonePage::typed() const
{
    return m_known ? QString() : m_phone->text();
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

void PhonePage::submit()
{
    if (isBusy())
        return;
    const QString phone = m_known ? m_known->e164() : m_phone->text();
    const auto scope = startTask([] { return tr("Asking the bank to send a key…"); });
    whenDone(m_session.signIn().requestKey(phone, language(), scope, m_purpose),
             [this](const base::Result<domain::VerificationTicket> &ticket) {
                 endTask();
                 if (ticket)
                     emit keySent();
                 else
                     showError(ticket.error());
             });
}

void PhonePage::wordPurpose()
{
    if (m_purpose == domain::KeyPurpose::SignIn) {
        setHeading(tr("Your phone number"),
                   tr("The bank sends a session key to it by SMS. The number is your login."));
        setButtonText(m_forgot, tr("Forgot the password?"),
                      tr("Sets a new password with a key from an SMS"));
    } else {
        setHeading(tr("A new password"),
                   tr("The bank sends a session key by SMS to your number. With it and your birth "
                      "date you set a new password."));
        setButtonText(m_forgot, tr("I remember the password"), tr("Goes back to signing in"));
    }
}

void PhonePage::wordWayBack()
{
    switch (m_session.stage()) {
    case session::BankSession::Stage::Open:
        return setButtonText(m_chooseBank, tr("Back to my operations"),
                             tr("Shows what is stored on this computer"));
    case session::BankSession::Stage::Locked:
        return setButtonText(m_chooseBank, tr("Back to unlocking"),
                             tr("Goes back to the password of this computer"));
    case session::BankSession::Stage::SignedOut:
        return setButtonText(m_chooseBank, tr("Choose another bank"),
                             tr("Goes back to the list of banks"));
    }
}

void PhonePage::retranslateUi()
{
    wordPurpose();
    m_phoneLabel->setText(m_known ? tr("The number used here last")
                                  : tr("Mobile number of Kazakhstan"));
    m_phone->setAccessibleName(tr("Mobile number of Kazakhstan"));
    m_hint->setText(tr("Type your own number only: whoever holds the phone gets the keys."));
    m_phone->setAccessibleDescription(m_hint->text());
    setButtonText(m_another, tr("Use another number"), tr("Lets you type a number"));
    setButtonText(m_send, tr("Send the key"), tr("The bank sends an SMS with a session key"));
    wordWayBack();
    setReminders({domain::ReminderTrigger::PhonePage}, m_session.profile());
}

} // namespace qorgan::ui
