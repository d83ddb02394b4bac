// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "domain/Language.h"
#include "domain/Operation.h"
#include "domain/Reminder.h"

#include <QDate>
#include <QScrollArea>

#include <optional>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace qorgan::ui {

class ReminderCard;
class TextLabel;

/// Everything the bank told of one operation; for a declined one the reason in words, the next step
/// and the reminder that fits (trigger operation_declined or operation_accepted).
/// What the bank or a payer wrote is plain text: an address in it is never a link (row A6).
class OperationDetail : public QScrollArea
{
    Q_OBJECT
public:
    /// Both are read while the widget lives.
    OperationDetail(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
                    QWidget *parent = nullptr);

    /// @param accountTitle  the bank's name of its account, or empty
    /// @param today         the bank's day now
    void showOperation(const domain::Operation &operation, const QString &accountTitle,
                       const QDate &today);
    /// Goes back to the hint that an operation can be chosen, and forgets the one shown.
    void clear();
    void setLanguage(domain::Language language);

    [[nodiscard]] const std::optional<domain::Operation> &operation() const { return m_operation; }
    [[nodiscard]] const QString &accountTitle() const { return m_accountTitle; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    QWidget *makeDeclineBox();
    void refresh();
    void refreshHead(const domain::Operation &operation);
    void refreshDecline(const domain::Operation &operation);
    void refreshFields(const domain::Operation &operation);
    void refreshReminders();
    void addField(const QString &name, const QString &label, const QString &value);

    const domain::BankProfile &m_profile;
    const domain::ReminderBook &m_reminders;
    domain::Language m_language = domain::Language::Kazakh;
    std::optional<domain::Operation> m_operation;
    QString m_accountTitle;
    QDate m_today;
    TextLabel *m_hint;
    QWidget *m_content;
    QLabel *m_statusIcon;
    TextLabel *m_status;
    TextLabel *m_merchant;
    TextLabel *m_amount;
    QFrame *m_declineBox = nullptr;
    TextLabel *m_reasonTitle;
    TextLabel *m_reason;
    TextLabel *m_nextTitle;
    TextLabel *m_nextStep;
    TextLabel *m_call;
    QVBoxLayout *m_fields = nullptr;
    ReminderCard *m_reminder;
};

} // namespace qorgan::ui
