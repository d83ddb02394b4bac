// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "session/AutoLock.h"
#include "session/BankDirectory.h"
#include "session/BankSession.h"
#include "session/ClientSettings.h"
#include "ui/Notices.h"

#include <QWidget>

#include <memory>

namespace qorgan::ui {

/// The one window: a header that always tells bank, connection and the way to help, and one page at
/// a time below it. Which page comes next is Navigator's affair; objectName "mainWindow".
/// Closing it ends what runs first: the window goes once nothing is left to wait for. When nobody
/// touches it for a while, or the desktop is left, it locks, or logs out where nothing is kept.
/// @thread main
class MainWindow : public QWidget
{
    Q_OBJECT
public:
    /// Everything handed in outlives the window.
    MainWindow(session::ClientSettings &settings, const session::BankDirectory &directory,
               session::BankSessionFactory &factory, NoticeSink &notices, const base::Clock &clock,
               session::AutoLock &autoLock, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Goes to the first page: first run, sign-in or unlock. Call once, after show().
    void start();

public slots:
    /// Brings the window to the front with the newest operation: a desktop notice was pressed.
    void showNewest();
    /// A text message of the sandbox bank for the demo phone.
    void showDemoMessage(const QString &text, const QDateTime &at);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace qorgan::ui
