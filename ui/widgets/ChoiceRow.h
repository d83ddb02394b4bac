// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <optional>

class QAbstractButton;
class QButtonGroup;

namespace qorgan::ui {

/// A few words side by side, at most one of them chosen, which bears a check mark; they go on in
/// the next line where the width ends.
class ChoiceRow : public QWidget
{
    Q_OBJECT
public:
    /// @param name     the objectName
    /// @param choices  objectNames of the buttons; a choice is told by its place among them
    ChoiceRow(const QString &name, const QStringList &choices, QWidget *parent = nullptr);

    void setText(int choice, const QString &text, const QString &description = {});
    [[nodiscard]] std::optional<int> chosen() const;
    void choose(int choice);
    /// Nothing is chosen any more.
    void clear();

signals:
    /// Another one is chosen, or none.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refreshMarks();

    QButtonGroup *m_group;
};

} // namespace qorgan::ui
