// SPDX-License-Identifier: Apache-2.0
#include "session/Devices.h"

#include "session/CustomerParts.h"

#include <algorithm>

namespace qorgan::session {

Devices::Devices(CustomerParts &parts)
    : m_parts(parts)
{
}

base::Task<QList<domain::Device>> Devices::list(base::CancelScope scope)
{
    auto devices = co_await m_parts.gateway->devices(scope);
    if (devices) {
        std::stable_partition(devices->begin(), devices->end(),
                              [](const domain::Device &device) { return device.current; });
    }
    co_return devices;
}

base::Task<void> Devices::signOut(QString deviceId, base::CancelScope scope)
{
    return m_parts.gateway->removeDevice(std::move(deviceId), std::move(scope));
}

} // namespace qorgan::session
