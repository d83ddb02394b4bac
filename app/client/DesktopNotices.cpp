// SPDX-License-Identifier: Apache-2.0
#include "app/client/DesktopNotices.h"

#include "platform/DesktopNotifier.h"

namespace qorgan::client {

DesktopNotices::DesktopNotices() = default;

DesktopNotices::~DesktopNotices() = default;

void DesktopNotices::show(const QString &title, const QString &body)
{
    if (!m_notifier) {
        m_notifier = platform::makeDesktopNotifier();
        connect(m_notifier.get(), &platform::DesktopNotifier::pressed, this,
                &DesktopNotices::pressed);
    }
    base::deliver(m_notifier->show(title, body, {}), this, [](const base::Result<void> &) {});
}

} // namespace qorgan::client
