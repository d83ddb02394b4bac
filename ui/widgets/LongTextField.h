// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace qorgan::ui {

class TextLabel;

/// A field for a few sentences of plain text. It grows with them up to some lines, takes more than
/// may be sent rather than losing any of it, and says near the end how many characters are left.
/// Tab leaves it.
class LongTextField : public QWidget
{
    Q_OBJECT
public:
    /// @param name     objectName of the text; that of the count is the same with "Count"
    /// @param longest  in characters, as the bank counts them
    LongTextField(const QString &name, int longest, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    /// Without textChanged().
    void setText(const QString &text);
    /// Typing goes on behind the text.
    void goToEnd();
    [[nodiscard]] bool isTooLong() const { return m_left < 0; }
    /// For accessibility tools.
    void describe(const QString &name, const QString &description);

signals:
    /// Something was typed.
    void textChanged();
    /// Ctrl+Return.
    void committed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();
    void fit();

    QPlainTextEdit *m_edit;
    TextLabel *m_count;
    int m_longest;
    qsizetype m_left;
};

} // namespace qorgan::ui
