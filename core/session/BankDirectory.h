// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "domain/BankProfile.h"
#include "domain/Reminder.h"

#include <QList>

namespace qorgan::session {

/// The banks and reminders this program carries as data. Read once, at start.
class BankDirectory
{
public:
    /// @param folder  holds profiles/*.json and reminders/reminders.json; may be a resource path
    /// @errors ProfileInvalid, ResourceInvalid
    [[nodiscard]] static base::Result<BankDirectory> load(const QString &folder);

    /// The demo bank first, then by id.
    [[nodiscard]] const QList<domain::BankProfile> &banks() const { return m_banks; }
    /// nullptr when there is none.
    [[nodiscard]] const domain::BankProfile *find(QStringView id) const;
    [[nodiscard]] const domain::ReminderBook &reminders() const { return m_reminders; }

private:
    QList<domain::BankProfile> m_banks;
    domain::ReminderBook m_reminders;
};

} // namespace qorgan::session
