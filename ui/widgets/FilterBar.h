// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QComboBox;

namespace qorgan::ui {

/// One button a filter, exactly one of them down, wrapping where the width ends; or the same as one
/// drop-down list where there is little room.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] vault::OperationFilter filter() const;
    /// The same in words.
    [[nodiscard]] QString filterText() const;
    /// Presses the filter's button without announcing it.
    void setFilter(vault::OperationFilter filter);
    enum class Form { Buttons, DropDown };
    void setForm(Form form);

signals:
    void filterChosen(qorgan::vault::OperationFilter filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
    QComboBox *m_choice;
};

} // namespace qorgan::ui
