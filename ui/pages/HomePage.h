// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/pages/BankPage.h"
#include "ui/pages/FlowPage.h"

#include <QTimer>

namespace qorgan::ui {

class AccountList;
class ListState;
class MonthChart;
class TodayCard;

/// What a customer sees first: the accounts, the day in short with its review, and what the month's
/// money was spent on. All of it from the vault, with or without network; objectName "homePage".
class HomePage : public BankPage
{
    Q_OBJECT
public:
    /// @param session  outlives the page; its vault is open
    HomePage(const PageContext &context, session::BankSession &session, QWidget *parent = nullptr);

signals:
    void operationsRequested();
    /// The operations of the latest day that was not looked at.
    void missedRequested();
    void contactsRequested();
    /// The customer asked to try the bank again.
    void refreshRequested();

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void refreshToday();
    void refreshState();

    PageContext m_context;
    session::BankSession &m_session;
    ListState *m_state;
    AccountList *m_accounts;
    TodayCard *m_today;
    MonthChart *m_month;
    QTimer m_dayTimer;
};

} // namespace qorgan::ui
