// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/PasswordPolicy.h"

#include <QWidget>

class QVBoxLayout;

namespace qorgan::ui {

/// Beside a new password: each rule of the bank with a tick once it is met, and a bar that tells
/// how hard the password is to guess. objectName "passwordAdvice".
class PasswordAdvice : public QWidget
{
    Q_OBJECT
public:
    explicit PasswordAdvice(QWidget *parent = nullptr);

    /// @param strength  0 .. 4, as passwordStrength() tells; -1 while nothing was typed
    void setState(const QList<domain::PasswordRuleState> &rules, int strength);

    /// The rules as they are worded now, in order; for tests and screen readers.
    [[nodiscard]] QStringList ruleTexts() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString ruleText(const domain::PasswordRuleState &state) const;
    [[nodiscard]] QString strengthText() const;
    [[nodiscard]] QRect lineRect(int top, int width, const QString &text, bool marked) const;
    void describe();

    QList<domain::PasswordRuleState> m_rules;
    int m_strength = -1;
};

} // namespace qorgan::ui
