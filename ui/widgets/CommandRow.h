// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "domain/Operation.h"
#include "session/Commands.h"
#include "ui/widgets/ToneFrame.h"

class QLabel;
class QPushButton;

namespace qorgan::ui {

class TextLabel;

/// One thing that the customer asked of the bank: what, when, how far it is, and what can be done.
/// It may be withdrawn while it waits; the row only asks for it. objectName "commandRow".
class CommandRow : public ToneFrame
{
    Q_OBJECT
public:
    struct Content {
        vault::OutboxStore::Entry entry;
        /// The operation it is about, where it is known here.
        std::optional<domain::Operation> operation;
        /// Of the case that a report has opened; empty while it is not known.
        QString caseNumber;
        /// The bank's number to call; may be empty.
        QString bankPhone;
        /// The bank's day.
        QDate today;
        domain::Language language = domain::Language::Kazakh;
    };

    explicit CommandRow(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const vault::OutboxStore::Entry &entry() const { return m_content.entry; }
    [[nodiscard]] QPushButton *withdrawButton() const { return m_withdraw; }

signals:
    void withdrawRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void refreshState();
    [[nodiscard]] QString operationText() const;
    [[nodiscard]] QString timesText() const;
    [[nodiscard]] QString explanation() const;
    [[nodiscard]] QString warning() const;

    Content m_content;
    TextLabel *m_title;
    TextLabel *m_operation;
    TextLabel *m_words;
    QLabel *m_stateIcon;
    TextLabel *m_state;
    TextLabel *m_explanation;
    ToneFrame *m_warning;
    TextLabel *m_warningText;
    TextLabel *m_times;
    QPushButton *m_withdraw;
};

} // namespace qorgan::ui
