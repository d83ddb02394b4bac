// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Account.h"
#include "domain/Language.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;

namespace qorgan::ui {

/// The customer's accounts with what can be spent, side by side; as many as the width holds, which
/// are the bank's first ones. Hidden while there are none.
class AccountStrip : public QWidget
{
    Q_OBJECT
public:
    explicit AccountStrip(QWidget *parent = nullptr);

    void setAccounts(const QList<domain::Account> &accounts, domain::Language language);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void showWhatFits();

    QList<domain::Account> m_accounts;
    domain::Language m_language = domain::Language::Kazakh;
    QHBoxLayout *m_layout;
};

} // namespace qorgan::ui
