// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/Commands.h"
#include "ui/format/CaseText.h"

#include <QWidget>

class QVBoxLayout;

namespace qorgan::ui {

class MessageEditor;
class TextLabel;

/// What customer and bank have written to each other about a case, in order, and the field for the
/// next message while the case is open. All of it is plain text: an address in it is never a link.
/// objectName "caseThread".
class CaseThread : public QWidget
{
    Q_OBJECT
public:
    /// @param commands  outlives the widget
    explicit CaseThread(session::Commands &commands, QWidget *parent = nullptr);

    /// @param shown  always the same case; the bank knows of it
    /// @param today  the bank's day
    void setCase(const BankCase &shown, const QDate &today, domain::Language language);
    /// Whether a message stands in the field that was not sent.
    [[nodiscard]] bool hasDraft() const;

signals:
    /// The bank did not take a message; it stands in the field again.
    void refused();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] base::Task<void> send(const QString &text);
    void takeRefusal(const domain::Command &command, base::ErrorCode why);
    void refresh();
    [[nodiscard]] QWidget *makeMessage(const domain::CaseMessage &message);

    session::Commands &m_commands;
    BankCase m_case;
    QDate m_today;
    domain::Language m_language = domain::Language::Kazakh;
    TextLabel *m_title;
    QVBoxLayout *m_messages;
    MessageEditor *m_editor;
};

} // namespace qorgan::ui
