// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "domain/Language.h"
#include "domain/Operation.h"
#include "domain/Reminder.h"

#include <QDate>
#include <QScrollArea>

#include <optional>

class QFormLayout;
class QLabel;
class QToolButton;

namespace qorgan::ui {

class ReminderCard;

/// Everything the bank told of one operation; for a declined one the reason in words, the next step
/// and the reminder that fits (trigger operation_declined or operation_accepted).
/// What the bank or a payer wrote is plain text: an address in it is never a link (row A6).
class OperationDetail : public QScrollArea
{
    Q_OBJECT
public:
    OperationDetail(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
                    QWidget *parent = nullptr);

    /// @param today  the bank's day now
    void showOperation(const domain::Operation &operation, const QString &accountTitle,
                       const QDate &today);
    void clear();
    void setLanguage(domain::Language language);

    [[nodiscard]] const std::optional<domain::Operation> &operation() const { return m_operation; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshFields();
    void refreshDecline();
    void refreshColours();
    void addField(const QString &name, const QString &label, const QString &value);

    const domain::BankProfile &m_profile;
    const domain::ReminderBook &m_reminders;
    domain::Language m_language = domain::Language::Kazakh;
    std::optional<domain::Operation> m_operation;
    QString m_accountTitle;
    QDate m_today;
    QWidget *m_body;
    QLabel *m_hint;
    QLabel *m_statusIcon;
    QLabel *m_status;
    QLabel *m_merchant;
    QLabel *m_amount;
    QWidget *m_declineBox;
    QLabel *m_reason;
    QLabel *m_nextStep;
    QLabel *m_call;
    QWidget *m_fields;
    ReminderCard *m_reminder;
};

} // namespace qorgan::ui
