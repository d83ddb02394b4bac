// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"

#include <QTimer>
#include <QWidget>

namespace qorgan::ui {

class CountdownRing;
class TextLabel;

/// How long no password is taken: a ring, the time left and a word. Hidden while nothing is
/// blocked. Counts the time since the computer was started: setting the clock earns nothing, sleep
/// counts. objectName "blockCountdown".
class BlockCountdown : public QWidget
{
    Q_OBJECT
public:
    /// @param clock  outlives the widget
    explicit BlockCountdown(const base::Clock &clock, QWidget *parent = nullptr);

    /// Shows and counts down; zero or less ends it at once.
    /// @param total  what a full ring stands for
    void start(std::chrono::milliseconds left, std::chrono::seconds total);
    /// The same until an instant by the computer's clock.
    void startUntil(const QDateTime &instant, std::chrono::seconds total);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

signals:
    /// The time is over; the widget is hidden by then.
    void ended();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tick();
    void retranslate();

    const base::Clock &m_clock;
    CountdownRing *m_ring;
    TextLabel *m_text;
    std::chrono::milliseconds m_until{0};
    std::chrono::seconds m_total{0};
    QTimer m_timer;
};

} // namespace qorgan::ui
