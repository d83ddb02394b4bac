// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"
#include "ui/TaskOwner.h"
#include "ui/format/CaseText.h"

#include <QDate>
#include <QHash>
#include <QWidget>

#include <optional>

class QPushButton;

namespace qorgan::ui {

class LongTextField;
class TextLabel;
class ToneFrame;

/// "This was not me" for the operation that is shown (row A10): a button, the question behind it,
/// and what became of the report. Until the bank has confirmed it says that the bank does not know,
/// and the number to call; afterwards it leads to the case. What was typed is kept for each
/// operation until forget(). objectName "fraudReport".
class FraudReport : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the widget.
    FraudReport(const domain::BankProfile &profile, session::Commands &commands,
                vault::CustomerRecordStore &records, session::CardControl &cards,
                QWidget *parent = nullptr);

    /// @param today  the bank's day now
    void showOperation(const domain::Operation &operation, const QDate &today);
    /// No operation is shown.
    void leave();
    /// Wipes what was typed too.
    void forget();
    /// Reads again what became of the report.
    void read();
    void setLanguage(domain::Language language);

signals:
    /// Something that is to be read has come into sight.
    void unfolded();
    /// The controls are gone that had the focus.
    void ended();
    /// The case of the operation is to be shown.
    /// @param id  the bank's
    void caseRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Draft {
        bool isOpen = false;
        bool isSending = false;
        QString text;
        /// Why it could not be kept.
        std::optional<base::Error> error;
    };
    /// What is known of reports of one operation.
    struct Standing {
        std::optional<domain::Dispute> dispute;
        /// The last one was refused, and none is open.
        std::optional<base::ErrorCode> refused;
    };
    enum class Face { Nothing, Offer, Question, Waiting, Known, Refused, Unread };

    void readCards();
    void readRefusal();
    [[nodiscard]] std::optional<base::ErrorCode>
    refusalIn(const QList<vault::OutboxStore::Entry> &entries) const;
    void takeStanding(const base::Result<Standing> &standing);
    void layOut();
    void open();
    void goBack();
    void send();
    [[nodiscard]] Face face() const;
    void refresh();
    void refreshQuestion();
    void refreshWords(Face face);
    [[nodiscard]] QString knownText(const domain::Dispute &dispute) const;
    [[nodiscard]] domain::DisputeGrounds groundsFor(Face face) const;

    const domain::BankProfile &m_profile;
    session::Commands &m_commands;
    vault::CustomerRecordStore &m_records;
    session::CardControl &m_cardControl;
    domain::Language m_language = domain::Language::Kazakh;
    ToneFrame *m_box;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_grounds;
    TextLabel *m_call;
    QPushButton *m_openCase;
    TextLabel *m_fieldLabel;
    LongTextField *m_field;
    TextLabel *m_error;
    QPushButton *m_send;
    QPushButton *m_back;
    QPushButton *m_report;
    domain::Operation m_operation;
    /// Of the operation that is shown; empty without one.
    QString m_id;
    QList<vault::StoredCard> m_cards;
    bool m_isRecent = false;
    /// Nothing while it is being read.
    std::optional<base::Result<Standing>> m_standing;
    QHash<QString, Draft> m_drafts;
    std::optional<TaskOwner> m_tasks;
    std::optional<TaskOwner> m_reading;
};

} // namespace qorgan::ui
