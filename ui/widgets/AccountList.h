// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/widgets/LiveCard.h"

#include <QDate>

namespace qorgan::ui {

class AccountRow;
class ListState;

/// The customer's accounts, for a business customer under the company's name.
/// objectName "accountList".
class AccountList : public LiveCard
{
    Q_OBJECT
public:
    /// @param session  outlives the card; its vault is open
    explicit AccountList(session::BankSession &session, QWidget *parent = nullptr);

    void setLanguage(domain::Language language);
    /// @param today  the bank's day now
    void setToday(const QDate &today);

protected:
    void read() override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshRows();
    void refreshState();

    session::BankSession &m_session;
    domain::Language m_language = domain::Language::Kazakh;
    QDate m_today;
    /// Nothing before the first reading.
    std::optional<QList<domain::Account>> m_accounts;
    std::optional<base::Error> m_error;
    TextLabel *m_company;
    ListState *m_state;
    QList<AccountRow *> m_rows;
};

} // namespace qorgan::ui
