// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/BankProfile.h"
#include "domain/Language.h"
#include "domain/Operation.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace qorgan::domain {

/// The moment at which a reminder stands beside what the customer does (row A2).
enum class ReminderTrigger {
    FirstRunComputer,
    ForeignComputer,
    PolicyPage,
    PhonePage,
    SessionKeyPage,
    SessionKeyDelayed,
    RegistrationPage,
    PasswordPage,
    UnlockPage,
    OperationsPage,
    OperationAccepted,
    OperationDeclined,
    NoticesOff,
    ContactsPage,
    BankSiteOpened,
    AddressInMessage,
    SafetyPage,
    QuitWithoutLogout,
    Logout,
    Lock,
    CardEntry,
    ThreeDSecure,
    CardLimits,
    DeviceCheck,
    PersonalData,
    Complaint,
    Payment,
    RepeatPayment,
};

/// The word in the data, such as "session_key_page".
[[nodiscard]] QString toWord(ReminderTrigger trigger);
[[nodiscard]] std::optional<ReminderTrigger> reminderTriggerFrom(QStringView word);

enum class ReminderSeverity { Critical, Important, Advice };

/// Where a reminder comes from: document and item of the security memo or another source.
struct ReminderSource {
    QString document;
    QString item;
};

/// One rule of the security memo in our own words.
struct Reminder {
    QString id;
    QList<ReminderSource> sources;
    QList<ReminderTrigger> triggers;
    /// For OperationDeclined: the reasons it fits; empty for all of them.
    QList<DeclineReason> declineReasons;
    /// Inactive ones are shown on the Safety page only: the page of their trigger does not exist.
    bool active = false;
    ReminderSeverity severity = ReminderSeverity::Advice;
    /// Profile ids it is meant for; "*" for every bank.
    QStringList profiles;
    LocalizedText title;
    LocalizedText why;
    LocalizedText todo;
};

/// All reminders, from resources/reminders.
class ReminderBook
{
public:
    /// @errors ResourceInvalid, with the reminder's id in the detail
    [[nodiscard]] static base::Result<ReminderBook> parse(const QByteArray &json);

    /// Those meant for `profile`, gravest first, {site}, {phone} and {email} filled in.
    [[nodiscard]] QList<Reminder> forProfile(const BankProfile &profile) const;

    /// The active ones for `trigger`, gravest first.
    [[nodiscard]] QList<Reminder> forTrigger(ReminderTrigger trigger,
                                             const BankProfile &profile) const;

    /// Those for OperationDeclined that fit `reason`: the ones that name it first.
    [[nodiscard]] QList<Reminder> forDecline(DeclineReason reason,
                                             const BankProfile &profile) const;

    [[nodiscard]] const QList<Reminder> &all() const { return m_reminders; }

private:
    QList<Reminder> m_reminders;
};

} // namespace qorgan::domain
