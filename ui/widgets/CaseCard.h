// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/Commands.h"
#include "ui/format/CaseText.h"
#include "ui/widgets/ToneFrame.h"

#include <QTimer>

#include <optional>

class QPushButton;

namespace qorgan::ui {

class CaseSteps;
class CaseThread;
class DueBar;
class FactList;
class TextLabel;

/// One dispute or complaint: its number to read out, how far the bank is and by when it answers,
/// what it has decided and what can be done then; behind a button what was written about it.
/// objectName "caseCard".
class CaseCard : public ToneFrame
{
    Q_OBJECT
public:
    struct Content {
        BankCase shown;
        /// The operation it is about, where it is known here.
        std::optional<domain::Operation> operation;
        domain::DisputeGrounds grounds;
        /// The bank's number to call; may be empty.
        QString bankPhone;
        QDateTime now;
        domain::Language language = domain::Language::Kazakh;
    };

    /// @param commands  outlives the widget
    explicit CaseCard(session::Commands &commands, QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const BankCase &shown() const { return m_content.shown; }
    /// Shows what was written, and takes the focus.
    void open();

signals:
    void operationRequested(const QString &operationId);
    /// The customer wants to complain of how this case went.
    void complaintRequested(const QString &number);
    /// Something that is to be read has come into sight.
    void unfolded(QWidget *what);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QLayout *makeHead();
    void layOutBody();
    void copyNumber();
    void refresh();
    void refreshHead();
    void refreshClock();
    void refreshWaiting();
    void refreshDecision();
    void refreshNext();
    void refreshBody();
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QString operationText() const;
    [[nodiscard]] QString decisionTitle() const;
    [[nodiscard]] QString nextText() const;

    Content m_content;
    TextLabel *m_title;
    TextLabel *m_number;
    QPushButton *m_copy;
    TextLabel *m_operation;
    QPushButton *m_showOperation;
    ToneFrame *m_waiting;
    TextLabel *m_waitingText;
    TextLabel *m_waitingCall;
    CaseSteps *m_steps;
    DueBar *m_bar;
    TextLabel *m_due;
    ToneFrame *m_decision;
    TextLabel *m_decisionTitle;
    TextLabel *m_refund;
    TextLabel *m_answerCaption;
    TextLabel *m_answer;
    ToneFrame *m_grounds;
    TextLabel *m_groundsTitle;
    TextLabel *m_groundsText;
    ToneFrame *m_next;
    TextLabel *m_nextTitle;
    TextLabel *m_nextText;
    TextLabel *m_nextCall;
    QPushButton *m_complain;
    TextLabel *m_count;
    QPushButton *m_toggle;
    QWidget *m_body;
    TextLabel *m_ownCaption;
    TextLabel *m_own;
    CaseThread *m_thread;
    QTimer m_copied;
    bool m_isOpen = false;
};

} // namespace qorgan::ui
