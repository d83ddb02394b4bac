// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace qorgan::ui {

/// How much of a time has passed, as a bar that fills. A picture only: the words stand beside it.
class DueBar : public QWidget
{
    Q_OBJECT
public:
    explicit DueBar(QWidget *parent = nullptr);

    /// @param total   more than zero
    /// @param passed  of `total`; a time that is over fills the bar in the colour of a warning
    void setDays(qint64 passed, qint64 total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_passed = 0;
    qint64 m_total = 1;
};

} // namespace qorgan::ui
