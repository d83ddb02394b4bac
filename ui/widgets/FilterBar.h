// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/BankSession.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace qorgan::ui {

/// One button a filter, exactly one of them down; wraps where the width ends. Arrow keys move.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    [[nodiscard]] vault::OperationFilter filter() const;
    /// Presses the filter's button without announcing it.
    void setFilter(vault::OperationFilter filter);

signals:
    void filterChosen(qorgan::vault::OperationFilter filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QButtonGroup *m_group;
};

} // namespace qorgan::ui
