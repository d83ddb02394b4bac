// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/pages/BankPage.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

class BusyRow;
class CalmSpinBox;
class DeviceList;
class ErrorBanner;
class RetentionCard;
class SettingsCard;
class SmsNoticesCard;

/// Password, idle lock, devices, SMS notices, how long operations stay, language, how the data here
/// are protected, and how locking and logging out differ. objectName "settingsPage".
class SettingsPage : public BankPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is open
    SettingsPage(const PageContext &context, session::BankSession &session,
                 QWidget *parent = nullptr);

signals:
    /// The bank has sent a key to change the password.
    void passwordKeySent();
    void signInRequested();
    void contactsRequested();
    void connectionRequested();
    void lockRequested();
    void logoutRequested();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    SettingsCard *addCard(const QString &name);
    void addPassword();
    void addIdleLock();
    void addDevices();
    void addLanguages();
    void addProtection();
    void addLeaving();
    void askForKey();
    void giveUpKey();
    void wordPassword();
    void wordProtection();
    void wordLeaving();
    [[nodiscard]] bool keepsData() const;

    PageContext m_context;
    session::BankSession &m_session;
    SettingsCard *m_password;
    QPushButton *m_changePassword;
    BusyRow *m_busy;
    ErrorBanner *m_error;
    SettingsCard *m_idle;
    CalmSpinBox *m_minutes;
    TextLabel *m_minutesLabel;
    SettingsCard *m_devicesCard;
    DeviceList *m_devices;
    SmsNoticesCard *m_smsNotices;
    RetentionCard *m_retention;
    SettingsCard *m_languageCard;
    QList<std::pair<domain::Language, QPushButton *>> m_languages;
    SettingsCard *m_protection;
    QPushButton *m_connection;
    SettingsCard *m_leaving;
    QPushButton *m_lock;
    QPushButton *m_logout;
    TaskOwner m_tasks;
    base::CancelScope m_keyScope;
};

} // namespace qorgan::ui
