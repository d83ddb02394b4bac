// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <optional>

class QPushButton;

namespace qorgan::ui {

class LongTextField;
class TextLabel;

/// The customer's own note on the operation that is shown. What was typed and not saved is kept for
/// each operation, in memory alone, until forget(). objectName "noteCard".
class NoteEditor : public QWidget
{
    Q_OBJECT
public:
    /// @param commands  outlives the widget
    explicit NoteEditor(session::Commands &commands, QWidget *parent = nullptr);

    /// Goes to this operation, or takes what is news of it; what is being typed stays.
    void showNote(const vault::StoredOperation &stored);
    /// No operation is shown.
    void leave();
    /// Wipes what was typed too.
    void forget();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Draft {
        QString text;
        /// Why it was not saved, or the bank did not take it.
        std::optional<base::Error> error;
        enum class Fault { NotSaved, Refused } fault = Fault::NotSaved;
    };

    void layOut();
    void takeTyped();
    void save();
    void endSaving(const QString &id, const QString &text, const base::Result<void> &kept);
    void takeRefusal(const domain::Command &command, base::ErrorCode why);
    [[nodiscard]] bool canSave() const;
    [[nodiscard]] QString stateText() const;
    void refresh();

    session::Commands &m_commands;
    TextLabel *m_title;
    LongTextField *m_field;
    TextLabel *m_state;
    QPushButton *m_save;
    /// Of the operation that is shown; empty without one.
    QString m_id;
    QString m_kept;
    bool m_waits = false;
    QHash<QString, Draft> m_drafts;
    QSet<QString> m_saving;
    std::optional<TaskOwner> m_tasks;
};

} // namespace qorgan::ui
