// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/EmergencyGuide.h"
#include "ui/pages/BankPage.h"

#include <memory>

namespace qorgan::ui {

/// What to do when something has happened, and the numbers to call (rows A11, E3): needs neither
/// network nor sign-in. objectName "emergencyPage".
class EmergencyPage : public BankPage
{
    Q_OBJECT
public:
    /// Whether the customer's own pages can be shown from here.
    enum class Pages { Closed, Open };

    /// @param guides  read once
    EmergencyPage(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
                  const domain::EmergencyBook &guides, Pages pages, QWidget *parent = nullptr);
    ~EmergencyPage() override;

    /// Opens the steps of one guide, such as "phone", and closes the others.
    void open(const QString &guideId);

signals:
    void helpRequested(qorgan::domain::EmergencyHelp help);
    /// All ways to reach the bank.
    void contactsRequested();

protected:
    void fill() override;
    void retranslate() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::ui
