// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "domain/Language.h"
#include "domain/Reminder.h"
#include "session/BankSession.h"
#include "ui/format/OperationText.h"

#include <QWidget>

#include <memory>

namespace qorgan::ui {

/// What the operations page reads. All of it outlives the page.
struct OperationsSources {
    vault::OperationStore &operations;
    vault::AccountStore &accounts;
    vault::CustomerRecordStore &records;
    session::Commands &commands;
    session::CardControl &cards;
    session::Connection &connection;
    const session::History &history;
    const domain::BankProfile &profile;
    const domain::ReminderBook &reminders;
    const base::Clock &clock;
    /// On someone else's nothing is saved as a file.
    session::ComputerKind computer;
};

/// The operations of the vault: review of the day, list, filters, search, detail. Opens at once
/// from the vault, with or without network; objectName "operationsPage".
class OperationsPage : public QWidget
{
    Q_OBJECT
public:
    explicit OperationsPage(const OperationsSources &sources, QWidget *parent = nullptr);
    /// Follows the session besides: reads when it opens, forgets when it locks.
    OperationsPage(session::BankSession &session, const domain::ReminderBook &reminders,
                   const base::Clock &clock, QWidget *parent = nullptr);
    ~OperationsPage() override;

    void setLanguage(domain::Language language);
    /// Reads everything again; call when the vault was opened.
    void reload();
    /// Drops everything of the customer; call before the vault is closed.
    void clear();
    /// Drops filter and search, goes to the newest row and takes the focus: a notice was pressed.
    void showNewest();
    /// Drops filter and search and opens an operation, once the list has it; nothing when it is not
    /// kept here.
    /// @param id  the bank's
    void showOperation(const QString &id);

    /// Shows the latest earlier day that was not looked at.
    void showMissed();

    [[nodiscard]] int unreadCount() const;

signals:
    void unreadCountChanged(int count);
    /// The customer leaves older operations for later, or wants them now.
    void historyPauseRequested(bool paused);
    /// The customer asked to try the bank again.
    void refreshRequested();
    /// The customer asked how to reach the bank.
    void contactsRequested();
    /// The next step after a declined operation is taken there.
    void helpRequested(qorgan::ui::DeclineHelp help);
    /// The case on an operation is to be shown.
    /// @param id  the bank's
    void caseRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::ui
