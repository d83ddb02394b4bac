// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace qorgan::ui {

/// A word, its sum and a bar for it. objectName "categoryRow".
class CategoryRow : public QWidget
{
    Q_OBJECT
public:
    /// @param length  of the bar, 0 .. 1 of the width
    CategoryRow(const QString &word, const QString &sum, qreal length, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal m_length;
};

} // namespace qorgan::ui
