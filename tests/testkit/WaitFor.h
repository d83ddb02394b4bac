// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Task.h"

#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace qorgan::testkit {

constexpr std::chrono::seconds kPatience{60};

/// Runs the event loop until the task has ended and gives its result. The test program ends when
/// it has not ended within `patience`. Only for tests: the program itself never waits so.
template<typename T>
T waitFor(QCoro::Task<T> task, std::chrono::milliseconds patience = kPatience)
{
    QObject context;
    QEventLoop loop;
    std::optional<T> result;
    base::deliver(std::move(task), &context, [&](T value) {
        result.emplace(std::move(value));
        loop.quit();
    });
    if (!result) {
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!result)
        qFatal("A task has not ended within %lld ms.", static_cast<long long>(patience.count()));
    return *std::move(result);
}

/// Runs the event loop until `condition` holds; false when it does not within `patience`.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition,
                             std::chrono::milliseconds patience = kPatience);

} // namespace qorgan::testkit
