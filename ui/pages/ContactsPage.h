// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/BankPage.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace qorgan::ui {

/// How to reach the bank: needs neither network nor sign-in (row A16). The bank's site is the
/// profile's address and no other, and is opened only after it was shown in full beside the
/// reminder of trigger bank_site_opened; objectName "contactsPage".
class ContactsPage : public BankPage
{
    Q_OBJECT
public:
    /// Opens an address outside the program; false when the system could not.
    using SiteOpener = std::function<bool(const QUrl &)>;

    /// @param profile    copied
    /// @param reminders  read once
    ContactsPage(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
                 QWidget *parent = nullptr);
    ~ContactsPage() override;

    /// The system browser unless set.
    void setSiteOpener(SiteOpener opener);

protected:
    void fill() override;
    void retranslate() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::ui
