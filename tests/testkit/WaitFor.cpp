// SPDX-License-Identifier: Apache-2.0
#include "testkit/WaitFor.h"

#include <QTest>

namespace qorgan::testkit {

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds patience)
{
    return QTest::qWaitFor(condition, static_cast<int>(patience.count()));
}

} // namespace qorgan::testkit
