// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace qorgan::ui {

class SecretField;
class TextLabel;

/// A password's field under its label, and beneath it the hint that Caps Lock seems to be on.
class PasswordEntry : public QWidget
{
    Q_OBJECT
public:
    /// @param name  the field's objectName, such as "passwordField"; the label's is "passwordLabel"
    explicit PasswordEntry(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] SecretField &field() { return *m_field; }
    [[nodiscard]] const SecretField &field() const { return *m_field; }
    /// Also the field's accessible name.
    void setLabel(const QString &label);
    /// The password was wrong: what is typed next replaces it.
    void markWrong();
    /// Whether something was typed since the last wrong password: nothing else may cost a try.
    [[nodiscard]] bool isWorthATry() const;

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    TextLabel *m_label;
    SecretField *m_field;
    TextLabel *m_capsLock;
    bool m_wrong = false;
};

} // namespace qorgan::ui
