// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "ui/TaskOwner.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace qorgan::ui {

class LongTextField;
class TextLabel;

/// A text to the bank and the button that sends it, with the reason where it cannot be sent. What
/// was typed stays until it is kept in the outbox.
class MessageEditor : public QWidget
{
    Q_OBJECT
public:
    struct Words {
        QString label;
        QString send;
        /// What sending does, a sentence.
        QString about;
        /// What is to be done first while the text is empty.
        QString empty;
    };
    /// Keeps the text for the bank.
    using Sender = std::function<base::Task<void>(const QString &text)>;

    /// @param name     objectName of the field; the button's is the same with "Send", that of the
    ///                 reason with "State"
    /// @param longest  in characters
    MessageEditor(const QString &name, int longest, Sender sender, QWidget *parent = nullptr);

    void setWords(const Words &words);
    /// Why a text that is written cannot be sent; empty when it can.
    void setHindrance(const QString &why);
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// The bank will not take this text: it stands in the field again, unless another one does.
    void takeBack(const QString &text, base::ErrorCode why);

signals:
    /// The text was kept for the bank.
    void sent();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void send();
    void endSending(const QString &text, const base::Result<void> &kept);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] QString stateText() const;
    void refresh();

    Sender m_sender;
    Words m_words;
    QString m_hindrance;
    TextLabel *m_label;
    LongTextField *m_field;
    TextLabel *m_state;
    QPushButton *m_send;
    int m_longest;
    bool m_isSending = false;
    /// Why it was not kept, or why the bank did not take it.
    std::optional<base::Error> m_notKept;
    std::optional<base::ErrorCode> m_refused;
    TaskOwner m_tasks;
};

} // namespace qorgan::ui
