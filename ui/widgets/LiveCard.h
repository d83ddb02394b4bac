// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/TaskOwner.h"
#include "ui/widgets/ToneFrame.h"

#include <QElapsedTimer>
#include <QTimer>

#include <optional>

class QVBoxLayout;

namespace qorgan::ui {

class TextLabel;

/// A card with a heading that shows something of the vault. It reads each time it comes to be
/// shown, and while it is shown after changes, so that reading takes a small part of the time only
/// however many changes come.
class LiveCard : public ToneFrame
{
    Q_OBJECT
public:
    /// @param name  the objectName
    explicit LiveCard(const QString &name, QWidget *parent = nullptr);

    /// Reads at once; a reading that runs is given up.
    void readNow();

protected:
    /// Begins a reading with reading(); its end calls endReading().
    virtual void read() = 0;
    /// Something that is shown here has changed.
    void readSoon();
    /// What is shown here is another thing from now on.
    void readAnew();
    void endReading();
    /// Of the reading that runs.
    [[nodiscard]] TaskOwner &reading() { return *m_reading; }

    [[nodiscard]] TextLabel *title() const { return m_title; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    void showEvent(QShowEvent *event) override;

private:
    TextLabel *m_title;
    QVBoxLayout *m_column;
    std::optional<TaskOwner> m_reading;
    QTimer m_pause;
    QElapsedTimer m_readingFor;
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace qorgan::ui
