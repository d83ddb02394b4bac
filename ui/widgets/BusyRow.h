// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace qorgan::ui {

/// Shows in place that something runs, and lets it be given up. objectName "busyRow".
class BusyRow : public QWidget
{
    Q_OBJECT
public:
    explicit BusyRow(QWidget *parent = nullptr);

    /// @param text  what runs, in the interface's language
    void start(const QString &text);
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
    QTimer m_timer;
    int m_phase = 0;
};

} // namespace qorgan::ui
