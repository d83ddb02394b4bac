// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "domain/Language.h"
#include "domain/Reminder.h"

#include <QWidget>

#include <memory>

namespace qorgan::ui {

/// Every reminder meant for one bank's customers, gravest first, with a search that forgives
/// Kazakh letters typed without them; then what the bank says of itself. Needs neither network nor
/// sign-in; objectName "safetyPage".
class SafetyPage : public QWidget
{
    Q_OBJECT
public:
    /// @param profile    copied
    /// @param reminders  read once
    SafetyPage(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
               QWidget *parent = nullptr);
    ~SafetyPage() override;

    void setLanguage(domain::Language language);
    /// Shows another bank's reminders: the customer chose one.
    void setBank(const domain::BankProfile &profile, const domain::ReminderBook &reminders);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::ui
