// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace qorgan::ui {

/// Reminders or contacts over a page of the way in, with a way back to it; what was typed there
/// stays. objectName "infoOverlay".
class InfoOverlay : public QWidget
{
    Q_OBJECT
public:
    /// @param page  becomes a child
    explicit InfoOverlay(QWidget *page, QWidget *parent = nullptr);

signals:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QPushButton *m_back;
};

} // namespace qorgan::ui
