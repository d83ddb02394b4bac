// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "ui/pages/FlowPage.h"

namespace qorgan::ui {

/// The window is being closed without logging out: says what that means and offers what there is
/// (row A13). Shown once; afterwards closing locks without asking. objectName "closingPage".
class ClosingPage : public FlowPage
{
    Q_OBJECT
public:
    /// @param profile  outlives the page
    ClosingPage(const PageContext &context, const domain::BankProfile &profile,
                QWidget *parent = nullptr);

signals:
    void lockAndQuitRequested();
    void logOutAndQuitRequested();
    void stayRequested();

protected:
    void retranslateUi() override;

private:
    const domain::BankProfile &m_profile;
    QPushButton *m_logOut;
    QPushButton *m_lock;
    QPushButton *m_stay;
};

} // namespace qorgan::ui
