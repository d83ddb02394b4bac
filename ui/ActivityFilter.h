// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace qorgan::ui {

/// Notices that a person touches keyboard, mouse or screen anywhere in the program. What the
/// program sends to itself is no touch.
/// @thread main
class ActivityFilter : public QObject
{
    Q_OBJECT
public:
    explicit ActivityFilter(QObject *parent = nullptr);
    ~ActivityFilter() override;

signals:
    void touched();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace qorgan::ui
