// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/BankProfile.h"
#include "domain/Language.h"
#include "domain/Operation.h"
#include "domain/Reminder.h"
#include "session/BankSession.h"
#include "ui/export/FileExport.h"
#include "ui/format/OperationText.h"

#include <QDate>
#include <QScrollArea>

#include <optional>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qorgan::ui {

class Banner;
class FraudReport;
class NoteEditor;
class OperationSteps;
class ReminderCard;
class SavePanel;
class TextLabel;

/// Everything the bank told of one operation; for a declined one the reason in words, the next step
/// and the reminder that fits (trigger operation_declined or operation_accepted); the customer's
/// own note, and "this was not me". What the bank or a payer wrote is plain text: an address in it
/// is never a link (row A6).
class OperationDetail : public QScrollArea
{
    Q_OBJECT
public:
    /// All outlive the widget.
    OperationDetail(const domain::BankProfile &profile, const domain::ReminderBook &reminders,
                    session::Commands &commands, vault::CustomerRecordStore &records,
                    session::CardControl &cards, const session::Connection &connection,
                    session::ComputerKind computer, QWidget *parent = nullptr);

    /// @param account  that of the operation, or nothing while it is not here
    /// @param today    the bank's day now
    void showOperation(const vault::StoredOperation &stored,
                       const std::optional<domain::Account> &account, const QDate &today);
    /// Goes back to the hint that an operation can be chosen. What was typed and not saved waits
    /// for its operation to be shown again.
    void clear();
    /// Wipes that too.
    void forget();
    /// Reads again what the vault knows of reports.
    void readReport();
    void setLanguage(domain::Language language);

    [[nodiscard]] const std::optional<vault::StoredOperation> &shown() const { return m_shown; }
    [[nodiscard]] const std::optional<domain::Account> &account() const { return m_account; }

signals:
    /// The next step after a decline, or after a probe, is taken there.
    void helpRequested(qorgan::ui::DeclineHelp help);

signals:
    /// The case on the operation is to be shown.
    /// @param id  the bank's
    void caseRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    QWidget *makeDeclineBox();
    /// Once what has changed has its place.
    void scrollTo(const QWidget *part);
    void openReceipt();
    void closeReceipt();
    [[nodiscard]] FileExport::Work receipt() const;
    void refresh();
    void refreshHead(const domain::Operation &operation);
    void refreshDecline(const domain::Operation &operation);
    void refreshProbe(const domain::Operation &operation);
    void refreshFields(const domain::Operation &operation);
    void refreshReminders();
    void addField(const QString &name, const QString &label, const QString &value);

    const domain::BankProfile &m_profile;
    const domain::ReminderBook &m_reminders;
    const session::Connection &m_connection;
    domain::Language m_language = domain::Language::Kazakh;
    std::optional<vault::StoredOperation> m_shown;
    std::optional<domain::Account> m_account;
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
    QPushButton *m_declineHelp = nullptr;
    Banner *m_probe;
    OperationSteps *m_steps;
    TextLabel *m_stepsTitle;
    QVBoxLayout *m_fields = nullptr;
    FraudReport *m_report;
    NoteEditor *m_note;
    QPushButton *m_saveReceipt;
    SavePanel *m_receipt;
    ReminderCard *m_reminder;
};

} // namespace qorgan::ui
