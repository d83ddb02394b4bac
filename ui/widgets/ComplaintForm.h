// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/Commands.h"

#include <QWidget>

class QPushButton;

namespace qorgan::ui {

class ChoiceRow;
class MessageEditor;
class TextLabel;
class ToneFrame;

/// A complaint to the bank (row C7): a button, and behind it what it is about, the text, and what
/// the bank has to do. What was chosen and typed stays until it is kept in the outbox.
/// objectName "complaintForm".
class ComplaintForm : public QWidget
{
    Q_OBJECT
public:
    /// @param commands  outlives the widget
    explicit ComplaintForm(session::Commands &commands, QWidget *parent = nullptr);

    /// Opens it for a case that went wrong: its number stands in the text, before what was typed.
    void beginAbout(const QString &caseNumber);

signals:
    /// Something that is to be read has come into sight.
    void unfolded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Face { Closed, Open };
    void layOut();
    void show(Face face);
    [[nodiscard]] base::Task<void> send(const QString &text);
    void endFiling();
    void takeRefusal(const domain::Command &command, base::ErrorCode why);
    void choose(domain::ComplaintSubject subject);
    void retranslate();
    void refreshHindrance();

    session::Commands &m_commands;
    QPushButton *m_begin;
    ToneFrame *m_box;
    TextLabel *m_title;
    TextLabel *m_promise;
    TextLabel *m_subjectLabel;
    ChoiceRow *m_subjects;
    MessageEditor *m_editor;
    QPushButton *m_back;
};

} // namespace qorgan::ui
