// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Language.h"
#include "session/Connection.h"
#include "session/History.h"
#include "ui/widgets/ToneFrame.h"

class QProgressBar;
class QPushButton;

namespace qorgan::ui {

class TextLabel;

/// How much of the bank's history is here while it is still being read, with a button to leave the
/// rest for later and to go on. Not visible once all is here. objectName "historyBar".
class HistoryBar : public ToneFrame
{
    Q_OBJECT
public:
    /// Both outlive the bar.
    HistoryBar(const session::History &history, const session::Connection &connection,
               QWidget *parent = nullptr);

    void setLanguage(domain::Language language);
    /// Without room it is not shown, whatever is left.
    void setRoom(bool hasRoom);

signals:
    void pauseRequested(bool paused);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    [[nodiscard]] QString stateText(bool isPaused) const;

    const session::History &m_history;
    const session::Connection &m_connection;
    domain::Language m_language = domain::Language::Kazakh;
    bool m_hasRoom = true;
    TextLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_pause;
};

} // namespace qorgan::ui
