// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

#include <QObject>
#include <QString>

#include <memory>

namespace qorgan::platform {

/// Shows notices on the desktop. Nothing is asked of the desktop before the first notice.
/// @thread main
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Hands one notice to the desktop; how long it stays is the desktop's affair.
    /// @param title, body  plain text, translated; without amounts
    /// @errors NoticesUnavailable, Cancelled
    virtual base::Task<void> show(QString title, QString body, base::CancelScope scope) = 0;

signals:
    /// The person pressed a notice of this program.
    void pressed();
};

/// The one of this operating system.
[[nodiscard]] std::unique_ptr<DesktopNotifier> makeDesktopNotifier();

} // namespace qorgan::platform
