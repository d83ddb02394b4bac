// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace qorgan::ui {

/// An Enter that is held down counts once anywhere in the program: its repetitions would answer
/// whatever comes next, such as the question of the page that the first one has opened.
/// @thread main
class HeldEnterFilter : public QObject
{
    Q_OBJECT
public:
    explicit HeldEnterFilter(QObject *parent = nullptr);
    ~HeldEnterFilter() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace qorgan::ui
