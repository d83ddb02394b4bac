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
/// it has not ended within `patience`. Only for tests: the program itself never waits so. Takes
/// Task<T> alone, so that it is preferred to QCoro::waitFor(), which argument-dependent lookup
/// finds as well.
template<typename T>
base::Result<T> waitFor(base::Task<T> &&task, std::chrono::milliseconds patience = kPatience)
{
    QObject context;
    QEventLoop loop;
    std::optional<base::Result<T>> result;
    base::deliver(std::move(task), &context, [&](base::Result<T> value) {
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
