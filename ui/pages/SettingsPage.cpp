// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/SettingsPage.h"

#include "session/AutoLock.h"
#include "ui/widgets/BusyRow.h"
#include "ui/widgets/CalmSpinBox.h"
#include "ui/widgets/DeviceList.h"
#include "ui/widgets/ErrorBanner.h"
#include "ui/widgets/RetentionCard.h"
#include "ui/widgets/SettingsCard.h"
#include "ui/widgets/SmsNoticesCard.h"

#include <QLineEdit>
#include <QShowEvent>
#include <QVBoxLayout>

namespace qorgan::ui {

using session::AutoLock;
using session::ComputerKind;

SettingsPage::SettingsPage(const PageContext &context, session::BankSession &session,
                           QWidget *parent)
    : BankPage(QStringLiteral("settingsPage"), session.profile(), context.directory.reminders(),
               parent)
    , m_context(context)
    , m_session(session)
{
    layOutPlainly(QStringLiteral("settingsScroll"));
    addPassword();
    addIdleLock();
    addDevices();
    m_smsNotices = new SmsNoticesCard(session, column());
    column()->layout()->addWidget(m_smsNotices);
    m_retention = new RetentionCard(session, column());
    column()->layout()->addWidget(m_retention);
    addLanguages();
    addProtection();
    addLeaving();
    static_cast<QVBoxLayout *>(column()->layout())->addStretch(1);
    connect(&session, &session::BankSession::standingChanged, this, [this] { retranslate(); });
    SettingsPage::retranslate();
}

SettingsCard *SettingsPage::addCard(const QString &name)
{
    auto *card = new SettingsCard(name, column());
    column()->layout()->addWidget(card);
    return card;
}

void SettingsPage::addPassword()
{
    m_password = addCard(QStringLiteral("passwordCard"));
    m_error = new ErrorBanner(m_password);
    m_busy = new BusyRow(m_password);
    m_password->add(m_error);
    m_password->add(m_busy);
    m_changePassword = m_password->addButton(QStringLiteral("changePasswordButton"));
    connect(m_changePassword, &QPushButton::clicked, this, &SettingsPage::askForKey);
    connect(m_busy, &BusyRow::cancelled, this, &SettingsPage::giveUpKey);
    connect(m_error, &ErrorBanner::connectionRequested, this, &SettingsPage::connectionRequested);
}

void SettingsPage::addIdleLock()
{
    m_idle = addCard(QStringLiteral("idleCard"));
    m_minutesLabel = new TextLabel(TextLabel::Role::Body, QStringLiteral("idleMinutesLabel"), this);
    m_minutes = new CalmSpinBox(QStringLiteral("idleMinutes"), m_idle);
    m_minutes->setRange(static_cast<int>(AutoLock::kShortest.count()),
                        static_cast<int>(AutoLock::kLongest.count()));
    m_minutes->setValue(m_context.settings.idleMinutes());
    m_minutesLabel->setBuddy(m_minutes);
    m_idle->add(m_minutesLabel);
    m_idle->add(m_minutes);
    connect(m_minutes, &QSpinBox::valueChanged, &m_context.settings,
            &session::ClientSettings::setIdleMinutes);
}

void SettingsPage::addDevices()
{
    m_devicesCard = addCard(QStringLiteral("devicesCard"));
    m_devices = new DeviceList(m_session.devices(), m_context.clock, m_devicesCard);
    m_devicesCard->add(m_devices);
    connect(m_devices, &DeviceList::signInRequested, this, &SettingsPage::signInRequested);
    connect(m_devices, &DeviceList::contactsRequested, this, &SettingsPage::contactsRequested);
}

void SettingsPage::addLanguages()
{
    m_languageCard = addCard(QStringLiteral("languageCard"));
    // Each language names itself, whatever the interface speaks.
    const std::pair<domain::Language, QString> languages[] = {
        {domain::Language::Kazakh, QStringLiteral("Қазақша")},
        {domain::Language::Russian, QStringLiteral("Русский")},
        {domain::Language::English, QStringLiteral("English")},
    };
    for (const auto &[language, itself] : languages) {
        auto *button = m_languageCard->addButton(QStringLiteral("settingsLanguage_")
                                                 + domain::languageTag(language));
        button->setCheckable(true);
        button->setText(itself);
        button->setAccessibleName(itself);
        m_languages.append({language, button});
        connect(button, &QPushButton::clicked, this, [this, language = language] {
            m_context.settings.setLanguage(language);
            retranslate();
        });
    }
}

void SettingsPage::addProtection()
{
    m_protection = addCard(QStringLiteral("protectionCard"));
    m_connection = m_protection->addButton(QStringLiteral("settingsConnectionButton"));
    connect(m_connection, &QPushButton::clicked, this, &SettingsPage::connectionRequested);
}

void SettingsPage::addLeaving()
{
    m_leaving = addCard(QStringLiteral("leavingCard"));
    m_lock = m_leaving->addButton(QStringLiteral("settingsLockButton"));
    m_logout = m_leaving->addButton(QStringLiteral("settingsLogoutButton"));
    connect(m_lock, &QPushButton::clicked, this, &SettingsPage::lockRequested);
    connect(m_logout, &QPushButton::clicked, this, &SettingsPage::logoutRequested);
}

void SettingsPage::askForKey()
{
    m_error->clear();
    const bool hadFocus = m_password->focusWidget() == m_changePassword;
    m_changePassword->setEnabled(false);
    m_busy->start([] { return tr("Asking the bank to send a key…"); });
    m_keyScope = m_tasks.scope();
    m_tasks.whenDone(m_session.passwordChange().requestKey(language(), m_keyScope),
                     [this, hadFocus](const base::Result<domain::VerificationTicket> &ticket) {
                         m_busy->stop();
                         m_changePassword->setEnabled(true);
                         if (ticket) {
                             emit passwordKeySent();
                             return;
                         }
                         if (ticket.error().code != base::ErrorCode::Cancelled)
                             m_error->showError(ticket.error());
                         if (hadFocus && isVisible())
                             m_changePassword->setFocus();
                     });
}

void SettingsPage::giveUpKey()
{
    std::exchange(m_keyScope, base::CancelScope()).cancel();
}

bool SettingsPage::keepsData() const
{
    return m_session.computer() == ComputerKind::Own && !m_session.standing().nothingKept;
}

void SettingsPage::wordPassword()
{
    m_password->setTexts(
        tr("Password"),
        keepsData() ? tr("It opens this app and signs you in at the bank. To change it, the bank "
                         "sends a session key to your phone. Your other devices are signed out.")
                    : tr("It signs you in at the bank. To change it, the bank sends a session key "
                         "to your phone. Your other devices are signed out."));
    SettingsCard::wordButton(m_changePassword, tr("Change the password"),
                             tr("The bank sends an SMS with a session key"));
}

void SettingsPage::wordProtection()
{
    const auto &standing = m_session.standing();
    QString text;
    if (m_session.computer() == ComputerKind::Foreign)
        text = tr("Nothing is stored on this computer: it is someone else's.");
    else if (standing.nothingKept)
        text = tr("As you chose, nothing is stored on this computer. What you see goes when you "
                  "close the window.");
    else if (standing.protection == vault::Protection::PasswordOnly)
        text = tr("Your data lie here encrypted, and only your password opens them. This computer "
                  "offered no keychain, so guessing was made harder instead: choose a strong "
                  "password.");
    else
        text = tr("Your data lie here encrypted. Your password opens them together with a secret "
                  "in the keychain of this computer: copied files are of no use elsewhere.");
    m_protection->setTexts(tr("Protection of your data"), text);
    SettingsCard::wordButton(m_connection, tr("Show the connection"),
                             tr("Shows who answers at the bank's address"));
}

void SettingsPage::wordLeaving()
{
    if (keepsData())
        m_leaving->setTexts(
            tr("Lock or log out"),
            tr("Locking keeps your data here, encrypted; the password opens them again, also "
               "without network. Logging out ends the session at the bank and removes your data "
               "from this computer."));
    else
        m_leaving->setTexts(tr("Log out"), tr("Logging out ends the session at the bank. Nothing "
                                              "of it is left on this computer."));
    m_lock->setVisible(keepsData());
    SettingsCard::wordButton(m_lock, tr("Lock the app"), tr("Your data stay here, encrypted"));
    SettingsCard::wordButton(m_logout, tr("Log out"),
                             tr("Ends the session and removes your data from this computer"));
}

void SettingsPage::retranslate()
{
    setHeading(tr("Settings"), tr("What you change here counts at once."));
    wordPassword();
    m_idle->setTexts(
        keepsData() ? tr("Lock by itself") : tr("Log out by itself"),
        keepsData() ? tr("When nobody touches the app for a while, it locks itself; so it does "
                         "when the computer sleeps, the screen is locked or another user "
                         "comes.")
                    : tr("When nobody touches the app for a while, it logs you out; so it "
                         "does when the computer sleeps, the screen is locked or another user "
                         "comes."));
    m_minutesLabel->setText(tr("Minutes without a touch, 1 to 60"));
    m_minutes->setAccessibleName(m_minutesLabel->text());
    m_minutes->setAccessibleDescription(m_idle->accessibleDescription());
    auto *typed = m_minutes->findChild<QLineEdit *>();
    typed->setAccessibleName(m_minutes->accessibleName());
    typed->setAccessibleDescription(m_minutes->accessibleDescription());
    m_devicesCard->setTexts(tr("Your devices"),
                            tr("Computers and phones that the bank knows as yours. Sign out what "
                               "you no longer use; if one is not yours, sign it out and call the "
                               "bank."));
    m_devices->setLanguage(language());
    m_smsNotices->retranslate();
    m_retention->setLanguage(language());
    m_retention->setVisible(keepsData());
    m_languageCard->setTexts(tr("Language"), {});
    for (const auto &[each, button] : m_languages) {
        button->setChecked(each == m_context.settings.language());
        button->setAccessibleDescription(tr("Changes the language at once"));
    }
    wordProtection();
    wordLeaving();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    BankPage::showEvent(event);
    if (event->spontaneous())
        return;
    m_devices->load();
    m_smsNotices->load();
    m_retention->load();
}

void SettingsPage::hideEvent(QHideEvent *event)
{
    BankPage::hideEvent(event);
    // Whoever has gone on is not to be fetched back by the answer.
    if (!event->spontaneous())
        giveUpKey();
}

} // namespace qorgan::ui
