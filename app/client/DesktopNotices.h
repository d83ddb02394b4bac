// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/Notices.h"

#include <QObject>

#include <memory>

namespace qorgan::platform {
class DesktopNotifier;
}

namespace qorgan::client {

/// The window's notices on this computer's desktop. Where the desktop shows none, the window's own
/// unread row is all there is. The desktop is first asked when there is something to show.
class DesktopNotices final : public QObject, public ui::NoticeSink
{
    Q_OBJECT
public:
    DesktopNotices();
    ~DesktopNotices() override;

    void show(const QString &title, const QString &body) override;

signals:
    /// The customer pressed a notice.
    void pressed();

private:
    std::unique_ptr<platform::DesktopNotifier> m_notifier;
};

} // namespace qorgan::client
