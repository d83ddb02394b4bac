// SPDX-License-Identifier: Apache-2.0
#include "domain/Reminder.h"

#include "domain/JsonData.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace qorgan::domain {

namespace {

constexpr std::array<std::pair<ReminderTrigger, const char16_t *>, 28> kTriggers{{
    {ReminderTrigger::FirstRunComputer, u"first_run_computer"},
    {ReminderTrigger::ForeignComputer, u"foreign_computer"},
    {ReminderTrigger::PolicyPage, u"policy_page"},
    {ReminderTrigger::PhonePage, u"phone_page"},
    {ReminderTrigger::SessionKeyPage, u"session_key_page"},
    {ReminderTrigger::SessionKeyDelayed, u"session_key_delayed"},
    {ReminderTrigger::RegistrationPage, u"registration_page"},
    {ReminderTrigger::PasswordPage, u"password_page"},
    {ReminderTrigger::UnlockPage, u"unlock_page"},
    {ReminderTrigger::OperationsPage, u"operations_page"},
    {ReminderTrigger::OperationAccepted, u"operation_accepted"},
    {ReminderTrigger::OperationDeclined, u"operation_declined"},
    {ReminderTrigger::NoticesOff, u"notices_off"},
    {ReminderTrigger::ContactsPage, u"contacts_page"},
    {ReminderTrigger::BankSiteOpened, u"bank_site_opened"},
    {ReminderTrigger::AddressInMessage, u"address_in_message"},
    {ReminderTrigger::SafetyPage, u"safety_page"},
    {ReminderTrigger::QuitWithoutLogout, u"quit_without_logout"},
    {ReminderTrigger::Logout, u"logout"},
    {ReminderTrigger::Lock, u"lock"},
    {ReminderTrigger::CardEntry, u"card_entry"},
    {ReminderTrigger::ThreeDSecure, u"three_d_secure"},
    {ReminderTrigger::CardLimits, u"card_limits"},
    {ReminderTrigger::DeviceCheck, u"device_check"},
    {ReminderTrigger::PersonalData, u"personal_data"},
    {ReminderTrigger::Complaint, u"complaint"},
    {ReminderTrigger::Payment, u"payment"},
    {ReminderTrigger::RepeatPayment, u"repeat_payment"},
}};

std::optional<ReminderSeverity> severityFrom(QStringView word)
{
    if (word == u"critical")
        return ReminderSeverity::Critical;
    if (word == u"important")
        return ReminderSeverity::Important;
    if (word == u"advice")
        return ReminderSeverity::Advice;
    return std::nullopt;
}

Reminder readReminder(JsonData &data)
{
    Reminder reminder;
    reminder.id = data.text(u"id");
    for (const auto &item : data.array(u"sources")) {
        JsonData source(item.toObject(), QStringLiteral("sources"));
        reminder.sources.append({source.text(u"document"), source.text(u"item")});
        data.adopt(source);
    }
    for (const auto &word : data.texts(u"triggers")) {
        const auto trigger = reminderTriggerFrom(word);
        if (trigger)
            reminder.triggers.append(*trigger);
        else
            data.fault(QStringLiteral("triggers"));
    }
    for (const auto &word : data.optionalTexts(u"decline_reasons"))
        reminder.declineReasons.append(declineReasonFrom(word));
    reminder.active = data.flag(u"active");
    const auto severity = severityFrom(data.text(u"severity"));
    if (!severity)
        data.fault(QStringLiteral("severity"));
    reminder.severity = severity.value_or(ReminderSeverity::Advice);
    reminder.profiles = data.texts(u"profiles");
    reminder.title = data.localized(u"title");
    reminder.why = data.localized(u"why");
    reminder.todo = data.localized(u"todo");
    return reminder;
}

QString contactValue(const BankProfile &profile, ContactKind kind)
{
    for (const auto &contact : profile.contactsFor(u"emergency")) {
        if (contact.kind == kind)
            return contact.value;
    }
    for (const auto &contact : profile.contacts) {
        if (contact.kind == kind)
            return contact.value;
    }
    return {};
}

void fillIn(LocalizedText &text, const BankProfile &profile)
{
    const QString phone = contactValue(profile, ContactKind::Phone);
    const QString email = contactValue(profile, ContactKind::Email);
    for (QString *part : {&text.kk, &text.ru, &text.en}) {
        part->replace(QStringLiteral("{site}"), profile.site.host());
        part->replace(QStringLiteral("{phone}"), phone.isEmpty() ? email : phone);
        part->replace(QStringLiteral("{email}"), email.isEmpty() ? phone : email);
    }
}

} // namespace

QString toWord(ReminderTrigger trigger)
{
    for (const auto &[known, word] : kTriggers) {
        if (known == trigger)
            return QString::fromUtf16(word);
    }
    Q_UNREACHABLE();
}

std::optional<ReminderTrigger> reminderTriggerFrom(QStringView word)
{
    for (const auto &[trigger, known] : kTriggers) {
        if (word == QStringView(known))
            return trigger;
    }
    return std::nullopt;
}

base::Result<ReminderBook> ReminderBook::parse(const QByteArray &json)
{
    const auto document = QJsonDocument::fromJson(json);
    ReminderBook book;
    for (const auto &item : document.object().value(QStringLiteral("reminders")).toArray()) {
        JsonData data(item.toObject());
        book.m_reminders.append(readReminder(data));
        if (!data.faults().isEmpty()) {
            return base::failure(base::ErrorCode::ResourceInvalid, book.m_reminders.back().id
                                                                       + QStringLiteral(": ")
                                                                       + data.faults().join(u", "));
        }
    }
    if (book.m_reminders.isEmpty())
        return base::failure(base::ErrorCode::ResourceInvalid, QStringLiteral("no reminders"));
    return book;
}

QList<Reminder> ReminderBook::forProfile(const BankProfile &profile) const
{
    QList<Reminder> chosen;
    for (const auto &reminder : m_reminders) {
        if (!reminder.profiles.contains(QStringLiteral("*"))
            && !reminder.profiles.contains(profile.id))
            continue;
        chosen.append(reminder);
        for (LocalizedText *text : {&chosen.back().title, &chosen.back().why, &chosen.back().todo})
            fillIn(*text, profile);
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const Reminder &a, const Reminder &b) { return a.severity < b.severity; });
    return chosen;
}

QList<Reminder> ReminderBook::forTrigger(ReminderTrigger trigger, const BankProfile &profile) const
{
    QList<Reminder> chosen;
    for (auto &reminder : forProfile(profile)) {
        if (reminder.active && reminder.triggers.contains(trigger))
            chosen.append(std::move(reminder));
    }
    return chosen;
}

QList<Reminder> ReminderBook::forDecline(DeclineReason reason, const BankProfile &profile) const
{
    QList<Reminder> naming;
    QList<Reminder> general;
    for (auto &reminder : forTrigger(ReminderTrigger::OperationDeclined, profile)) {
        if (reminder.declineReasons.isEmpty())
            general.append(std::move(reminder));
        else if (reminder.declineReasons.contains(reason))
            naming.append(std::move(reminder));
    }
    return naming + general;
}

} // namespace qorgan::domain
