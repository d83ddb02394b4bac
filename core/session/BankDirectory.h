// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/BankProfile.h"
#include "domain/EmergencyGuide.h"
#include "domain/Reminder.h"
#include "domain/SpendingCategories.h"

#include <QList>

namespace qorgan::session {

/// The banks, reminders, emergency guides and categories of spending this program carries as data.
/// Read once, at start.
class BankDirectory
{
public:
    /// @param folder  holds profiles/*.json, reminders/reminders.json, emergency/emergency.json and
    ///                categories/categories.json; may be a resource path
    /// @errors ProfileInvalid, ResourceInvalid
    [[nodiscard]] static base::Result<BankDirectory> load(const QString &folder);

    /// The demo bank first, then by id.
    [[nodiscard]] const QList<domain::BankProfile> &banks() const { return m_banks; }
    /// nullptr when there is none.
    [[nodiscard]] const domain::BankProfile *find(QStringView id) const;
    [[nodiscard]] const domain::ReminderBook &reminders() const { return m_reminders; }
    /// What to do when something has happened.
    [[nodiscard]] const domain::EmergencyBook &emergencies() const { return m_emergencies; }
    /// What money is spent on.
    [[nodiscard]] const domain::SpendingCategories &categories() const { return m_categories; }

private:
    QList<domain::BankProfile> m_banks;
    domain::ReminderBook m_reminders;
    domain::EmergencyBook m_emergencies;
    domain::SpendingCategories m_categories;
};

} // namespace qorgan::session
