// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <chrono>

namespace qorgan::ui {

/// Time that runs out: a ring and minutes with seconds in it. objectName "countdown".
class CountdownRing : public QWidget
{
    Q_OBJECT
public:
    explicit CountdownRing(QWidget *parent = nullptr);

    /// @param total  what a full ring stands for, more than zero
    void setTime(std::chrono::seconds left, std::chrono::seconds total);

    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::chrono::seconds m_left{0};
    std::chrono::seconds m_total{1};
};

/// "14:59"
[[nodiscard]] QString countdownText(std::chrono::seconds left);

} // namespace qorgan::ui
