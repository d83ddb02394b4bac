// SPDX-License-Identifier: Apache-2.0
#include "base/Task.h"

#include <QCoreApplication>
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

CancelScope closingAfter(std::chrono::milliseconds duration, const CancelScope &scope)
{
    CancelScope limited = scope.child();
    QTimer::singleShot(duration, QCoreApplication::instance(), [limited] { limited.cancel(); });
    return limited;
}

} // namespace qorgan::base
