// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace qorgan::ui {

/// Shows in place that something runs, and lets it be given up. objectName "busyRow".
class BusyRow : public QWidget
{
    Q_OBJECT
public:
    explicit BusyRow(QWidget *parent = nullptr);

    /// @param text  words what runs; asked again when the language changes
    void start(std::function<QString()> text);
    void stop();

    void setCancellable(bool cancellable);

signals:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QPushButton *m_cancel;
    std::function<QString()> m_what;
    QTimer m_timer;
    int m_phase = 0;
};

} // namespace qorgan::ui
