// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/BankPage.h"

#include <memory>

namespace qorgan::ui {

/// Every reminder meant for one bank's customers, gravest first, with a search that forgives
/// Kazakh letters typed without them; then what the bank says of itself. Needs neither network nor
/// sign-in; objectName "safetyPage".
class SafetyPage : public BankPage
{
    Q_OBJECT
public:
    /// Whether a button leads to the connection with the bank (row A8).
    enum class Connection { Offered, NotThere };

    /// @param profile    copied
    /// @param reminders  read once
    SafetyPage(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
               Connection connection = Connection::NotThere, QWidget *parent = nullptr);
    ~SafetyPage() override;

signals:
    void connectionRequested();

protected:
    void fill() override;
    void retranslate() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::ui
