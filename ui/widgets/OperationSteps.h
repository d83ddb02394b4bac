// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "domain/Operation.h"

#include <QDate>
#include <QWidget>

class QVBoxLayout;

namespace qorgan::ui {

/// What became of an operation, step by step with its time: held or declined, completed, reversed.
/// objectName "operationSteps".
class OperationSteps : public QWidget
{
    Q_OBJECT
public:
    explicit OperationSteps(QWidget *parent = nullptr);

    /// @param today  the bank's day
    void setOperation(const domain::Operation &operation, const QDate &today,
                      domain::Language language);
    void clear();

private:
    QVBoxLayout *m_list;
};

} // namespace qorgan::ui
