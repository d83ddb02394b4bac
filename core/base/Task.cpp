// SPDX-License-Identifier: Apache-2.0
#include "base/Task.h"

#include <QTimer>

namespace qorgan::base {

Task<void> delay(std::chrono::milliseconds duration, CancelScope scope)
{
    Pending<void> pending(scope);
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [pending] { pending.resolve({}); });
    timer.start(duration);
    co_return co_await pending;
}

} // namespace qorgan::base
